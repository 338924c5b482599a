import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CategoricalColumn, Column } from "@/lib/domain/statistics/column";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { dissimilarities, dissimilarity, readRow } from "./dissimilarities";
import { adjustedRandIndex } from "../agreement/adjusted-rand";
import { crossDivisions } from "../agreement/cross-table";
import { fasterPam } from "./faster-pam";
import { findMedoids } from "./find-medoids";
import { gower } from "./gower";
import { kPrototypes } from "./k-prototypes";
import { partitionAroundMedoids } from "./partition-around-medoids";
import { variableShares } from "./variable-shares";

const options = (codes: readonly number[], categories = 3): CategoricalColumn => ({
  kind: "categorical",
  categories,
  codes: Int16Array.from(codes),
});
const numbers = (values: readonly number[]): Column => ({
  kind: "numeric",
  values: Float64Array.from(values),
});

describe("Gower's dissimilarity", () => {
  it("compares only what both answered", () => {
    const measured = gower([
      { column: numbers([0, 10, NaN]), scale: "numeric" },
      { column: options([0, 1, 0]), scale: "nominal" },
    ]);
    expect(measured.between(0, 1)).toBe(1);
    expect(measured.between(0, 2)).toBe(0);
  });

  it("does not count two times no as likeness", () => {
    const yesNo = [options([0, 0, 1], 2), options([1, 1, 1], 2), options([0, 0, 0], 2)];
    const asymmetric = gower(yesNo.map((column) => ({ column, scale: "asymmetric" })));
    expect(asymmetric.between(0, 1)).toBe(0);
    expect(asymmetric.between(0, 2)).toBe(1 / 2);
    expect(gower(yesNo.map((column) => ({ column, scale: "nominal" }))).between(0, 2)).toBeCloseTo(1 / 3, 12);
  });

  it("takes the distance of ranks for options in an order", () => {
    const measured = gower([{ column: options([0, 0, 0, 1, 2]), scale: "ordinal" }]);
    // Ranks 2, 2, 2, 4, 5.
    expect(measured.between(0, 3)).toBeCloseTo(2 / 3, 12);
    expect(measured.between(3, 4)).toBeCloseTo(1 / 3, 12);
  });
});

describe("Gower's dissimilarity by law", () => {
  it("does not depend on the order of people, the unit of a number or the names of options", () => {
    const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: -1, max: 2 })), { minLength: 3, maxLength: 12 }); // prettier-ignore
    fc.assert(
      fc.property(people, (list) => {
        const measure = (
          rows: readonly (readonly [number, number])[],
          unit: number,
          rename: (code: number) => number,
        ) =>
          gower([
            { column: numbers(rows.map(([value]) => value * unit)), scale: "numeric" },
            { column: options(rows.map(([, code]) => (code < 0 ? code : rename(code)))), scale: "nominal" },
          ]).between;
        const plain = measure(list, 1, (code) => code);
        const last = list.length - 1;
        const other = measure([...list].reverse(), 100, (code) => 2 - code);
        for (let i = 0; i <= last; i++) {
          for (let j = 0; j < i; j++) expect(other(last - i, last - j)).toBeCloseTo(plain(i, j), 10);
        }
      }),
    );
  });
});

