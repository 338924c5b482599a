import type { SegmentEvaluation } from "@/lib/domain/segmentation/worth/segment-evaluation";

/** An evaluation with the way back and forth. */
export interface EvaluationHistory {
  readonly past: readonly SegmentEvaluation[];
  readonly present: SegmentEvaluation;
  readonly future: readonly SegmentEvaluation[];
  /** What the last change was about: the next of the same gesture is no step of its own. */
  readonly gesture: string | null;
}

const mostSteps = 100;

export const begin = (present: SegmentEvaluation): EvaluationHistory => ({
  past: [],
  present,
  future: [],
  gesture: null,
});

/** A change; several of one gesture (a drag, a word being typed) are taken back together. */
export function change(
  history: EvaluationHistory,
  present: SegmentEvaluation,
  gesture: string | null,
): EvaluationHistory {
  const isSame = gesture !== null && gesture === history.gesture;
  return {
    past: isSame ? history.past : [...history.past, history.present].slice(-mostSteps),
    present,
    future: [],
    gesture,
  };
}

export function undo({ past, present, future }: EvaluationHistory): EvaluationHistory {
  const before = past.at(-1);
  return before
    ? { past: past.slice(0, -1), present: before, future: [present, ...future], gesture: null }
    : { past, present, future, gesture: null };
}

export function redo({ past, present, future }: EvaluationHistory): EvaluationHistory {
  const [next, ...later] = future;
  return next
    ? { past: [...past, present], present: next, future: later, gesture: null }
    : { past, present, future, gesture: null };
}
