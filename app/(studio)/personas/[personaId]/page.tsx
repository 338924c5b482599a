import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { orNotFound, signedIn } from "@/app/signed-in";
import { PersonaCard } from "@/components/personas/persona-card";
import { ShareButton } from "@/components/sharing/share-button";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { getPersona } from "@/lib/use-cases/personas/get-persona";
import { createShareLinkAction } from "../../links/actions";
import {
  editFieldAction,
  listVersionsAction,
  markFieldAction,
  readCardAction,
  resolvePendingAction,
  restoreVersionAction,
  revertFieldAction,
  setStatusAction,
} from "../actions";

interface Props {
  readonly params: Promise<{ personaId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("personas.wall"))("title") };
}

export default async function PersonaPage({ params }: Props) {
  const { actor } = await signedIn();
  const { personaId } = await params;
  const persona = orNotFound(await getPersona(actor, { personaId }));
  const t = await getTranslations("personas.wall");
  return (
    <PageBody>
      <div className="mb-5 print:hidden">
        <Breadcrumbs crumbs={[{ label: t("title"), href: "/personas" }, { label: persona.segment.name }]} />
      </div>
      <PersonaCard
        persona={persona}
        actions={{
          editField: editFieldAction,
          revertField: revertFieldAction,
          markField: markFieldAction,
          resolvePending: resolvePendingAction,
          setStatus: setStatusAction,
          listVersions: listVersionsAction,
          restoreVersion: restoreVersionAction,
          readCard: readCardAction,
        }}
        extraActions={
          persona.mayShare &&
          persona.status !== "archived" && (
            <ShareButton
              targetKind="persona"
              targetId={persona.id}
              name={persona.segment.name}
              create={createShareLinkAction}
            />
          )
        }
      />
    </PageBody>
  );
}
