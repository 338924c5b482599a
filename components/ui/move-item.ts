/** The same ids with one moved by a number of places; stays inside the ends. */
export function moveBy(ids: readonly string[], id: string, places: number): string[] {
  const from = ids.indexOf(id);
  if (from < 0) return [...ids];
  const to = Math.min(ids.length - 1, Math.max(0, from + places));
  const rest = ids.filter((other) => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** The same ids with some moved together before or after another, in the order they had. */
export function moveBeside(
  ids: readonly string[],
  moved: ReadonlySet<string>,
  target: string,
  side: "before" | "after",
): string[] {
  if (moved.has(target) || !ids.includes(target)) return [...ids];
  const rest = ids.filter((id) => !moved.has(id));
  const at = rest.indexOf(target) + (side === "after" ? 1 : 0);
  return [...rest.slice(0, at), ...ids.filter((id) => moved.has(id)), ...rest.slice(at)];
}
