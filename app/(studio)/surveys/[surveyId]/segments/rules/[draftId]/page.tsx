import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import {
  previewRulesAction,
  requestSegmentationAction,
  saveSegmentationDraftAction,
} from "@/app/(studio)/segments/actions";
import { orNotFound, signedIn } from "@/app/signed-in";
import { stepAddress } from "@/components/segmentation/path/step-address";
import { RulesBuilder } from "@/components/segmentation/rules/rules-builder";
import { listRuleVariables } from "@/lib/use-cases/segmentation/list-rule-variables";
import { seeSegmentationDraft } from "@/lib/use-cases/segmentation-drafts/see-segmentation-draft";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("rules");
  return { title: t("title") };
}

interface Props {
  params: Promise<{ surveyId: string; draftId: string }>;
}

/** Where rules that make segments are written. */
export default async function WriteRulesPage({ params }: Props) {
  const { surveyId, draftId } = await params;
  const { actor } = await signedIn();
  const seen = orNotFound(await seeSegmentationDraft(actor, { surveyId, draftId }));
  if (seen === "started") redirect(`/segments/${draftId}`);
  if (seen.plan.rules === null) redirect(stepAddress(surveyId, draftId, seen.plan.step));
  return (
    <RulesBuilder
      surveyId={surveyId}
      draftId={draftId}
      {...seen}
      save={saveSegmentationDraftAction}
      variables={orNotFound(await listRuleVariables(actor, surveyId))}
      preview={previewRulesAction}
      request={requestSegmentationAction}
    />
  );
}
