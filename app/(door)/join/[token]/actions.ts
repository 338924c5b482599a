"use server";

import { cookies } from "next/headers";
import { workspaceCookie } from "@/app/current-workspace";
import { runAction } from "@/app/form-action";
import { joinWorkspace, joinWorkspaceInput } from "@/lib/use-cases/teams/join-workspace";

export async function joinWorkspaceAction(raw: unknown) {
  const joined = await runAction(joinWorkspaceInput, joinWorkspace, raw);
  if (joined.ok)
    (await cookies()).set(workspaceCookie, joined.value.workspaceId, { httpOnly: true, sameSite: "lax" });
  return joined;
}
