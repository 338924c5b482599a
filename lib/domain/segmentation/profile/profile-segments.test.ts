import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import type { ProfiledVariable } from "./profile-input";
import { profileSegments } from "./profile-segments";
import type { ShareTrait } from "./segment-trait";

const yesNo = (answers: readonly number[]): CategoricalColumn => ({
  kind: "categorical",
  categories: 2,
  codes: Int16Array.from(answers),
});

/** 50 people in segment 0, of whom 32 said yes; 150 in segment 1, of whom 48 did. */
const assignments = Int16Array.from({ length: 200 }, (_, i) => (i < 50 ? 0 : 1));
const answers = yesNo(Array.from({ length: 200 }, (_, i) => ((i < 50 ? i < 32 : i < 98) ? 1 : 0)));

const firstTrait = (variable: Partial<ProfiledVariable>, weights?: Float64Array): ShareTrait => {
  const full: ProfiledVariable = { id: "v", column: answers, role: "descriptor", options: [1], ...variable };
  const trait = profileSegments({ assignments, segments: 2, variables: [full], weights })[0]?.traits[0];
  if (trait?.kind !== "share") throw new Error("expected a share");
  return trait;
};

describe("a segment of 32 in 50 against a rest of 48 in 150", () => {
  it("is told by share, index, test, effect and interval", () => {
    const trait = firstTrait({});
    expect(trait.inSegment).toMatchObject({ n: 50, count: 32, share: 0.64 });
    expect(trait.inSegment.interval.low).toBeCloseTo(0.5014, 4);
    expect(trait.inRest.share).toBeCloseTo(0.32, 12);
    expect(trait.inEveryone.share).toBeCloseTo(0.4, 12);
    expect(trait.index).toBeCloseTo(160, 10);
    expect(trait.test?.statistic).toBeCloseTo(4, 10);
    // Two tests were made in the run (one per segment), with the same p.
    expect(trait.test?.q).toBeCloseTo(trait.test?.p ?? NaN, 15);
    expect(trait.cohensH).toBeCloseTo(0.652, 3);
    expect(trait).toMatchObject({ distinctive: true, typical: true, marker: true, confidence: "medium" });
  });

  it("carries no test when the segments were built on the question, and says so", () => {
    expect(firstTrait({ role: "base" })).toMatchObject({
      test: null,
      byConstruction: true,
      distinctive: true,
    });
  });

  it("is not distinctive when the weights leave it little evidence", () => {
    const weights = Float64Array.from({ length: 200 }, (_, i) => (i % 20 === 0 ? 1000 : 1));
    expect(firstTrait({}, weights).inSegment.effectiveN).toBeLessThan(4);
    expect(firstTrait({}, weights).distinctive).toBe(false);
  });
});

describe("profiles", () => {
  it("count an unassigned respondent in everyone and in the rest, not in a segment", () => {
    const unassigned = assignments.map((segment, i) => (i >= 190 ? -1 : segment));
    const variables = [{ id: "v", column: answers, role: "descriptor" as const, options: [1] }];
    const [first, second] = profileSegments({ assignments: unassigned, segments: 2, variables });
    expect(first?.traits[0]?.inEveryone.n).toBe(200);
    expect(first?.traits[0]?.inRest.n).toBe(150);
    expect(second?.n).toBe(140);
  });

  it("leave an unanswered question out of every base", () => {
    const column = yesNo(Array.from({ length: 200 }, (_, i) => (i < 10 ? -1 : 1)));
    expect(firstTrait({ column }).inSegment.n).toBe(40);
  });

  it("say nothing about a segment in which nobody answered", () => {
    const column = yesNo(Array.from({ length: 200 }, (_, i) => (i < 50 ? -1 : i % 2)));
    expect(firstTrait({ column })).toMatchObject({
      test: null,
      index: null,
      cohensH: null,
      distinctive: false,
    });
  });

  it("give no index to numbers that fall below zero", () => {
    const column = {
      kind: "numeric" as const,
      values: Float64Array.from({ length: 200 }, (_, i) => (i % 7) - 3),
    };
    const [profile] = profileSegments({
      assignments,
      segments: 2,
      variables: [{ id: "v", column, role: "descriptor" }],
    });
    expect(profile?.traits[0]?.index).toBeNull();
  });

  it("do not change when the options are relabelled", () => {
    const codes = fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 60, maxLength: 60 });
    const segments = fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(codes, segments, (given, assigned) => {
        const flip = (code: number): number => (code < 0 ? code : 2 - code);
        const profile = (list: number[]) =>
          profileSegments({
            assignments: Int16Array.from(assigned),
            segments: 2,
            variables: [
              {
                id: "v",
                role: "descriptor",
                column: { kind: "categorical", categories: 3, codes: Int16Array.from(list) },
              },
            ],
          }).map(({ traits }) => traits);
        const straight = profile(given);
        const flipped = profile(given.map(flip));
        for (const [s, traits] of straight.entries()) {
          for (const trait of traits) {
            if (trait.kind !== "share") continue;
            const other = flipped[s]?.find((one) => one.kind === "share" && one.option === 2 - trait.option);
            expect(other?.difference).toBeCloseTo(trait.difference, 12);
            expect(other?.test?.p ?? -1).toBeCloseTo(trait.test?.p ?? -1, 10);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
