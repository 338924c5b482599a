import { inWords } from "@/app/form-action";
import { currentActor } from "@/lib/access/current-actor";
import { fail } from "@/lib/domain/result";
import { getTask } from "@/lib/use-cases/tasks/get-task";

interface Context {
  params: Promise<{ taskId: string }>;
}

/** How far some long work is, for the screen that waits for it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const signedIn = await currentActor();
  const task = signedIn ? await getTask(signedIn.actor, (await params).taskId) : null;
  if (!task?.ok) return Response.json({ code: "access.not-found" }, { status: 404 });
  const { status, progress, problem } = task.value;
  const why = problem ? await inWords(fail(problem)) : null;
  const message = why && !why.ok ? why.problems.map((one) => one.message).join(" ") : null;
  return Response.json({ status, progress, message }, { headers: { "Cache-Control": "private, no-store" } });
}