describe("medoids", () => {
  const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), {
    minLength: 6,
    maxLength: 9,
  });
  const distancesOf = (list: readonly (readonly [number, number])[]) =>
    dissimilarities(list.length, (i, j) => Math.hypot((list[i]?.[0] ?? 0) - (list[j]?.[0] ?? 0), (list[i]?.[1] ?? 0) - (list[j]?.[1] ?? 0))); // prettier-ignore

  it("cannot be improved by any single swap", () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 3 }), (list, k) => {
        const distances = distancesOf(list);
        const { medoids, objective } = fasterPam(
          distances,
          Int32Array.from({ length: k }, (_, i) => i),
        );
        const cost = (chosen: readonly number[]): number =>
          list.reduce(
            (sum, _, i) => sum + Math.min(...chosen.map((m) => dissimilarity(distances, i, m))),
            0,
          ) / list.length;
        expect(objective).toBeCloseTo(cost([...medoids]), 10);
        for (const m of medoids.keys()) {
          for (const candidate of list.keys()) {
            const swapped = [...medoids].map((medoid, at) => (at === m ? candidate : medoid));
            expect(cost(swapped)).toBeGreaterThanOrEqual(objective - 1e-9);
          }
        }
      }),
    );
  });

  it("are found also where distances are all equal, or equal but for rounding", () => {
    for (const noise of [0, 1e-16]) {
      const distances = dissimilarities(40, (i, j) => 0.1 + noise * ((i * j) % 3));
      for (const k of [1, 2, 5]) {
        const { objective } = fasterPam(
          distances,
          Int32Array.from({ length: k }, (_, m) => m),
        );
        expect(objective).toBeCloseTo((0.1 * (40 - k)) / 40, 10);
      }
    }
  });

  it("of one segment are the respondent closest to all", () => {
    const distances = distancesOf([[0, 0], [1, 0], [2, 0], [9, 0], [3, 0]]); // prettier-ignore
    expect(fasterPam(distances, Int32Array.of(3)).medoids[0]).toBe(2);
  });

  it("count a respondent with weight two as two", () => {
    const list: [number, number][] = [[0, 0], [1, 0], [5, 0], [6, 0], [6, 1]]; // prettier-ignore
    const weighted = partitionAroundMedoids(
      distancesOf(list),
      2,
      createRandom(1),
      5,
      Float64Array.of(1, 2, 1, 1, 3),
    );
    const doubled = [
      ...list,
      [1, 0] as [number, number],
      [6, 1] as [number, number],
      [6, 1] as [number, number],
    ];
    const plain = partitionAroundMedoids(distancesOf(doubled), 2, createRandom(1), 5);
    expect(weighted.objective).toBeCloseTo(plain.objective, 12);
  });

  it("rows of the triangle are the matrix", () => {
    const distances = distancesOf([[0, 0], [3, 4], [6, 8], [1, 1]]); // prettier-ignore
    expect([...readRow(distances, 1, new Float64Array(4))]).toEqual(
      [0, 1, 2, 3].map((j) => dissimilarity(distances, 1, j)),
    );
  });

  it("of six thousand people are found in samples of them, their silhouettes too", () => {
    const random = createRandom(31);
    const group = Int16Array.from({ length: 6000 }, () => random.below(3));
    const variables = Array.from({ length: 4 }, (_, j) => ({
      column: options([...group].map((own) => (random.next() < 0.85 ? own : random.below(3)))),
      scale: j === 0 ? ("ordinal" as const) : ("nominal" as const),
    }));
    const { assigned, record } = findMedoids(
      { variables, weights: null },
      { segments: 3, starts: 3, seed: 1 },
    );
    expect(adjustedRandIndex(crossDivisions(group, 3, assigned, 3))).toBeGreaterThan(0.85);
    expect(record.silhouette).toBeGreaterThan(0.3);
    expect(record.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it("are told apart by the variable that made them", () => {
    const measured = gower([
      { column: options([0, 0, 0, 1, 1, 1], 2), scale: "nominal" },
      { column: numbers([1, 2, 3, 1, 2, 3]), scale: "numeric" },
    ]);
    const shares = variableShares(measured, Int32Array.of(1, 4), Int16Array.of(0, 0, 0, 1, 1, 1));
    expect(shares[0]).toBeCloseTo(1, 12);
    expect(shares[1]).toBeCloseTo(0, 12);
  });
});

describe("k-prototypes", () => {
  it("take a weight of two for a second such person, and place who has none without counting them", () => {
    const columns = [numbers([0, 1, 9, 10, 5]), options([0, 0, 1, 1, 2])];
    const weighted = kPrototypes(columns, 2, createRandom(3), { starts: 20, lambda: 1, weights: Float64Array.of(2, 1, 1, 3, 0) }); // prettier-ignore
    const twice = kPrototypes(
      [numbers([0, 0, 1, 9, 10, 10, 10]), options([0, 0, 0, 1, 1, 1, 1])],
      2,
      createRandom(3),
      { starts: 20, lambda: 1 },
    );
    expect(weighted.objective).toBeCloseTo(twice.objective, 10);
    expect(weighted.assignments[4]).toBeGreaterThanOrEqual(0);
  });

  it("leave out who answered nothing", () => {
    const columns = [numbers([0, 1, 9, 10, NaN]), options([0, 0, 1, 1, -1])];
    expect(kPrototypes(columns, 2, createRandom(3)).assignments[4]).toBe(-1);
  });

  it("finds planted groups in numbers and options, whatever is missing", () => {
    const age = numbers(
      Array.from({ length: 60 }, (_, i) => (i % 11 === 0 ? NaN : (i < 30 ? 0 : 6) + (i % 5) * 0.2)),
    );
    const benefit = options(Array.from({ length: 60 }, (_, i) => (i % 13 === 0 ? -1 : i < 30 ? 0 : 2)));
    const { assignments, modes, lambda } = kPrototypes([age, benefit], 2, createRandom(4));
    expect(new Set(assignments.subarray(1, 30)).size).toBe(1);
    expect(assignments[40]).not.toBe(assignments[10]);
    expect(modes.flat().sort()).toEqual([0, 2]);
    expect(lambda).toBeGreaterThan(1);
  });

  it("with options only reaches the least number of differences there is (every partition tried)", () => {
    const codes = [[0, 0, 1, 1, 2, 0], [1, 1, 0, 0, 0, 1], [2, 1, 1, 0, 0, 2]]; // prettier-ignore
    const columns = codes.map((list) => options(list));
    const differences = (members: readonly number[]): number =>
      codes.reduce((sum, list) => {
        const counts = [0, 1, 2].map((code) => members.filter((i) => list[i] === code).length);
        return sum + members.length - Math.max(...counts);
      }, 0);
    const all = Array.from({ length: 2 ** 6 }, (_, mask) => {
      const side = (bit: number) => [0, 1, 2, 3, 4, 5].filter((i) => ((mask >> i) & 1) === bit);
      return differences(side(0)) + differences(side(1));
    });
    expect(kPrototypes(columns, 2, createRandom(9), { starts: 30 }).objective).toBe(Math.min(...all));
  });
});
