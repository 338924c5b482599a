import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { currentWorkspace } from "@/app/current-workspace";
import { orNotFound, signedIn } from "@/app/signed-in";
import { LinkList } from "@/components/sharing/link-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { listShareLinks } from "@/lib/use-cases/sharing/list-share-links";
import { revokeAllShareLinksAction, revokeShareLinkAction, rotateShareLinkAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sharing.links"))("title") };
}

export default async function LinksPage() {
  const { actor } = await signedIn();
  const { id } = await currentWorkspace();
  const { links, mayEdit } = orNotFound(await listShareLinks(actor, { workspaceId: id }));
  const t = await getTranslations("sharing.links");
  return (
    <PageBody>
      <PageHeader title={t("title")} {...(links.length > 0 ? { description: t("description") } : {})} />
      {links.length === 0 ? (
        <EmptyState
          title={t("emptyTitle")}
          actions={<LinkButton href="/personas">{t("emptyAction")}</LinkButton>}
        >
          {t("empty")}
        </EmptyState>
      ) : (
        <LinkList
          workspaceId={id}
          links={links}
          mayEdit={mayEdit}
          revoke={revokeShareLinkAction}
          revokeAll={revokeAllShareLinksAction}
          rotate={rotateShareLinkAction}
        />
      )}
    </PageBody>
  );
}
