import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { currentWorkspace } from "@/app/current-workspace";
import { WorkspaceForm } from "@/components/team/workspace-form";
import { may } from "@/lib/domain/teams/roles";
import { renameWorkspaceAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("teams.workspace");
  return { title: t("title") };
}

export default async function WorkspaceSettingsPage() {
  const workspace = await currentWorkspace();
  return (
    <WorkspaceForm
      workspaceId={workspace.id}
      name={workspace.name}
      mayRename={may(workspace.role, "workspace:rename")}
      rename={renameWorkspaceAction}
    />
  );
}
