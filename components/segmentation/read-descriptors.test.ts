import { describe, expect, it } from "vitest";
import type { DescriptorRow } from "@/lib/domain/segmentation/descriptor-row";
import { descriptorAnswers, strongestAnswer } from "./read-descriptors";
import type { ReadShare } from "./read-segments";

const row = (variableId: string, pHolm: number, value: number, byConstruction = false): DescriptorRow => ({
  variableId,
  n: 200,
  byConstruction,
  test: { method: "pearson", statistic: 1, df: 1, df2: null, p: pHolm, pHolm, sparse: false },
  effect: { kind: "cramers-v", value },
});

const share = (variableId: string, question: string, label: string, bySegment: number[]): ReadShare => ({
  id: `${variableId}:${label}`,
  variableId,
  categoryIds: [label],
  everyone: 0.2,
  bySegment,
  answered: [120, 80, 12],
  label,
  question,
});

const rows = [
  row("age", 0.001, 0.2),
  row("shop", 0.0001, 0.3),
  row("app", 0.02, 0.15),
  row("pet", 0.4, 0.05),
  row("base", 0, 0.9, true),
];
const shares = [
  share("base", "", "Price", [0.9, 0.1, 0.1]),
  share("pet", "Have you a pet?", "Cat", [0.2, 0.2, 0.2]),
  share("app", "Where did you buy?", "App", [0.25, 0.15, 0.9]),
  share("age", "How old are you?", "18–24", [0.3, 0.1, 0.2]),
  share("shop", "Where did you buy?", "Shop", [0.1, 0.4, 0]),
];

describe("answers that tell segments apart", () => {
  const answers = descriptorAnswers(shares, rows);

  it("are those that differ and did not form the segments, clearest question first, one question together", () => {
    expect(answers.map(({ label }) => label)).toEqual(["Shop", "App", "18–24"]);
  });

  it("have no index where fewer than 30 people answered", () => {
    expect(answers[0]?.cells.map(({ index }) => index)).toEqual([
      expect.closeTo(50, 9),
      expect.closeTo(200, 9),
      null,
    ]);
  });

  it("are led by the one furthest above everyone among segments that are large enough", () => {
    expect(strongestAnswer(answers)).toMatchObject({ segment: 1, share: 0.4, answer: { label: "Shop" } });
    expect(strongestAnswer(answers.filter(({ label }) => label === "App"))).toBeNull();
  });
});
