"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { workspaceCookie } from "@/app/current-workspace";
import { runAction } from "@/app/form-action";
import { changePassword, changePasswordInput } from "@/lib/use-cases/teams/change-password";
import { changeRole, changeRoleInput } from "@/lib/use-cases/teams/change-role";
import { createWorkspace, createWorkspaceInput } from "@/lib/use-cases/teams/create-workspace";
import { inviteMember, inviteMemberInput } from "@/lib/use-cases/teams/invite-member";
import { removeMember, removeMemberInput } from "@/lib/use-cases/teams/remove-member";
import { renameAccount, renameAccountInput } from "@/lib/use-cases/teams/rename-account";
import { renameWorkspace, renameWorkspaceInput } from "@/lib/use-cases/teams/rename-workspace";
import { revokeInvitation, revokeInvitationInput } from "@/lib/use-cases/teams/revoke-invitation";
import { signOutEverywhere, signOutEverywhereInput } from "@/lib/use-cases/teams/sign-out-everywhere";

export async function renameWorkspaceAction(raw: unknown) {
  const renamed = await runAction(renameWorkspaceInput, renameWorkspace, raw);
  revalidatePath("/", "layout");
  return renamed;
}

export async function createWorkspaceAction(raw: unknown) {
  const created = await runAction(createWorkspaceInput, createWorkspace, raw);
  if (created.ok) {
    (await cookies()).set(workspaceCookie, created.value.workspaceId, {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
    });
  }
  return created;
}

export async function inviteMemberAction(raw: unknown) {
  const invited = await runAction(inviteMemberInput, inviteMember, raw);
  revalidatePath("/settings/people");
  return invited;
}

export async function revokeInvitationAction(raw: unknown) {
  const revoked = await runAction(revokeInvitationInput, revokeInvitation, raw);
  revalidatePath("/settings/people");
  return revoked;
}

export async function changeRoleAction(raw: unknown) {
  const changed = await runAction(changeRoleInput, changeRole, raw);
  revalidatePath("/settings/people");
  return changed;
}

export async function removeMemberAction(raw: unknown) {
  const removed = await runAction(removeMemberInput, removeMember, raw);
  revalidatePath("/settings/people");
  return removed;
}

export async function renameAccountAction(raw: unknown) {
  const renamed = await runAction(renameAccountInput, renameAccount, raw);
  revalidatePath("/", "layout");
  return renamed;
}

export async function changePasswordAction(raw: unknown) {
  return runAction(changePasswordInput, changePassword, raw);
}

export async function signOutEverywhereAction(raw: unknown) {
  return runAction(signOutEverywhereInput, signOutEverywhere, raw);
}
