import { describe, expect, test } from "vitest";
import { drawNormal } from "@/lib/domain/statistics/random/draw-normal";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { correctedMeans, correctionWeights, type Memberships } from "./corrected-profile";
import { invertMatrix } from "./invert-matrix";

const TICK = [0.7, 0.3] as const;

/** Two equal classes seen through three ticks of .7 and .3, with an external variable of mean 0 or 1 and deviation 1. */
const sample = (people: number, seed: number) => {
  const random = createRandom(seed);
  const posteriors = new Float64Array(people * 2);
  const assigned = new Int16Array(people);
  const values = new Float64Array(people);
  for (let person = 0; person < people; person++) {
    const group = random.below(2);
    values[person] = group + drawNormal(random);
    let [a, b] = [0.5, 0.5];
    for (let item = 0; item < 3; item++) {
      const tick = random.next() < (TICK[group] ?? 0);
      a *= tick ? TICK[0] : 1 - TICK[0];
      b *= tick ? TICK[1] : 1 - TICK[1];
    }
    posteriors.set([a / (a + b), b / (a + b)], person * 2);
    assigned[person] = a >= b ? 0 : 1;
  }
  const fit: Memberships = { classes: 2, posteriors, assigned };
  return { fit, column: { kind: "numeric" as const, values } };
};

describe("three-step correction", () => {
  test("the difference between classes is shrunk by naive assignment and restored by the correction", () => {
    const { fit, column } = sample(20_000, 1);
    const means = correctedMeans(fit, column);
    if (!means.ok) throw new Error("not separable");
    const [first, second] = means.value;
    // A fifth of the people are misplaced (.784 are right), so the naive means move towards each other by that much.
    expect(first?.naive).toBeCloseTo(0.216, 1);
    expect(second?.naive).toBeCloseTo(0.784, 1);
    expect(Math.abs(first?.corrected ?? NaN)).toBeLessThan(0.06);
    expect(Math.abs((second?.corrected ?? NaN) - 1)).toBeLessThan(0.06);
  });

  test("the corrected means lie within 1.96 standard errors of the truth in about 95 % of samples", () => {
    let covered = 0;
    const samples = 200;
    for (let seed = 0; seed < samples; seed++) {
      const { fit, column } = sample(500, 100 + seed);
      const means = correctedMeans(fit, column);
      if (!means.ok) throw new Error("not separable");
      const [first] = means.value;
      if (Math.abs(first?.corrected ?? NaN) < 1.96 * (first?.standardError ?? NaN)) covered++;
    }
    expect(covered / samples).toBeGreaterThan(0.9);
    expect(covered / samples).toBeLessThan(0.99);
  });

  test("with certain memberships nothing is corrected", () => {
    const fit: Memberships = {
      classes: 2,
      posteriors: Float64Array.from([1, 0, 0, 1, 1, 0]),
      assigned: Int16Array.from([0, 1, 0]),
    };
    const means = correctedMeans(fit, { kind: "numeric", values: Float64Array.from([1, 5, 3]) });
    if (!means.ok) throw new Error("not separable");
    expect(means.value.map((mean) => [mean.naive, mean.corrected])).toEqual([
      [2, 2],
      [5, 5],
    ]);
  });

  test("classes nobody can tell apart have no correction", () => {
    const fit: Memberships = {
      classes: 2,
      posteriors: new Float64Array(8).fill(0.5),
      assigned: Int16Array.from([0, 1, 0, 1]),
    };
    expect(correctionWeights(fit).ok).toBe(false);
  });

  test("a matrix times its inverse is the identity", () => {
    const inverse =
      invertMatrix([
        [0.2, 0.8],
        [0.9, 0.1],
      ]) ?? [];
    expect((inverse[0]?.[0] ?? NaN) * 0.2 + (inverse[0]?.[1] ?? NaN) * 0.9).toBeCloseTo(1, 12);
    expect((inverse[0]?.[0] ?? NaN) * 0.8 + (inverse[0]?.[1] ?? NaN) * 0.1).toBeCloseTo(0, 12);
  });
});
