import type { Answers } from "@/lib/domain/questionnaire/answer";
import { questionnaireSchema, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { assessQuality } from "@/lib/domain/responses/quality/assess-responses";
import type { AssessedResponse } from "@/lib/domain/responses/quality/assessed-response";
import type { QualityFlag } from "@/lib/domain/responses/quality/quality-flag";
import { thresholdsSchema } from "@/lib/domain/responses/quality/quality-settings";
import type { RuleId } from "@/lib/domain/responses/quality/rule-ids";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";

export const part = (id: string) => ({ id, code: id, label: { en: id } });
export const points = ["p1", "p2", "p3", "p4", "p5"].map(part);

export interface Row {
  readonly id: string;
  readonly reversed?: boolean;
  readonly expected?: string;
}

export const matrix = (id: string, rows: readonly Row[], more: object = {}) => ({
  type: "likert-matrix",
  id,
  code: id,
  text: { en: id },
  options: points,
  rows: rows.map(({ id: rowId, ...rest }) => ({ ...part(rowId), ...rest })),
  ...more,
});

export const asking = (...items: object[]): Questionnaire =>
  questionnaireSchema.parse({
    schemaVersion: 1,
    title: { en: "A study" },
    languages: ["en"],
    pages: [{ id: "page", items }],
    closing: { title: {}, text: {} },
  });

export const rows = (count: number, from = 1): Row[] =>
  Array.from({ length: count }, (_, at) => ({ id: `r${at + from}` }));
export const rated = (id: string, chosen: readonly number[]): Answers => ({
  [id]: {
    type: "likert-matrix",
    rows: Object.fromEntries(chosen.map((point, at) => [`r${at + 1}`, `p${point}`])),
  },
});

let made = 0;
export const response = (answers: Answers, change: Partial<AssessedResponse> = {}): AssessedResponse => ({
  id: `x${String(++made).padStart(6, "0")}`,
  versionId: "v1",
  seconds: null,
  completedAt: made,
  seed: 1,
  answers,
  ...change,
});

type Thresholds = Parameters<typeof thresholdsSchema.parse>[0];

export function flagsOf(
  questionnaire: Questionnaire,
  responses: readonly AssessedResponse[],
  thresholds: Thresholds = {},
): Map<string, QualityFlag[]> {
  const assessment = assessQuality(new Map([["v1", questionnaire]]), thresholdsSchema.parse(thresholds));
  for (const one of responses) assessment.observe(one);
  assessment.settle();
  return new Map(responses.map((one) => [one.id, assessment.judge(one)]));
}

export const flagged = (found: Map<string, QualityFlag[]>, rule: RuleId): string[] =>
  [...found].filter(([, flags]) => flags.some((flag) => flag.rule === rule)).map(([id]) => id);

/** People who differ: their answers follow from a seed. */
export function mixed(count: number, id: string, length: number, seed = 5): AssessedResponse[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () =>
    response(
      rated(
        id,
        Array.from({ length }, () => 1 + random.below(5)),
      ),
    ),
  );
}
