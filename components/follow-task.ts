interface TaskEnd {
  readonly isDone: boolean;
  /** Why it stopped, in words; null where no reason was given. */
  readonly message: string | null;
}

const askEvery = 600;

/** Follows long work until it is over. A question that is not answered is asked again. */
export async function followTask(taskId: string): Promise<TaskEnd> {
  for (;;) {
    const answer = await fetch(`/api/tasks/${taskId}`, { cache: "no-store" }).catch(() => null);
    if (answer?.ok) {
      const { status, message } = (await answer.json()) as { status: string; message: string | null };
      if (status !== "queued" && status !== "running") return { isDone: status === "done", message };
    }
    await new Promise((resolve) => setTimeout(resolve, askEvery));
  }
}
