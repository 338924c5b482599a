import { describe, expect, test } from "vitest";
import type { NumericColumn } from "@/lib/domain/statistics/column";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { adjustedRandIndex } from "../../agreement/adjusted-rand";
import { crossDivisions } from "../../agreement/cross-table";
import { collectPoints } from "../points";
import { agreeWithEnsembles } from "./agree-with-ensembles";
import { bagDivisions, DEFAULT_BAGGING } from "./bagged-clustering";
import { consensusOf } from "./consensus";

/** Three groups who each tick their own third of twelve things. */
const planted = (people: number) => {
  const random = createRandom(6);
  const assigned = Int16Array.from({ length: people }, (_, person) => person % 3);
  const columns = Array.from({ length: 12 }, (_, item): NumericColumn => ({
    kind: "numeric",
    values: Float64Array.from(assigned, (group) =>
      random.next() < (item % 3 === group ? 0.85 : 0.1) ? 1 : 0,
    ),
  }));
  return { assigned, columns };
};

describe("ensembles of divisions", () => {
  test("bagged clustering finds planted groups, and one seed gives one result", () => {
    const { assigned, columns } = planted(150);
    const points = collectPoints(columns, true);
    const [three] = bagDivisions(points, [3], { ...DEFAULT_BAGGING, seed: 1 });
    expect(adjustedRandIndex(crossDivisions(assigned, 3, three?.assigned ?? assigned, 3))).toBeGreaterThan(
      0.85,
    );
    expect(bagDivisions(points, [3], { ...DEFAULT_BAGGING, seed: 1 })[0]).toEqual(three);
    expect(three?.sizes.reduce((sum, size) => sum + size, 0)).toBe(150);
  });

  test("the consensus of noisy divisions is closer to the truth than any of them", () => {
    const { assigned } = planted(150);
    const random = createRandom(3);
    const divisions = Array.from({ length: 9 }, () => ({
      segments: 3,
      // A fifth of the people are misplaced, and the labels are turned.
      assigned: assigned.map((group) => (random.next() < 0.2 ? random.below(3) : (group + 1) % 3)),
    }));
    const consensus = consensusOf(divisions, 3, { starts: 10, seed: 1 });
    const truth = (labels: Int16Array): number => adjustedRandIndex(crossDivisions(assigned, 3, labels, 3));
    expect(truth(consensus.assigned)).toBeGreaterThan(
      Math.max(...divisions.map((division) => truth(division.assigned))),
    );
    expect(consensus.meanAgreement).toBeGreaterThan(0.5);
  });

  test("equal divisions agree with their consensus completely", () => {
    const { assigned } = planted(60);
    const division = { segments: 3, assigned };
    expect(consensusOf([division, division], 3, { starts: 5, seed: 1 }).agreement).toEqual([1, 1]);
  });

  test("planted groups agree with both ensembles; chance agrees with neither", () => {
    const { assigned, columns } = planted(300);
    const points = collectPoints(columns, true);
    const random = createRandom(9);
    const chance = assigned.map(() => random.below(3));
    const by = (found: Int16Array) =>
      agreeWithEnsembles(points, { divisions: [{ segments: 3, found, other: assigned }], seed: 1 })?.[0];
    expect(by(assigned)).toMatchObject({ segments: 3, ways: 3 });
    expect(by(assigned)?.bagged).toBeGreaterThan(0.85);
    expect(by(assigned)?.consensus).toBeGreaterThan(0.9);
    expect(Math.abs(by(chance)?.bagged ?? 1)).toBeLessThan(0.1);
    expect(by(chance)?.consensus).toBeLessThan(0.6);
    // Chance, other chance, and the groups that bagged clustering finds have nothing in common.
    const unrelated = assigned.map(() => random.below(3));
    const nothing = agreeWithEnsembles(points, {
      divisions: [{ segments: 3, found: chance, other: unrelated }],
      seed: 1,
    });
    expect(Math.abs(nothing?.[0]?.consensus ?? 1)).toBeLessThan(0.1);
    const alone = agreeWithEnsembles(points, {
      divisions: [{ segments: 3, found: chance, other: null }],
      seed: 1,
    });
    expect(Math.abs(alone?.[0]?.consensus ?? 1)).toBeLessThan(0.1);
  });

  test("where people answer in few different ways there is nothing to bag", () => {
    const codes = Float64Array.from({ length: 200 }, (_, person) => person % 2);
    const points = collectPoints([{ kind: "numeric", values: codes }], true);
    const found = Int16Array.from(codes);
    expect(
      agreeWithEnsembles(points, { divisions: [{ segments: 2, found, other: null }], seed: 1 }),
    ).toBeNull();
  });
});
