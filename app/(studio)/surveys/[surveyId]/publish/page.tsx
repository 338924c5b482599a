import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { orNotFound, signedIn } from "@/app/signed-in";
import { ChangeList } from "@/components/questionnaire-builder/change-list";
import { Badge } from "@/components/ui/badge";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { errorsAmong } from "@/lib/domain/questionnaire/check-questionnaire";
import { asksForAnswer } from "@/lib/domain/questionnaire/item";
import { itemsOf } from "@/lib/domain/questionnaire/questionnaire";
import { may } from "@/lib/domain/teams/roles";
import { env } from "@/lib/env";
import { listVersions } from "@/lib/use-cases/surveys/list-versions";
import { previewPublish, type PublishPreview } from "@/lib/use-cases/surveys/preview-publish";
import { FindingsCard } from "./findings-card";
import { LinkCard } from "./link-card";
import { PublishForm } from "./publish-form";
import { VersionList } from "./version-list";

export default async function PublishPage({ params }: { params: Promise<{ surveyId: string }> }) {
  const { surveyId } = await params;
  const { actor } = await signedIn();
  const preview = orNotFound(await previewPublish(actor, surveyId));
  if (preview.survey.kind === "import") notFound();
  const versions = orNotFound(await listVersions(actor, surveyId));
  const t = await getTranslations("surveys.publish");
  const { survey, live, findings, comparison } = preview;
  const canPublish = may(preview.role, "survey:publish");
  const hasNews = comparison.class === "first" || comparison.changes.length > 0;
  const address = `${env().NEXTAUTH_URL.replace(/\/$/, "")}/r/${survey.linkToken}`;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="flex flex-col gap-6">
        <ChangesCard preview={preview} />
        {hasNews && (
          <>
            <FindingsCard surveyId={surveyId} findings={findings} questionnaire={survey.draft} />
            {canPublish ? (
              <PublishForm
                key={live?.number ?? 0}
                surveyId={surveyId}
                draftRevision={survey.draftRevision}
                number={(versions[0]?.number ?? 0) + 1}
                hasErrors={errorsAmong(findings).length > 0}
              />
            ) : (
              <Callout>{t("readOnly")}</Callout>
            )}
          </>
        )}
      </div>
      <div className="flex flex-col gap-6">
        <LinkCard surveyId={surveyId} address={address} status={survey.status} canPublish={canPublish} />
        <VersionList versions={versions} liveVersionId={survey.liveVersionId} />
      </div>
    </div>
  );
}

/** What publishing would change, in words. */
async function ChangesCard({ preview }: { preview: PublishPreview }) {
  const t = await getTranslations("surveys.publish");
  const { survey, live, comparison } = preview;
  if (comparison.class === "first")
    return (
      <Card title={t("firstTitle")}>
        <p>
          {t("firstText", {
            items: itemsOf(survey.draft).filter(asksForAnswer).length,
            pages: survey.draft.pages.length,
          })}
        </p>
      </Card>
    );
  if (comparison.changes.length === 0)
    return (
      <Card title={t("whatChanges")}>
        <p className="text-muted">{t("nothing", { number: live?.number ?? 0 })}</p>
      </Card>
    );
  return (
    <Card title={t("whatChanges")}>
      <div className="mb-4 flex flex-col items-start gap-1.5">
        <Badge tone={comparison.class === "breaking" ? "warn" : "accent"}>
          {t(`classLabel.${comparison.class}`)}
        </Badge>
        <p>{t(`class.${comparison.class}`)}</p>
      </div>
      <ChangeList changes={comparison.changes} before={live?.definition} after={survey.draft} />
    </Card>
  );
}
