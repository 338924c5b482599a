import type { Metadata } from "next";
import { Compass, Database, Plus, Shapes } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { currentWorkspace } from "@/app/current-workspace";
import { orNotFound, signedIn } from "@/app/signed-in";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/domain/teams/roles";
import { listSurveys } from "@/lib/use-cases/surveys/list-surveys";
import { SurveyPicture } from "./survey-picture";
import { SurveyTable } from "./survey-table";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("surveys.list");
  return { title: t("title") };
}

export default async function SurveysPage() {
  const { actor } = await signedIn();
  const workspace = await currentWorkspace();
  const surveys = orNotFound(await listSurveys(actor, { workspaceId: workspace.id }));
  const t = await getTranslations("surveys.list");
  const canWrite = may(workspace.role, "survey:write");
  const create = (
    <LinkButton href="/surveys/new" tone="primary" icon={<Plus />}>
      {t("new")}
    </LinkButton>
  );
  return (
    <PageBody>
      <PageHeader
        title={t("title")}
        {...(surveys.length > 0 && { description: t("description") })}
        actions={canWrite && surveys.length > 0 ? create : undefined}
      />
      {surveys.length > 0 ? (
        <SurveyTable
          surveys={surveys}
          canWrite={canWrite}
          canPublish={may(workspace.role, "survey:publish")}
        />
      ) : (
        <EmptyState
          title={t("emptyTitle")}
          illustration={<SurveyPicture />}
          actions={
            canWrite ? (
              <>
                <LinkButton href="/surveys/new" tone="primary" icon={<Shapes />}>
                  {t("fromTemplate")}
                </LinkButton>
                <LinkButton href="/data/import" icon={<Database />}>
                  {t("bringData")}
                </LinkButton>
                <LinkButton href="/" tone="quiet" icon={<Compass />}>
                  {t("exploreSample")}
                </LinkButton>
              </>
            ) : undefined
          }
        >
          {t(canWrite ? "emptyText" : "emptyReadOnly")}
        </EmptyState>
      )}
    </PageBody>
  );
}
