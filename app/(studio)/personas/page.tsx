import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { currentWorkspace } from "@/app/current-workspace";
import { orNotFound, signedIn } from "@/app/signed-in";
import { EmptyWall } from "@/components/personas/empty-wall";
import { PersonaWall } from "@/components/personas/persona-wall";
import { ShareButton } from "@/components/sharing/share-button";
import { WriteCardsButton } from "@/components/personas/write-cards-button";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { listPersonas } from "@/lib/use-cases/personas/list-personas";
import { createShareLinkAction } from "../links/actions";
import { requestPersonasAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("personas.wall"))("title") };
}

export default async function PersonasPage({
  searchParams,
}: {
  searchParams: Promise<{ archived?: string }>;
}) {
  const { actor } = await signedIn();
  const { id } = await currentWorkspace();
  const includeArchived = (await searchParams).archived === "1";
  const { personas, mayEdit, mayShare } = orNotFound(
    await listPersonas(actor, { workspaceId: id, includeArchived }),
  );
  const t = await getTranslations("personas.wall");
  return (
    <PageBody>
      <PageHeader title={t("title")} {...(personas.length > 0 ? { description: t("description") } : {})} />
      {personas.length === 0 ? (
        <EmptyWall actions={<LinkButton href="/segments">{t("emptyAction")}</LinkButton>} />
      ) : (
        <PersonaWall
          personas={personas}
          actionsFor={(segmentationId) => (
            <>
              {mayShare && (
                <ShareButton
                  targetKind="persona-set"
                  targetId={segmentationId}
                  name={
                    personas.find(({ segmentation }) => segmentation.id === segmentationId)?.segmentation
                      .name ?? ""
                  }
                  create={createShareLinkAction}
                  label={t("shareSet")}
                />
              )}
              {mayEdit && (
                <WriteCardsButton segmentationId={segmentationId} hasCards request={requestPersonasAction} />
              )}
            </>
          )}
        />
      )}
      <p className="mt-10 text-sm print:hidden">
        <TextLink href={includeArchived ? "/personas" : "/personas?archived=1"}>
          {t(includeArchived ? "archivedHidden" : "archivedShown")}
        </TextLink>
      </p>
    </PageBody>
  );
}
