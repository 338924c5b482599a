import { z } from "zod";
import type { Answers } from "../../questionnaire/answer";
import { attentionChecks } from "../../questionnaire/attention-check";
import type { Item } from "../../questionnaire/item";
import type { QualityRule } from "./quality-rule";

const thresholds = z.object({
  fewestFailed: z.number().int().min(1).max(20).default(1),
});

/** What an attentive person chooses and what this one chose; undefined without an answer. */
interface Checked {
  readonly rowId: string | null;
  readonly expected: string;
  readonly chosen: string | undefined;
}

function checksOf(item: Item, answers: Answers): Checked[] {
  const answer = answers[item.id];
  return attentionChecks(item).map(({ rowId, expected }) => ({
    rowId,
    expected,
    chosen:
      rowId !== null && answer?.type === "likert-matrix"
        ? answer.rows[rowId]
        : rowId === null && answer?.type === "single-choice"
          ? answer.optionId
          : undefined,
  }));
}

/**
 * Attention checks: items that tell which answer to choose, answered otherwise (Meade & Craig 2012, Psychological Methods
 * 17:437–455). A check that was left without an answer is not failed.
 */
export const attention: QualityRule<z.infer<typeof thresholds>> = {
  id: "attention",
  version: 1,
  family: "meaning",
  thresholds,
  begin({ fewestFailed }) {
    let people = 0;
    return {
      observe({ items, response }) {
        if (items.some((item) => checksOf(item, response.answers).length > 0)) people += 1;
      },
      settle: () =>
        people > 0
          ? { applies: true, grounds: { people, fewestFailed } }
          : { applies: false, because: "no-checks" },
      judge({ items, response }) {
        const checks = items.flatMap((item) =>
          checksOf(item, response.answers).map((check) => ({ itemId: item.id, ...check })),
        );
        const failed = checks.filter(({ expected, chosen }) => chosen !== undefined && chosen !== expected);
        const [first] = failed;
        if (!first || failed.length < fewestFailed) return null;
        const { itemId, rowId } = first;
        return {
          itemId,
          ...(rowId === null ? {} : { rowId }),
          failed: failed.length,
          checks: checks.length,
        };
      },
    };
  },
};
