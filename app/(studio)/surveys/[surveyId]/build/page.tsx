import { notFound } from "next/navigation";
import { orNotFound, signedIn } from "@/app/signed-in";
import { Builder } from "@/components/questionnaire-builder/builder";
import { idsOfItem } from "@/lib/domain/questionnaire/item-parts";
import { itemsOf } from "@/lib/domain/questionnaire/questionnaire";
import { may } from "@/lib/domain/teams/roles";
import { getSurvey } from "@/lib/use-cases/surveys/get-survey";
import { readDraftAction, saveDraftAction } from "./actions";

export default async function BuildPage({ params }: { params: Promise<{ surveyId: string }> }) {
  const { surveyId } = await params;
  const { actor } = await signedIn();
  const { survey, live, role } = orNotFound(await getSurvey(actor, surveyId));
  if (survey.kind === "import") notFound();
  return (
    <Builder
      surveyId={surveyId}
      draft={survey.draft}
      revision={survey.draftRevision}
      publishedIds={live ? itemsOf(live.definition).flatMap(idsOfItem) : []}
      isReadOnly={!may(role, "survey:write")}
      previewHref={`/r/preview/${surveyId}`}
      publishHref={`/surveys/${surveyId}/publish`}
      saveDraft={saveDraftAction}
      readDraft={readDraftAction}
    />
  );
}
