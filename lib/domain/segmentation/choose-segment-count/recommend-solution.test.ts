import { describe, expect, it } from "vitest";
import type { LatentClassSolution } from "../solutions/fitted-result";
import { judgeStructure } from "../stability/judge-structure";
import { recommendSolution } from "./recommend-solution";

/** Four classes come back (.8), and seven explain the answers a little better but do not (.5). */
const solution = (
  segments: number,
  bic: number,
  median: number | null,
  smallestShare = 0.1,
): LatentClassSolution => ({
  segments,
  shares: [],
  smallestShare,
  smallestSize: smallestShare * 600,
  startsAtBest: 10,
  starts: 20,
  logLikelihood: 0,
  parameters: 10,
  aic: 0,
  bic,
  entropy: 0.9,
  probabilities: [],
  stability:
    median === null
      ? null
      : {
          pairs: 50,
          agreement: { min: 0, lowerQuartile: 0, median, upperQuartile: 1, max: 1 },
          structure: judgeStructure(median),
          within: [],
        },
});

const recommend = (solutions: readonly LatentClassSolution[]) =>
  recommendSolution(
    { method: "latent-classes", solutions },
    { people: 600, baseVariables: 8, oneClassBic: 7000 },
  );
const codes = (solutions: readonly LatentClassSolution[]) =>
  recommend(solutions).warnings.map(({ code }) => code);

describe("the recommendation by likelihood", () => {
  it("says so when another number of segments comes back and the recommended one does not", () => {
    const found = recommend([solution(4, 6039, 0.81), solution(7, 6004, 0.51)]);
    expect(found.recommended).toBe(7);
    expect(found.reasons.map(({ code }) => code)).toContain("structure-constructive");
    expect(found.warnings).toContainEqual({
      code: "more-stable-elsewhere",
      params: { segments: 4, agreement: 0.81, own: 0.51 },
    });
  });

  it("says nothing of it where the recommended division comes back, or no other does, or the other is not useful", () => {
    expect(codes([solution(4, 6039, 0.95), solution(7, 6004, 0.75)])).not.toContain("more-stable-elsewhere");
    expect(codes([solution(4, 6039, 0.65), solution(7, 6004, 0.51)])).not.toContain("more-stable-elsewhere");
    expect(codes([solution(4, 6039, 0.72), solution(7, 6004, 0.69)])).not.toContain("more-stable-elsewhere");
    expect(codes([solution(4, 6039, 0.9, 0.01), solution(7, 6004, 0.5)])).not.toContain(
      "more-stable-elsewhere",
    );
    expect(codes([solution(4, 6039, null), solution(7, 6004, null)])).not.toContain("more-stable-elsewhere");
  });
});

describe("picks of equally many", () => {
  const withPicks = (solutions: readonly LatentClassSolution[]) =>
    recommendSolution(
      { method: "latent-classes", solutions },
      { people: 600, baseVariables: 9, oneClassBic: 7000, picks: { picks: 3, of: 9 } },
    );

  it("make stability decide, and BIC only where nothing was repeated, with a warning", () => {
    const found = withPicks([solution(4, 6039, 0.81), solution(7, 6004, 0.51)]);
    expect(found.recommended).toBe(4);
    expect(found.reasons[0]).toEqual({ code: "picks-by-stability", params: { picks: 3, of: 9 } });
    const unrepeated = withPicks([solution(4, 6039, null), solution(7, 6004, null)]);
    expect(unrepeated.recommended).toBe(7);
    expect(unrepeated.warnings[0]).toEqual({ code: "picks-inflate-bic", params: { picks: 3, of: 9 } });
  });
});

describe("beside the recommendation", () => {
  const test = (p: number) => ({ ratio: 30, p, samples: 99 });
  const withTests = (fewer: number, more: number) => [
    { ...solution(4, 6000, null), fewerClasses: test(fewer) },
    { ...solution(5, 6039, null), fewerClasses: test(more) },
  ];

  it("stands what likelihood ratios by bootstrap say of one class fewer and one more", () => {
    const clear = recommend(withTests(0.01, 0.4));
    expect(clear.recommended).toBe(4);
    expect(clear.reasons).toContainEqual({ code: "more-than-fewer", params: { p: 0.01, samples: 99 } });
    expect(clear.warnings.map(({ code }) => code)).not.toContain("one-more-better");
    expect(codes(withTests(0.2, 0.01))).toEqual(expect.arrayContaining(["fewer-may-do", "one-more-better"]));
  });

  it("stands that segments are largely who ticks more, and how much of a style was taken out", () => {
    const styled = (etaSquared: number, uncorrected: number | null) => [
      { ...solution(4, 6000, null), style: { kind: "ticks" as const, etaSquared, uncorrected } },
    ];
    expect(recommend(styled(0.38, null)).warnings).toContainEqual({
      code: "style-driven",
      params: { kind: "ticks", percent: 0.38 },
    });
    expect(codes(styled(0.3, null))).not.toContain("style-driven");
    expect(recommend(styled(0.05, 0.4)).reasons).toContainEqual({
      code: "style-taken-out",
      params: { before: 0.4, after: 0.05 },
    });
  });
});
