/** A reason not to start that a person can act on: what happened, what is safe, what to do. */
export class StartFailure extends Error {
  /**
   * @param {string} happened
   * @param {{ safe?: string, todo: string, cause?: unknown }} advice
   */
  constructor(happened, { safe, todo, cause }) {
    super([happened, safe, todo].filter(Boolean).join("\n"), { cause });
    this.name = "StartFailure";
  }
}

/** @param {unknown} error */
export const errorCode = (error) =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/**
 * Words for a surprise. A full disk can strike anywhere, so it is told here once.
 * @param {unknown} error
 */
export function explain(error) {
  if (error instanceof StartFailure) return error.message;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (errorCode(error) === "ENOSPC" || /no space left on device/i.test(text)) return diskFull().message;
  return `Kindred met an error it did not expect and stopped. Stored data was not changed.\n${text}`;
}

/** @param {string} [directory] */
export const diskFull = (directory) =>
  new StartFailure(`The disk is full${directory ? ` where Kindred keeps its data (${directory})` : ""}.`, {
    safe: "Everything saved before is still there; nothing was half-written.",
    todo: "Free some space, or set KINDRED_DATA_DIR to a folder on a larger disk, and start again.",
  });
