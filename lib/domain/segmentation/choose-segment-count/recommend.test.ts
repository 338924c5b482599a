import { describe, expect, test } from "vitest";
import messages from "@/lib/i18n/messages/en/segmentation.json";
import { recommendSegmentCount, type Candidate } from "./recommend";

const candidate = (segments: number, bic: number, more: Partial<Candidate> = {}): Candidate => ({
  segments,
  bic,
  smallestShare: segments === 1 ? 1 : 0.2,
  smallestSize: segments === 1 ? 1000 : 200,
  entropy: segments === 1 ? 1 : 0.8,
  startsAtBest: 10,
  starts: 20,
  degreesOfFreedom: 500,
  ...more,
});
const enough = { people: 1000, baseVariables: 10, oneClassBic: 400 };
const codes = (list: readonly { code: string }[]) => list.map((reason) => reason.code);

describe("recommending a number of segments", () => {
  test("the smallest BIC is recommended and the reasons are said", () => {
    const result = recommendSegmentCount([candidate(1, 300), candidate(2, 200), candidate(3, 250)], enough);
    expect(result.recommended).toBe(2);
    expect(codes(result.reasons)).toEqual([
      "smallest-bic",
      "segments-large-enough",
      "found-again",
      "clear-placement",
    ]);
    expect(result.warnings).toEqual([]);
  });

  test("when one class has the best BIC, no segments are needed yet", () => {
    const result = recommendSegmentCount([candidate(1, 200), candidate(2, 220)], enough);
    expect(result.recommended).toBe(1);
    expect(codes(result.reasons)).toEqual(["no-segments-yet"]);
  });

  test("a solution with a tiny segment gives way to the best one without, and the better BIC is not hidden", () => {
    const tiny = candidate(3, 150, { smallestShare: 0.02, smallestSize: 20 });
    const result = recommendSegmentCount([candidate(1, 300), candidate(2, 200), tiny], enough);
    expect(result.recommended).toBe(2);
    expect(codes(result.reasons)).toContain("smallest-useful-bic");
    expect(result.warnings).toContainEqual({ code: "better-bic-elsewhere", params: { segments: 3 } });
  });

  test("six percent of a small sample is still too few people", () => {
    const few = candidate(2, 100, { smallestShare: 0.06, smallestSize: 12 });
    expect(recommendSegmentCount([candidate(1, 300), few], { ...enough, people: 200 }).recommended).toBe(1);
  });

  test("a tenth of a small sample is enough to go on with, but the warning says how few people that is", () => {
    const few = candidate(3, 100, { smallestShare: 0.18, smallestSize: 21 });
    const result = recommendSegmentCount([candidate(1, 300), candidate(2, 110), few], {
      ...enough,
      people: 118,
    });
    expect(result.recommended).toBe(3);
    expect(codes(result.reasons)).not.toContain("segments-large-enough");
    expect(result.warnings).toContainEqual({ code: "tiny-segment", params: { people: 21, percent: 18 } });
  });

  test("a model with more estimates than the answers can settle is passed over, and said to be one if there is no other", () => {
    const open = candidate(3, 100, { degreesOfFreedom: -1 });
    expect(recommendSegmentCount([candidate(2, 200), open], enough).recommended).toBe(2);
    const alone = recommendSegmentCount([open], enough);
    expect(alone.warnings).toContainEqual({ code: "not-identified", params: { segments: 3 } });
  });

  test("segments no better than a single description are a warning also where one was not tried", () => {
    const result = recommendSegmentCount([candidate(2, 200), candidate(3, 210)], {
      ...enough,
      oneClassBic: 199,
    });
    expect(result.recommended).toBe(2);
    expect(result.warnings).toContainEqual({ code: "one-is-enough", params: { segments: 2 } });
  });

  test("a maximum found in one start only is a warning", () => {
    const result = recommendSegmentCount([candidate(1, 300), candidate(2, 200, { startsAtBest: 1 })], enough);
    expect(result.warnings).toContainEqual({ code: "found-once", params: { starts: 20 } });
  });

  test("fewer than 70 people per base variable is a warning", () => {
    const result = recommendSegmentCount([candidate(1, 300), candidate(2, 200)], {
      ...enough,
      baseVariables: 20,
    });
    expect(result.warnings).toContainEqual({
      code: "few-people",
      params: { people: 1000, wanted: 1400, variables: 20 },
    });
  });

  test("among solutions with practically the same BIC the one with fewer segments is taken", () => {
    expect(recommendSegmentCount([candidate(2, 200.5), candidate(3, 200)], enough).recommended).toBe(2);
  });

  test("every code has a sentence", () => {
    const all = [
      "smallest-bic",
      "smallest-useful-bic",
      "segments-large-enough",
      "found-again",
      "clear-placement",
      "at-the-end",
      "no-segments-yet",
      "only-tiny-segments",
      "found-once",
      "tiny-segment",
      "overlapping-segments",
      "few-people",
      "better-bic-elsewhere",
      "one-is-enough",
      "not-identified",
    ];
    expect(Object.keys(messages.recommendation)).toEqual(expect.arrayContaining(all));
  });
});
