import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentWorkspace } from "@/app/current-workspace";
import { UploadFile } from "@/components/imports/upload-file";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/domain/teams/roles";
import { beginImportAction, discardImportAction, inspectImportAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports.upload");
  return { title: t("title") };
}

export default async function UploadPage() {
  const workspace = await currentWorkspace();
  if (!may(workspace.role, "import:write")) notFound();
  const t = await getTranslations("imports");
  return (
    <PageBody width="reading">
      <PageHeader
        above={
          <Breadcrumbs crumbs={[{ label: t("list.title"), href: "/data" }, { label: t("upload.title") }]} />
        }
        title={t("upload.title")}
        description={t("upload.description")}
      />
      <UploadFile
        workspaceId={workspace.id}
        begin={beginImportAction}
        inspect={inspectImportAction}
        discard={discardImportAction}
      />
    </PageBody>
  );
}
