import { beforeAll, describe, expect, it } from "vitest";
import { assessQuality } from "@/lib/domain/responses/quality/assess-responses";
import {
  parseQualitySettings,
  switchesOf,
  type QualitySwitch,
} from "@/lib/domain/responses/quality/quality-settings";
import {
  careQuestionnaire,
  carelessKinds,
  simulateStudy,
  type CarelessKind,
} from "@/tests/support/simulate-careless";

type Kind = CarelessKind | "careful";
type Sign = QualitySwitch | "any";

/** Shares of people of each kind that raise each sign, over studies of 600 people. */
function rates(studies: number, share: number) {
  const people = new Map<Kind, number>();
  const signs = new Map<string, number>();
  for (let seed = 1; seed <= studies; seed++) {
    const { responses, careless } = simulateStudy(seed, 600, share);
    const assessment = assessQuality(
      new Map([["v1", careQuestionnaire]]),
      parseQualitySettings(null).thresholds,
    );
    for (const response of responses) assessment.observe(response);
    assessment.settle();
    for (const response of responses) {
      const kind = careless.get(response.id) ?? "careful";
      people.set(kind, (people.get(kind) ?? 0) + 1);
      const raised = switchesOf(assessment.judge(response));
      for (const sign of [...raised, ...(raised.length > 0 ? ["any"] : [])])
        signs.set(`${kind}:${sign}`, (signs.get(`${kind}:${sign}`) ?? 0) + 1);
    }
  }
  return (kind: Kind, sign: Sign): number => (signs.get(`${kind}:${sign}`) ?? 0) / (people.get(kind) ?? 1);
}

const STUDIES = 20;
let clean: ReturnType<typeof rates>;
let usual: ReturnType<typeof rates>;
beforeAll(() => {
  clean = rates(STUDIES, 0);
  usual = rates(STUDIES, 0.1);
});

describe("12,000 simulated people who all read", () => {
  it.each([
    ["speed", 0.008],
    ["straight-line", 0.02],
    ["long-run", 0.025],
    ["little-variation", 0.005],
    ["contradiction", 0.005],
    ["duplicate", 0],
    ["gibberish", 0],
    ["several-signs", 0.001],
    ["any", 0.05],
  ] as const)("raise the sign %s at most at this rate: %f", (sign, most) => {
    expect(clean("careful", sign)).toBeLessThanOrEqual(most);
  });

  it("fail a check of attention as often as one slips (1 in 100), and only so", () => {
    expect(clean("careful", "attention")).toBeGreaterThan(0.006);
    expect(clean("careful", "attention")).toBeLessThan(0.014);
  });
});

describe("where one in ten answers without care", () => {
  it.each([
    ["speeding", "speed", 0.99],
    ["one-column", "straight-line", 0.99],
    ["one-column", "little-variation", 0.95],
    ["copying", "duplicate", 0.99],
    ["mashing", "gibberish", 0.75],
    ["random", "attention", 0.65],
  ] as const)("%s is found by %s in at least %f of cases", (kind, sign, least) => {
    expect(usual(kind, sign)).toBeGreaterThanOrEqual(least);
  });

  it("who reads is not flagged more often for the others' sake", () => {
    expect(usual("careful", "any")).toBeLessThanOrEqual(0.045);
    expect(usual("careful", "several-signs")).toBeLessThanOrEqual(0.001);
  });

  it("random answers given without haste are found by the check of attention alone: the other rules do not see them", () => {
    expect(usual("random", "any") - usual("random", "attention")).toBeLessThan(0.05);
  });

  it("nine in ten of the careless raise a sign", () => {
    const found = carelessKinds.map((kind) => usual(kind, "any"));
    expect(found.reduce((sum, rate) => sum + rate, 0) / found.length).toBeGreaterThan(0.88);
  });
});
