import type { KeyboardEvent } from "react";

/**
 * Where Alt with an arrow moves the card the key was pressed in; null for any other key, in a list that floats above the
 * card, and in a field whose list is open: there the arrows are the list's.
 */
export function movedBy(event: KeyboardEvent<HTMLElement>): -1 | 1 | null {
  const { altKey, ctrlKey, metaKey, shiftKey, key, target, currentTarget } = event;
  if (!altKey || ctrlKey || metaKey || shiftKey || (key !== "ArrowUp" && key !== "ArrowDown")) return null;
  if (!(target instanceof Element) || !currentTarget.contains(target)) return null;
  if (target.getAttribute("aria-expanded") === "true") return null;
  return key === "ArrowUp" ? -1 : 1;
}
