import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { inWords } from "@/app/form-action";
import { orNotFound, signedIn } from "@/app/signed-in";
import { ImportReport } from "@/components/imports/import-report";
import { ImportScreen } from "@/components/imports/import-screen";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { fail } from "@/lib/domain/result";
import { seeImport, type SeenImport } from "@/lib/use-cases/imports/see-import";
import {
  cancelImportAction,
  discardImportAction,
  editImportAction,
  followImportAction,
  inspectImportAction,
  startImportAction,
} from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("imports.check");
  return { title: t("title") };
}

async function failureOf({ status, task }: SeenImport): Promise<string | null> {
  if (status !== "failed" || !task?.problem) return null;
  const told = await inWords(fail(task.problem));
  return told.ok ? null : (told.problems[0]?.message ?? null);
}

export default async function ImportPage({ params }: { params: Promise<{ importId: string }> }) {
  const { actor } = await signedIn();
  const seen = orNotFound(await seeImport(actor, await params));
  const t = await getTranslations("imports");
  const crumbs = (
    <Breadcrumbs crumbs={[{ label: t("list.title"), href: "/data" }, { label: seen.fileName }]} />
  );
  if (seen.status === "done" && seen.report) {
    return (
      <PageBody>
        <PageHeader above={crumbs} title={t("report.title")} description={seen.fileName} />
        <ImportReport importId={seen.id} surveyId={seen.surveyId} report={seen.report} />
      </PageBody>
    );
  }
  if (!seen.mapping) redirect("/data/import");
  return (
    <PageBody width="wide">
      <ImportScreen
        importId={seen.id}
        mapping={seen.mapping}
        isRunning={seen.status === "importing"}
        failure={await failureOf(seen)}
        breadcrumbs={crumbs}
        inspect={inspectImportAction}
        save={editImportAction}
        start={startImportAction}
        discard={discardImportAction}
        follow={followImportAction}
        cancel={cancelImportAction}
      />
    </PageBody>
  );
}
