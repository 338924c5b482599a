import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewWorkspaceForm } from "@/components/team/new-workspace-form";
import { createWorkspaceAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("teams.workspace");
  return { title: t("create-title") };
}

export default function NewWorkspacePage() {
  return <NewWorkspaceForm create={createWorkspaceAction} />;
}
