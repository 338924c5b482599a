import { getTranslations } from "next-intl/server";
import { orNotFound, signedIn } from "@/app/signed-in";
import { FlaggedFilters } from "@/components/quality/flagged-filters";
import { FlaggedInWords } from "@/components/quality/flagged-in-words";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { listFlagged, type FlaggedQuery } from "@/lib/use-cases/quality/list-flagged";
import { decideResponseAction } from "./actions";

interface Props {
  readonly surveyId: string;
  readonly questionnaire: Questionnaire;
  readonly query: FlaggedQuery;
  readonly mayDecide: boolean;
}

/** Responses with a sign, page by page; which ones stands in the address. */
export async function FlaggedSection({ surveyId, questionnaire, query, mayDecide }: Props) {
  const { actor } = await signedIn();
  const page = orNotFound(await listFlagged(actor, { ...query, surveyId }));
  const t = await getTranslations("quality.list");
  const { rule, side, after } = query;
  const address = (more: Readonly<Record<string, string>>) => {
    const kept = { ...(rule && { rule }), ...(side && { side }), ...more };
    return `/surveys/${surveyId}/results/quality?${new URLSearchParams(kept).toString()}#responses`;
  };
  return (
    <div id="responses" className="scroll-mt-6">
      <Card title={t("title")}>
        <FlaggedFilters surveyId={surveyId} rule={rule} side={side} />
        {page.rows.length === 0 ? (
          <p className="text-muted py-8 text-center">{t("none")}</p>
        ) : (
          <FlaggedInWords
            surveyId={surveyId}
            questionnaire={questionnaire}
            rows={page.rows}
            decide={mayDecide ? decideResponseAction : null}
          />
        )}
        <div className="mt-2 flex gap-2 empty:hidden">
          {after !== undefined && <LinkButton href={address({})}>{t("first")}</LinkButton>}
          {page.next !== null && <LinkButton href={address({ after: page.next })}>{t("next")}</LinkButton>}
        </div>
      </Card>
    </div>
  );
}
