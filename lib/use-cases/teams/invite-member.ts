import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { hashToken, newToken } from "@/lib/access/tokens";
import { insertInvitation } from "@/lib/database/members";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { grantableRoles, roles } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";

export const inviteMemberInput = z.object({
  workspaceId: z.uuid(),
  role: z.enum(roles),
  /** Only the person with this address may use the link; empty: whoever holds it. */
  email: z.union([z.literal(""), z.email("teams.fields.email-malformed").max(254)]).default(""),
});

const daysValid = 7;

/** A link that makes whoever follows it a member with one role: once, within seven days. The token is shown only here. */
export async function inviteMember(
  actor: Actor,
  input: z.infer<typeof inviteMemberInput>,
): Promise<Result<{ token: string }>> {
  const scope = await authoriseMember(actor, "members:manage", { workspace: input.workspaceId });
  if (!scope.ok) return scope;
  if (!grantableRoles(scope.value.role).includes(input.role))
    return fail(problem("teams.role-too-high", ["role"]));
  const token = newToken();
  await insertInvitation(scope.value, {
    id: randomUUID(),
    tokenHash: hashToken(token),
    role: input.role,
    email: input.email === "" ? null : input.email,
    days: daysValid,
  });
  return ok({ token });
}
