import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { passwordFits } from "@/lib/access/passwords";
import { findUser, listWorkspacesOf } from "@/lib/database/before-scope";
import type { Result } from "@/lib/domain/result";
import { changePassword } from "@/lib/use-cases/teams/change-password";
import { changeRole } from "@/lib/use-cases/teams/change-role";
import { createWorkspace } from "@/lib/use-cases/teams/create-workspace";
import { inviteMember } from "@/lib/use-cases/teams/invite-member";
import { joinWorkspace } from "@/lib/use-cases/teams/join-workspace";
import { listInvitations } from "@/lib/use-cases/teams/list-invitations";
import { listMembers } from "@/lib/use-cases/teams/list-members";
import { listWorkspaces } from "@/lib/use-cases/teams/list-workspaces";
import { openAccount } from "@/lib/use-cases/teams/open-account";
import { removeMember } from "@/lib/use-cases/teams/remove-member";
import { renameAccount } from "@/lib/use-cases/teams/rename-account";
import { revokeInvitation } from "@/lib/use-cases/teams/revoke-invitation";
import { seeInvitation } from "@/lib/use-cases/teams/see-invitation";
import { signOutEverywhere } from "@/lib/use-cases/teams/sign-out-everywhere";
import { useTestDatabase } from "@/tests/support/database";
import { runSql } from "@/tests/support/run-sql";

useTestDatabase();

const password = "three plain words";
const addressOf = (name: string) => `${name}-${randomUUID()}@example.org`;

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.problems[0]?.code);

async function account(name: string, email = addressOf(name)) {
  const { userId } = valueOf(await openAccount({ name, email, password }));
  const [workspace] = await listWorkspacesOf(userId);
  return { actor: mintActor(userId), email, workspaceId: workspace?.id ?? "" };
}

describe("an account", () => {
  it("comes with a workspace of its own, and an address is used once whatever its case", async () => {
    const ada = await account("Ada");
    const workspaces = await listWorkspaces(ada.actor);
    expect(workspaces).toEqual([{ id: ada.workspaceId, name: "Ada", role: "owner" }]);
    const again = await openAccount({ name: "Eve", email: ada.email.toUpperCase(), password });
    expect(codeOf(again)).toBe("teams.address-taken");
  });

  it("keeps its password as argon2id only", async () => {
    const ada = await account("Ada");
    const user = await findUser(ada.actor.userId);
    expect(user?.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await passwordFits(user?.passwordHash ?? null, password)).toBe(true);
    expect(await passwordFits(user?.passwordHash ?? null, "three plain word")).toBe(false);
    expect(await passwordFits(null, password)).toBe(false);
  });

  it("a new password takes the old one and ends every session", async () => {
    const ada = await account("Ada");
    expect(codeOf(await changePassword(ada.actor, { current: "wrong", next: "another long one" }))).toBe(
      "teams.wrong-password",
    );
    valueOf(await changePassword(ada.actor, { current: password, next: "another long one" }));
    expect((await findUser(ada.actor.userId))?.sessionEpoch).toBe(1);
  });

  it("signing out everywhere ends every session, and a new name is kept", async () => {
    const ada = await account("Ada");
    valueOf(await signOutEverywhere(ada.actor));
    valueOf(await renameAccount(ada.actor, { name: "Ada L." }));
    expect(await findUser(ada.actor.userId)).toMatchObject({ sessionEpoch: 1, name: "Ada L." });
  });

  it("a workspace is made once per id, however often it is asked for", async () => {
    const ada = await account("Ada");
    const eve = await account("Eve");
    const id = randomUUID();
    valueOf(await createWorkspace(ada.actor, { id, name: "Second" }));
    valueOf(await createWorkspace(ada.actor, { id, name: "Third" }));
    await createWorkspace(eve.actor, { id, name: "Mine now" });
    expect((await listWorkspaces(ada.actor)).map(({ name }) => name)).toEqual(["Ada", "Second"]);
    expect((await listWorkspaces(eve.actor)).map(({ name }) => name)).toEqual(["Eve"]);
  });
});

