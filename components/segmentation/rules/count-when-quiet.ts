/** What is changed in quick succession is counted once. */
export const QUIET_MILLISECONDS = 500;

/**
 * Asks once nothing was changed for a moment, and tells what came of it (null where nothing answered). The function given
 * back calls it off: an answer or a failure that comes later is of what was written before, and is never told.
 */
export function countWhenQuiet<T>(ask: () => Promise<T>, tell: (answer: T | null) => void): () => void {
  let isCalledOff = false;
  const timer = setTimeout(() => {
    void ask()
      .catch(() => null)
      .then((answer) => {
        if (!isCalledOff) tell(answer);
      });
  }, QUIET_MILLISECONDS);
  return () => {
    isCalledOff = true;
    clearTimeout(timer);
  };
}
