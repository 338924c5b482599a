import { setImmediate as nextTurn } from "node:timers/promises";

/** How long work may go on before others get a turn, in milliseconds. */
const TURN_MS = 8;

/** Work that is done piece by piece, and lets others have a turn every few milliseconds. */
export function inTurns<Piece>(work: (piece: Piece) => void): (piece: Piece) => Promise<void> {
  let since = performance.now();
  return async (piece) => {
    work(piece);
    if (performance.now() - since < TURN_MS) return;
    await nextTurn();
    since = performance.now();
  };
}
