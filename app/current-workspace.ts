import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { listWorkspaces } from "@/lib/use-cases/teams/list-workspaces";
import type { Role } from "@/lib/domain/teams/roles";
import { signedIn } from "./signed-in";

/** Remembers which workspace a person looked at last. A preference, not a right: membership is checked each time. */
export const workspaceCookie = "kindred.workspace";

export interface CurrentWorkspace {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly all: readonly { readonly id: string; readonly name: string; readonly role: Role }[];
}

/** The workspace that lists and "new" buttons are about. */
export const currentWorkspace = cache(async (): Promise<CurrentWorkspace> => {
  const { actor } = await signedIn();
  const all = await listWorkspaces(actor);
  const wanted = (await cookies()).get(workspaceCookie)?.value;
  const current = all.find((workspace) => workspace.id === wanted) ?? all[0];
  if (!current) redirect("/sign-in");
  return { ...current, all };
});
