import { useFormatter } from "next-intl";
import type { Action } from "@/components/action-outcome";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { QualityDecision, QualityFlag } from "@/lib/domain/responses/quality/quality-flag";
import { FlaggedList } from "./flagged-list";
import { useFlagWords } from "./use-flag-words";

interface FlaggedRow {
  readonly id: string;
  readonly completedAt: Date | null;
  readonly flags: readonly QualityFlag[];
  readonly decision: QualityDecision | null;
  readonly decidedBy: string | null;
  readonly isLeftOut: boolean;
}

interface Props {
  readonly surveyId: string;
  readonly questionnaire: Questionnaire;
  readonly rows: readonly FlaggedRow[];
  readonly decide: Action<{ readonly was: QualityDecision | null }> | null;
}

const originalOf = (flags: readonly QualityFlag[]): string | null => {
  const original = flags.find(({ rule }) => rule === "duplicate")?.grounds["original"];
  return typeof original === "string" ? original : null;
};

/** Puts flagged responses into words and lists them. */
export function FlaggedInWords({ surveyId, questionnaire, rows, decide }: Props) {
  const format = useFormatter();
  const inWords = useFlagWords(questionnaire);
  return (
    <FlaggedList
      surveyId={surveyId}
      decide={decide}
      rows={rows.map(({ completedAt, flags, ...row }) => ({
        ...row,
        when: completedAt ? format.dateTime(completedAt, { dateStyle: "medium", timeStyle: "short" }) : "–",
        reasons: flags.map(inWords),
        original: originalOf(flags),
      }))}
    />
  );
}
