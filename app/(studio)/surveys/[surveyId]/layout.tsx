import type { Metadata } from "next";
import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { orNotFound, signedIn } from "@/app/signed-in";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { TabLinks } from "@/components/ui/tab-links";
import { TextLink } from "@/components/ui/text-link";
import { seeSurvey } from "@/lib/use-cases/surveys/see-survey";
import { SurveyStatus } from "../survey-status";

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ surveyId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { actor } = await signedIn();
  const survey = await seeSurvey(actor, (await params).surveyId);
  return survey.ok ? { title: survey.value.title } : {};
}

/** Title, state and tabs of one survey; an imported data set has no questionnaire to build or publish. */
export default async function SurveyLayout({ children, params }: Props) {
  const { surveyId } = await params;
  const { actor } = await signedIn();
  const survey = orNotFound(await seeSurvey(actor, surveyId));
  const t = await getTranslations("surveys");
  const isImport = survey.kind === "import";
  const tabs = isImport
    ? (["results", "segments", "personas"] as const)
    : (["build", "publish", "results", "segments", "personas"] as const);
  const list = isImport
    ? { label: t("layout.data"), href: "/data" }
    : { label: t("list.title"), href: "/surveys" };
  return (
    <PageBody className="has-[[data-workbench]]:max-w-[110rem]">
      <div className="[&>header]:mb-4 sm:[&>header]:mb-5">
        <PageHeader
          title={survey.title}
          above={<Breadcrumbs crumbs={[list, { label: survey.title }]} />}
          badges={
            <span className="flex gap-2 font-sans">
              {isImport ? <Badge>{t("layout.imported")}</Badge> : <SurveyStatus status={survey.status} />}
              {survey.isSample && <Badge tone="warn">{t("layout.simulated")}</Badge>}
            </span>
          }
          description={
            survey.typingTool === null ? undefined : (
              <TextLink
                href={`/segments/${survey.typingTool.segmentationId}/typing?tool=${survey.typingTool.toolId}`}
              >
                {t("layout.typing", { segmentation: survey.typingTool.segmentation })}
              </TextLink>
            )
          }
          tabs={
            <TabLinks
              label={t("tabs.label")}
              tabs={tabs.map((tab) => ({ href: `/surveys/${surveyId}/${tab}`, label: t(`tabs.${tab}`) }))}
            />
          }
        />
      </div>
      {children}
    </PageBody>
  );
}
