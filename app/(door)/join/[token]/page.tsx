import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { JoinCard } from "@/components/team/join-card";
import { currentActor } from "@/lib/access/current-actor";
import { seeInvitation } from "@/lib/use-cases/teams/see-invitation";
import { joinWorkspaceAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("teams.join");
  return { title: t("page-title"), referrer: "no-referrer" };
}

interface Props {
  params: Promise<{ token: string }>;
}

export default async function JoinPage({ params }: Props) {
  const { token } = await params;
  const invitation = await seeInvitation(token);
  if (!invitation) notFound();
  const signedIn = await currentActor();
  return (
    <JoinCard
      token={token}
      workspaceName={invitation.workspaceName}
      role={invitation.role}
      forOneAddress={invitation.forOneAddress}
      signedInAs={signedIn ? signedIn.email : null}
      join={joinWorkspaceAction}
    />
  );
}
