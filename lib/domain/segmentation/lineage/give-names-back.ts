import type { Naming } from "./adopt-names";
import type { NameBefore } from "./lineage-record";

interface NamedSince extends Naming {
  readonly revision: number;
  readonly isLocked: boolean;
}

/**
 * Gives segments back the names, descriptions and colours they had before they took their predecessors'. Those that were
 * renamed, locked or merged away since stay as they are; whoever had a colour that one of them holds keeps its present one
 * or takes the first free one, so that two segments never share one. Returns the segments that change, each with its
 * present revision.
 */
export function giveNamesBack(
  own: readonly NamedSince[],
  before: readonly NameBefore[],
): (Naming & { readonly revision: number })[] {
  const given = before.flatMap((was) => {
    const now = own.find(({ id }) => id === was.segmentId);
    return now && !now.isLocked && now.revision === was.revision ? [{ was, now }] : [];
  });
  const returning = new Set(given.map(({ now }) => now.id));
  const taken = new Set(own.filter(({ id }) => !returning.has(id)).map(({ colour }) => colour));
  const isFree = given.map(({ was }) => !taken.has(was.colour));
  given.forEach(({ was }, at) => isFree[at] && taken.add(was.colour));
  return given.map(({ was: { segmentId, name, description, colour, revision }, now }, at) => {
    let drawn = colour;
    if (!isFree[at]) for (drawn = taken.has(now.colour) ? 0 : now.colour; taken.has(drawn); drawn++);
    taken.add(drawn);
    return { id: segmentId, name, description, colour: drawn, revision };
  });
}
