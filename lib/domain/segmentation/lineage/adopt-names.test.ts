import fc from "fast-check";
import { expect, it } from "vitest";
import { adoptNames } from "./adopt-names";

const naming = (id: string, colour: number) => ({ id, name: id, description: `about ${id}`, colour });
const own = ["a", "b", "c"].map(naming);
const old = [naming("x", 2), naming("y", 0)];
const continues = (segmentId: string, predecessorId: string) => ({ segmentId, predecessorId, jaccard: 0.8 });

it("a segment takes name, description and colour of the one it continues, and the others make room", () => {
  expect(adoptNames(own, old, [continues("a", "x"), continues("b", "y")])).toEqual([
    { id: "a", name: "x", description: "about x", colour: 2 },
    { id: "b", name: "y", description: "about y", colour: 0 },
    { id: "c", name: "c", description: "about c", colour: 1 },
  ]);
});

it("a segment that is kept changes nothing, not even its colour", () => {
  const changed = adoptNames(own, old, [continues("a", "x"), continues("c", "y")], new Set(["c"]));
  expect(changed).toEqual([{ id: "a", name: "x", description: "about x", colour: 0 }]);
});

it("two segments never share a colour", () => {
  const colours = fc.uniqueArray(fc.nat(7), { minLength: 3, maxLength: 6 });
  fc.assert(
    fc.property(colours, colours, fc.nat(6), (mine, theirs, matched) => {
      const segments = mine.map((colour, at) => naming(`n${at}`, colour));
      const predecessors = theirs.map((colour, at) => naming(`o${at}`, colour));
      const matches = segments
        .slice(0, Math.min(matched, predecessors.length))
        .map(({ id }, at) => continues(id, `o${at}`));
      const changed = new Map(adoptNames(segments, predecessors, matches).map((one) => [one.id, one]));
      const after = segments.map((segment) => changed.get(segment.id) ?? segment);
      expect(new Set(after.map(({ colour }) => colour)).size).toBe(segments.length);
    }),
  );
});
