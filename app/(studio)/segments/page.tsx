import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { currentWorkspace } from "@/app/current-workspace";
import { orNotFound, signedIn } from "@/app/signed-in";
import { SegmentationList } from "@/components/segmentation/segmentation-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { listSegmentations } from "@/lib/use-cases/segmentation/list-segmentations";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("segmentation.list");
  return { title: t("title") };
}

export default async function SegmentsPage() {
  const t = await getTranslations("segmentation.list");
  const { actor } = await signedIn();
  const workspace = await currentWorkspace();
  const segmentations = orNotFound(await listSegmentations(actor, workspace.id));
  return (
    <PageBody>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          segmentations.filter(({ status }) => status === "ready").length > 1 ? (
            <LinkButton href="/segments/compare">{t("compare")}</LinkButton>
          ) : undefined
        }
      />
      {segmentations.length === 0 ? (
        <EmptyState
          title={t("empty-title")}
          actions={
            <>
              <LinkButton href="/surveys" tone="primary">
                {t("to-surveys")}
              </LinkButton>
              <LinkButton href="/data">{t("to-data")}</LinkButton>
            </>
          }
        >
          {t("empty")}
        </EmptyState>
      ) : (
        <SegmentationList segmentations={segmentations} showsStudy />
      )}
    </PageBody>
  );
}
