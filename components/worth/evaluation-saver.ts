import type { ActionOutcome } from "@/components/action-outcome";
import type { SegmentEvaluation } from "@/lib/domain/segmentation/worth/segment-evaluation";

export type SaveState =
  | { readonly at: "saved" | "waiting" | "saving" | "retrying" }
  /** Somebody else saved meanwhile. */
  | { readonly at: "changed-elsewhere"; readonly message: string }
  | { readonly at: "refused"; readonly message: string };

interface SaverOptions {
  readonly revision: number;
  readonly save: (
    content: SegmentEvaluation,
    revision: number,
  ) => Promise<ActionOutcome<{ revision: number }>>;
  readonly onState: (state: SaveState) => void;
  /** Everything is saved, or somebody else saved: what the server shows has changed. */
  readonly onSettled: () => void;
}

export interface EvaluationSaver {
  /** A new state; it is saved after a short pause. */
  readonly changed: (content: SegmentEvaluation) => void;
  /** Ends a conflict: goes on from another revision, saving `content` over it, or with nothing unsaved. */
  readonly continueFrom: (revision: number, content: SegmentEvaluation | null) => void;
  readonly hasUnsaved: () => boolean;
  /** Saves what is unsaved at once and stops waiting. */
  readonly stop: () => void;
}

const pause = 700;
const retryAfter = 3_000;
const overtaken = "segmentation.evaluation-changed";

/**
 * Saves an evaluation one request at a time: changes made meanwhile wait for it, one that did not arrive is tried again.
 * A revision that moved on stops the saving until a person has chosen.
 */
export function createEvaluationSaver({ revision, save, onState, onSettled }: SaverOptions): EvaluationSaver {
  let base = revision;
  let unsaved: SegmentEvaluation | null = null;
  let isSaving = false;
  let isStuck = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void push(), delay);
  };

  function settle(sent: SegmentEvaluation, outcome: ActionOutcome<{ revision: number }> | null) {
    if (outcome === null) {
      onState({ at: "retrying" });
      return later(retryAfter);
    }
    if (outcome.ok) {
      base = outcome.value.revision;
      if (unsaved !== sent) return later(0);
      unsaved = null;
      onState({ at: "saved" });
      return onSettled();
    }
    const message = outcome.problems.map((problem) => problem.message).join(" ");
    isStuck = outcome.problems.some(({ code }) => code === overtaken);
    onState({ at: isStuck ? "changed-elsewhere" : "refused", message });
    if (isStuck) onSettled();
  }

  async function push(): Promise<void> {
    if (isSaving || isStuck || unsaved === null) return;
    const sent = unsaved;
    isSaving = true;
    onState({ at: "saving" });
    const outcome = await save(sent, base).catch(() => null);
    isSaving = false;
    settle(sent, outcome);
  }

  return {
    changed: (content) => {
      unsaved = content;
      if (isStuck) return;
      onState({ at: "waiting" });
      if (!isSaving) later(pause);
    },
    continueFrom: (next, content) => {
      base = next;
      isStuck = false;
      unsaved = content;
      if (content === null) onState({ at: "saved" });
      else void push();
    },
    hasUnsaved: () => unsaved !== null,
    stop: () => {
      clearTimeout(timer);
      void push();
    },
  };
}