describe("an invitation", () => {
  it("gives its role to one person once, under fifty attempts at the same time", async () => {
    const ada = await account("Ada");
    const { token } = valueOf(
      await inviteMember(ada.actor, { workspaceId: ada.workspaceId, role: "editor", email: "" }),
    );
    expect(await seeInvitation(token)).toMatchObject({ role: "editor", workspaceName: "Ada" });
    const many = await Promise.all(Array.from({ length: 5 }, () => account("Guest")));
    const outcomes = await Promise.all(
      many.flatMap(({ actor }) => Array.from({ length: 10 }, () => joinWorkspace(actor, { token }))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const members = valueOf(await listMembers(ada.actor, ada.workspaceId));
    expect(members.map(({ role }) => role).sort()).toEqual(["editor", "owner"]);
    expect(await seeInvitation(token)).toBeNull();
  });

  it("for one address is refused to everyone else", async () => {
    const ada = await account("Ada");
    const eve = await account("Eve");
    const guest = await account("Guest");
    const { token } = valueOf(
      await inviteMember(ada.actor, {
        workspaceId: ada.workspaceId,
        role: "viewer",
        email: guest.email.toUpperCase(),
      }),
    );
    expect(codeOf(await joinWorkspace(eve.actor, { token }))).toBe("teams.invitation-for-another");
    valueOf(await joinWorkspace(guest.actor, { token }));
  });

  it("revoked or expired it is over", async () => {
    const ada = await account("Ada");
    const guest = await account("Guest");
    const invite = async () =>
      valueOf(await inviteMember(ada.actor, { workspaceId: ada.workspaceId, role: "viewer", email: "" }))
        .token;
    const revoked = await invite();
    const [open] = valueOf(await listInvitations(ada.actor, ada.workspaceId));
    valueOf(
      await revokeInvitation(ada.actor, { workspaceId: ada.workspaceId, invitationId: open?.id ?? "" }),
    );
    expect(codeOf(await joinWorkspace(guest.actor, { token: revoked }))).toBe("teams.invitation-over");
    const expired = await invite();
    await runSql("update invitations set expires_at = now() - interval '1 second' where accepted_at is null");
    expect(codeOf(await joinWorkspace(guest.actor, { token: expired }))).toBe("teams.invitation-over");
  });

  it("never gives more than its maker has", async () => {
    const ada = await account("Ada");
    const admin = await account("Admin");
    const { token } = valueOf(
      await inviteMember(ada.actor, { workspaceId: ada.workspaceId, role: "admin", email: "" }),
    );
    valueOf(await joinWorkspace(admin.actor, { token }));
    const greedy = await inviteMember(admin.actor, {
      workspaceId: ada.workspaceId,
      role: "owner",
      email: "",
    });
    expect(codeOf(greedy)).toBe("teams.role-too-high");
    const coup = await changeRole(admin.actor, {
      workspaceId: ada.workspaceId,
      userId: ada.actor.userId,
      role: "viewer",
    });
    expect(codeOf(coup)).toBe("teams.outranked");
  });
});

describe("a workspace", () => {
  it("keeps an owner, also when two owners leave at the same moment", async () => {
    const ada = await account("Ada");
    const eve = await account("Eve");
    const { token } = valueOf(
      await inviteMember(ada.actor, { workspaceId: ada.workspaceId, role: "owner", email: "" }),
    );
    valueOf(await joinWorkspace(eve.actor, { token }));
    const outcomes = await Promise.all(
      [ada, eve].map(({ actor }) =>
        removeMember(actor, { workspaceId: ada.workspaceId, userId: actor.userId }),
      ),
    );
    expect(outcomes.map(codeOf).sort()).toEqual(["ok", "teams.last-owner"]);
  });

  it("its audit trail cannot be rewritten", async () => {
    const ada = await account("Ada");
    await inviteMember(ada.actor, { workspaceId: ada.workspaceId, role: "viewer", email: "" });
    await expect(runSql("update audit_events set action = 'nothing'")).rejects.toThrow(/immutable/);
  });
});
