import type { Questionnaire } from "./questionnaire";

/** The questionnaire with the states before it and the ones taken back. */
export interface EditHistory {
  readonly past: readonly Questionnaire[];
  readonly present: Questionnaire;
  readonly future: readonly Questionnaire[];
  /** What the last edit was about: the next one about the same is one step with it. */
  readonly lastKey: string | null;
}

/** Steps that are kept. States share what did not change, so each costs little. */
const depth = 300;

export const newHistory = (present: Questionnaire): EditHistory => ({
  past: [],
  present,
  future: [],
  lastKey: null,
});

/**
 * Notes an edit down. Edits in a row with the same `key` (typing in one field) are one step; null is a step of its
 * own. What was taken back before is forgotten.
 */
export function recordEdit(history: EditHistory, next: Questionnaire, key: string | null): EditHistory {
  if (next === history.present) return history;
  const joins = key !== null && key === history.lastKey && history.past.length > 0;
  return {
    past: joins ? history.past : [...history.past, history.present].slice(-depth),
    present: next,
    future: [],
    lastKey: key,
  };
}

export const canUndo = (history: EditHistory): boolean => history.past.length > 0;
export const canRedo = (history: EditHistory): boolean => history.future.length > 0;

export function undo(history: EditHistory): EditHistory {
  const previous = history.past.at(-1);
  if (!previous) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    lastKey: null,
  };
}

export function redo(history: EditHistory): EditHistory {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future, lastKey: null };
}
