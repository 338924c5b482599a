import { expect, test } from "vitest";
import messages from "@/lib/i18n/messages/en/segmentation.json";
import { recommendByStructure, type StructureCandidate } from "./recommend-by-structure";

const context = { people: 1000, baseVariables: 5 };
const division = (
  segments: number,
  silhouette: number | null,
  agreement: number | null = null,
  more: Partial<StructureCandidate> = {},
): StructureCandidate => ({
  segments,
  silhouette,
  agreement,
  smallestShare: 0.2,
  smallestSize: 200,
  startsAtBest: 5,
  starts: 20,
  ...more,
});
const codes = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code);

test("without stability the widest silhouettes decide", () => {
  const found = recommendByStructure([division(2, 0.3), division(3, 0.5), division(4, 0.4)], context);
  expect(found.recommended).toBe(3);
  expect(codes(found.reasons)).toEqual(["widest-silhouette", "segments-large-enough", "found-again"]);
  expect(found.warnings).toEqual([]);
});

test("the most stable division is taken; of those about as stable the one with the widest silhouettes", () => {
  const found = recommendByStructure(
    [division(2, 0.6, 0.7), division(3, 0.5, 0.97), division(4, 0.55, 0.95)],
    context,
  );
  expect(found.recommended).toBe(4);
  expect(codes(found.reasons)[0]).toBe("most-stable");
});

test("a division with a tiny segment gives way, and weak structure is said", () => {
  const tiny = division(3, 0.9, 0.9, { smallestShare: 0.01, smallestSize: 10 });
  const found = recommendByStructure([division(2, 0.1, 0.4), tiny], context);
  expect(found.recommended).toBe(2);
  expect(codes(found.warnings)).toEqual(["weak-structure"]);
});

test("with neither samples nor silhouettes the fewest segments are proposed", () => {
  const found = recommendByStructure([division(2, null), division(3, null)], context);
  expect(found.recommended).toBe(2);
  expect(codes(found.reasons)[0]).toBe("nothing-to-choose-by");
});

test("a division found once, of few people, says so; every code has a sentence", () => {
  const found = recommendByStructure([division(2, 0.5, null, { startsAtBest: 1, smallestSize: 25 })], {
    people: 120,
    baseVariables: 5,
  });
  expect(codes(found.warnings)).toEqual(["found-once", "tiny-segment", "few-people"]);
  const all = [...found.reasons, ...found.warnings, { code: "weak-structure" }, { code: "most-stable" }];
  expect(Object.keys(messages.recommendation)).toEqual(expect.arrayContaining(codes(all)));
});
