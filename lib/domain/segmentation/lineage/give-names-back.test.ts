import fc from "fast-check";
import { expect, it } from "vitest";
import { giveNamesBack } from "./give-names-back";

const now = (id: string, colour: number, since: { revision?: number; isLocked?: boolean } = {}) => ({
  ...{ id, name: `new ${id}`, description: "new", colour, revision: 1, isLocked: false, ...since },
});
const was = (segmentId: string, colour: number) => ({
  ...{ segmentId, name: `old ${segmentId}`, description: "old", colour, revision: 1 },
});
const old = (id: string, colour: number) => ({
  ...{ id, name: `old ${id}`, description: "old", colour, revision: 1 },
});

it("every segment is called and drawn as it was before", () => {
  const back = giveNamesBack(
    [now("a", 2), now("b", 0), now("c", 1)],
    [was("a", 0), was("b", 1), was("c", 2)],
  );
  expect(back).toEqual([old("a", 0), old("b", 1), old("c", 2)]);
});

it("one that was locked or renamed since keeps its name and its colour, and one that is gone does not come back", () => {
  const own = [now("a", 2, { isLocked: true }), now("b", 0, { revision: 2 }), now("c", 1)];
  const back = giveNamesBack(own, [was("a", 0), was("b", 1), was("c", 2), was("d", 5)]);
  expect(back).toEqual([old("c", 1)]);
});

it("where both its colours are taken, the first free one is given", () => {
  const own = [now("a", 3, { isLocked: true }), now("b", 1), now("c", 0)];
  expect(giveNamesBack(own, [was("b", 3), was("c", 1)])).toEqual([old("b", 0), old("c", 1)]);
});

it("two segments never share a colour, whoever was locked or renamed since", () => {
  const colours = fc.uniqueArray(fc.nat(7), { minLength: 6, maxLength: 6 });
  const since = fc.array(fc.record({ revision: fc.integer({ min: 1, max: 2 }), isLocked: fc.boolean() }), {
    ...{ minLength: 6, maxLength: 6 },
  });
  fc.assert(
    fc.property(colours, colours, since, (mine, theirs, kept) => {
      const own = mine.map((colour, at) => now(`s${at}`, colour, kept[at]));
      const back = giveNamesBack(own, theirs.map((colour, at) => was(`s${at}`, colour))); // prettier-ignore
      const changed = new Map(back.map((one) => [one.id, one.colour]));
      const drawn = own.map(({ id, colour }) => changed.get(id) ?? colour);
      expect(new Set(drawn).size).toBe(own.length);
      expect(back.map(({ id }) => id)).toEqual(
        own.filter(({ revision, isLocked }) => revision === 1 && !isLocked).map(({ id }) => id),
      );
    }),
  );
});
