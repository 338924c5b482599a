import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { currentWorkspace } from "@/app/current-workspace";
import { orNotFound, signedIn } from "@/app/signed-in";
import { ColumnsPicture } from "@/components/imports/columns-picture";
import { StudyList, UnfinishedList } from "@/components/imports/data-list";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { listImports } from "@/lib/use-cases/imports/list-imports";
import { discardImportAction } from "./import/actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports.list");
  return { title: t("title") };
}

export default async function DataPage() {
  const { actor } = await signedIn();
  const workspace = await currentWorkspace();
  const t = await getTranslations("imports.list");
  const { studies, unfinished, mayImport } = orNotFound(
    await listImports(actor, { workspaceId: workspace.id }),
  );
  const importButton = mayImport && (
    <LinkButton href="/data/import" tone="primary">
      {t("import")}
    </LinkButton>
  );
  return (
    <PageBody>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={studies.length > 0 && importButton}
      />
      <div className="flex flex-col gap-6">
        {unfinished.length > 0 && <UnfinishedList unfinished={unfinished} discard={discardImportAction} />}
        {studies.length > 0 ? (
          <StudyList studies={studies} />
        ) : (
          <Card>
            <EmptyState
              title={t("empty.title")}
              illustration={<ColumnsPicture label={t("empty.pictureAlt")} />}
              actions={importButton}
            >
              {mayImport ? t("empty.body") : t("empty.viewer")}
            </EmptyState>
          </Card>
        )}
      </div>
    </PageBody>
  );
}
