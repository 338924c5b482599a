import type { Continuation } from "./lineage-record";

/** How a segment is called and drawn. */
export interface Naming {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly colour: number;
}

/**
 * Gives segments the name, description and colour of those they continue. A colour that is thereby taken is given up by
 * whoever had it for the first free one, so that two segments never share one. Only what changes is returned; segments in
 * `kept` stay as they are.
 */
export function adoptNames(
  own: readonly Naming[],
  predecessors: readonly Naming[],
  continuations: readonly Continuation[],
  kept: ReadonlySet<string> = new Set(),
): Naming[] {
  const source = new Map(
    continuations.map(({ segmentId, predecessorId }) => [
      segmentId,
      predecessors.find(({ id }) => id === predecessorId),
    ]),
  );
  const taken = new Set(own.filter(({ id }) => kept.has(id)).map(({ colour }) => colour));
  const heirs = own.map((segment): Naming | null => {
    const from = kept.has(segment.id) ? undefined : source.get(segment.id);
    if (!from) return null;
    const colour = taken.has(from.colour) ? segment.colour : from.colour;
    taken.add(colour);
    return { id: segment.id, name: from.name, description: from.description, colour };
  });
  const named = own.map((segment, at): Naming => {
    const heir = heirs[at];
    if (heir) return heir;
    if (kept.has(segment.id)) return segment;
    let colour = segment.colour;
    if (taken.has(colour)) for (colour = 0; taken.has(colour); colour++);
    taken.add(colour);
    return { ...segment, colour };
  });
  return named.filter((naming, at) => {
    const before = own[at];
    return (
      naming.name !== before?.name ||
      naming.description !== before.description ||
      naming.colour !== before.colour
    );
  });
}
