import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requestSegmentationAction, saveSegmentationDraftAction } from "@/app/(studio)/segments/actions";
import { orNotFound, signedIn } from "@/app/signed-in";
import { BaseStep } from "@/components/segmentation/path/base-step";
import { CheckFindings } from "@/components/segmentation/path/check-findings";
import { CheckStep } from "@/components/segmentation/path/check-step";
import { PathSteps } from "@/components/segmentation/path/path-steps";
import { QuestionStep } from "@/components/segmentation/path/question-step";
import { stepAddress } from "@/components/segmentation/path/step-address";
import type { DraftPlace } from "@/components/segmentation/path/use-draft";
import { draftSteps, type DraftStep } from "@/lib/domain/segmentation/segmentation-draft";
import { checkDraftBase } from "@/lib/use-cases/segmentation-drafts/check-draft-base";
import { seeSegmentationDraft } from "@/lib/use-cases/segmentation-drafts/see-segmentation-draft";
import { planSegmentation } from "@/lib/use-cases/segmentation/plan-segmentation";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("segmentation.start");
  return { title: t("begin.path-title") };
}

interface Props {
  params: Promise<{ surveyId: string; draftId: string }>;
  searchParams: Promise<{ step?: string }>;
}

/** The guided path up to the run; every step has an address and can be left and taken up again. */
export default async function PlanSegmentationPage({ params, searchParams }: Props) {
  const { surveyId, draftId } = await params;
  const { actor } = await signedIn();
  const seen = orNotFound(await seeSegmentationDraft(actor, { surveyId, draftId }));
  if (seen === "started") redirect(`/segments/${draftId}`);
  const asked = (await searchParams).step;
  const wanted = draftSteps.find((step) => step === asked) ?? seen.plan.step;
  const isReady = (seen.plan.base?.length ?? 0) >= 2;
  const step: DraftStep = wanted === "check" && !isReady ? "base" : wanted;
  const place: DraftPlace = { surveyId, draftId, ...seen, save: saveSegmentationDraftAction };
  const links = Object.fromEntries(
    draftSteps
      .filter((one) => one !== "check" || isReady)
      .map((one) => [one, stepAddress(surveyId, draftId, one)]),
  );
  return (
    <div className="flex max-w-4xl flex-col gap-6">
      <PathSteps here={step} links={links} />
      {step === "check" ? (
        <Check key={seen.revision} {...place} />
      ) : (
        <Choose key={`${step}${seen.revision}`} step={step} {...place} />
      )}
    </div>
  );
}

async function Choose({ step, ...place }: DraftPlace & { step: "question" | "base" }) {
  const { actor } = await signedIn();
  const offer = orNotFound(await planSegmentation(actor, place.surveyId));
  return step === "question" ? (
    <QuestionStep questions={offer.questions} {...place} />
  ) : (
    <BaseStep offer={offer} {...place} />
  );
}

async function Check(place: DraftPlace) {
  const { actor } = await signedIn();
  const { surveyId, plan } = place;
  const offer = orNotFound(await planSegmentation(actor, surveyId));
  const checked = orNotFound(
    await checkDraftBase(actor, { surveyId, base: plan.base ?? [], leftOut: plan.leftOut }),
  );
  return (
    <CheckStep {...place} {...checked} leftOut={offer.leftOut} request={requestSegmentationAction}>
      <CheckFindings
        check={checked.check}
        leftOut={plan.leftOut === "without-left-out" ? offer.leftOut : 0}
        qualityHref={`/surveys/${surveyId}/results/quality`}
      />
    </CheckStep>
  );
}
