import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import {
  beginSegmentationDraftAction,
  discardSegmentationDraftAction,
  requestRfmAction,
  requestSegmentationAction,
} from "@/app/(studio)/segments/actions";
import { orNotFound, signedIn } from "@/app/signed-in";
import { SegmentationList } from "@/components/segmentation/segmentation-list";
import { StartSegmentation } from "@/components/segmentation/start-segmentation";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { leastRespondents } from "@/lib/domain/segmentation/base-problems";
import { listSegmentationsOfSurvey } from "@/lib/use-cases/segmentation/list-segmentations-of-survey";
import { listSegmentationDrafts } from "@/lib/use-cases/segmentation-drafts/list-segmentation-drafts";
import { planSegmentation } from "@/lib/use-cases/segmentation/plan-segmentation";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("segmentation.list");
  return { title: t("title") };
}

interface Props {
  params: Promise<{ surveyId: string }>;
}

export default async function SurveySegmentsPage({ params }: Props) {
  const { surveyId } = await params;
  const t = await getTranslations("segmentation");
  const { actor } = await signedIn();
  const plan = orNotFound(await planSegmentation(actor, surveyId));
  const made = orNotFound(await listSegmentationsOfSurvey(actor, surveyId));
  return (
    <div className="flex flex-col gap-10">
      {made.length === 0 ? null : (
        <section aria-labelledby="made" className="flex flex-col gap-4">
          <h2 id="made" className="font-serif text-xl font-semibold">
            {t("start.existing")}
          </h2>
          <SegmentationList segmentations={made} showsStudy={false} />
        </section>
      )}
      {plan.respondents === 0 ? (
        <EmptyState
          title={t("start.no-answers-title")}
          actions={
            <LinkButton href={`/surveys/${surveyId}/publish`} tone="primary">
              {t("start.to-publish")}
            </LinkButton>
          }
        >
          {t("start.no-answers", { least: leastRespondents })}
        </EmptyState>
      ) : plan.mayWrite ? (
        <StartSegmentation
          surveyId={surveyId}
          plan={plan}
          drafts={orNotFound(await listSegmentationDrafts(actor, surveyId))}
          request={requestSegmentationAction}
          requestRfm={requestRfmAction}
          begin={beginSegmentationDraftAction}
          discard={discardSegmentationDraftAction}
          now={new Date()}
        />
      ) : null}
    </div>
  );
}
