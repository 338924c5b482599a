import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { currentWorkspace } from "@/app/current-workspace";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { templateIds, templateSize } from "@/lib/domain/questionnaire/templates/templates";
import { NewSurveyForm } from "./new-survey-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("surveys.new");
  return { title: t("title") };
}

export default async function NewSurveyPage() {
  const { id } = await currentWorkspace();
  const t = await getTranslations("surveys");
  return (
    <PageBody width="reading">
      <PageHeader
        title={t("new.title")}
        description={t("new.description")}
        above={
          <Breadcrumbs crumbs={[{ label: t("list.title"), href: "/surveys" }, { label: t("new.title") }]} />
        }
      />
      <NewSurveyForm
        workspaceId={id}
        templates={templateIds.map((template) => ({ id: template, ...templateSize(template) }))}
      />
    </PageBody>
  );
}
