import { Suspense } from "react";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { cancelTaskAction } from "@/app/(studio)/segments/actions";
import { orNotFound, signedIn } from "@/app/signed-in";
import { AssessmentBar } from "@/components/quality/assessment-bar";
import { QualityFigures } from "@/components/quality/quality-figures";
import { QualityPicture } from "@/components/quality/quality-picture";
import { RulesInWords } from "@/components/quality/rules-in-words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Spinner } from "@/components/ui/spinner";
import { TextLink } from "@/components/ui/text-link";
import { flaggedListInput } from "@/lib/use-cases/quality/list-flagged";
import { seeQuality } from "@/lib/use-cases/quality/see-quality";
import { requestAssessmentAction, setThresholdsAction, switchRulesAction } from "./actions";
import { FlaggedSection } from "./flagged-section";
import { WithAndWithout } from "./with-and-without";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("quality");
  return { title: t("title") };
}

interface Props {
  readonly params: Promise<{ surveyId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function QualityPage({ params, searchParams }: Props) {
  const { surveyId } = await params;
  const { actor } = await signedIn();
  const query = flaggedListInput.parse(await searchParams);
  const { people, counts, settings, assessment, task, mayDecide, questionnaire } = orNotFound(
    await seeQuality(actor, surveyId),
  );
  const t = await getTranslations("quality");
  const format = await getFormatter();
  const isDecided = counts.leftOut + counts.keptByHand > 0;
  const isAnybodyNamed = counts.flagged > 0 || isDecided;
  return (
    <div className="flex flex-col gap-6">
      <p className="text-sm">
        <TextLink href={`/surveys/${surveyId}/results`}>← {t("back")}</TextLink>
      </p>
      <div>
        <h2 className="font-serif text-xl font-semibold">{t("title")}</h2>
        <p className="text-muted mt-1 max-w-prose text-pretty">{t("intro")}</p>
      </div>
      {people === 0 || !questionnaire ? (
        <Card>
          <EmptyState
            title={t("empty.title")}
            illustration={<QualityPicture label={t("empty.pictureAlt")} />}
            actions={
              <LinkButton href={`/surveys/${surveyId}/publish`} tone="primary">
                {t("empty.action")}
              </LinkButton>
            }
          >
            {t("empty.body")}
          </EmptyState>
        </Card>
      ) : (
        <>
          <AssessmentBar
            surveyId={surveyId}
            people={people}
            asOf={
              assessment &&
              format.dateTime(new Date(assessment.at), { dateStyle: "medium", timeStyle: "short" })
            }
            isOutOfDate={assessment?.isOutOfDate ?? true}
            since={assessment ? Math.max(0, people - assessment.people) : people}
            task={task}
            actions={mayDecide ? { request: requestAssessmentAction, cancel: cancelTaskAction } : null}
          />
          {!assessment && !task && !mayDecide && (
            <Card>
              <EmptyState
                title={t("empty.neverTitle")}
                illustration={<QualityPicture label={t("empty.pictureAlt")} />}
              >
                {t("empty.never")}
              </EmptyState>
            </Card>
          )}
          {assessment && (
            <>
              <QualityFigures
                people={people}
                severalSigns={counts.bySwitch["several-signs"]?.flagged ?? 0}
                {...counts}
              />
              <RulesInWords
                surveyId={surveyId}
                people={people}
                states={assessment.states}
                advice={assessment.advice}
                flagged={counts.bySwitch}
                leaveOut={settings.leaveOut}
                recommended={assessment.recommended}
                recommendedOut={assessment.recommendedOut}
                thresholds={settings.thresholds}
                turn={mayDecide ? switchRulesAction : null}
                setThresholds={mayDecide ? setThresholdsAction : null}
              />
            </>
          )}
          {isAnybodyNamed && (
            <>
              <Suspense
                key={`${counts.leftOut}:${counts.flagged}`}
                fallback={
                  <Card title={t("moved.title")}>
                    <p role="status" className="text-muted flex items-center gap-2">
                      <Spinner />
                      {t("moved.loading")}
                    </p>
                  </Card>
                }
              >
                <WithAndWithout surveyId={surveyId} questionnaire={questionnaire} />
              </Suspense>
              <FlaggedSection
                surveyId={surveyId}
                questionnaire={questionnaire}
                query={query}
                mayDecide={mayDecide}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}
