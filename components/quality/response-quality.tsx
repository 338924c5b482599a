import { useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Card } from "@/components/ui/card";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { QualityDecision, QualityFlag } from "@/lib/domain/responses/quality/quality-flag";
import { Decide } from "./flagged-list";
import { useFlagWords } from "./use-flag-words";

interface Props {
  readonly surveyId: string;
  readonly responseId: string;
  readonly questionnaire: Questionnaire;
  readonly flags: readonly QualityFlag[];
  readonly decision: QualityDecision | null;
  readonly isLeftOut: boolean;
  readonly decide: Action<{ readonly was: QualityDecision | null }> | null;
}

/** What the rules say of one response, whether analyses read it, and the way to decide otherwise. */
export function ResponseQuality({
  surveyId,
  responseId,
  questionnaire,
  flags,
  decision,
  isLeftOut,
  decide,
}: Props) {
  const t = useTranslations("quality.response");
  const inWords = useFlagWords(questionnaire);
  const state = isLeftOut
    ? decision === null
      ? "outByRule"
      : "outByHand"
    : decision === null
      ? "in"
      : "kept";
  return (
    <Card title={t("title")} level={3}>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="text-ink">{t(state)}</p>
          {flags.length > 0 && (
            <ul className="text-muted mt-1.5 list-disc pl-5 text-sm text-pretty">
              {flags.map((flag) => (
                <li key={flag.rule}>{inWords(flag)}</li>
              ))}
            </ul>
          )}
        </div>
        {decide && (
          <Decide surveyId={surveyId} row={{ id: responseId, decision, isLeftOut }} decide={decide} />
        )}
      </div>
    </Card>
  );
}
