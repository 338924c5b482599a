import { hashToken } from "@/lib/access/tokens";
import { findOpenInvitation } from "@/lib/database/before-scope";
import type { Role } from "@/lib/domain/teams/roles";

export interface SeenInvitation {
  readonly workspaceName: string;
  readonly role: Role;
  readonly forOneAddress: boolean;
}

/** What the bearer of an invitation link reads before they accept, or null when the link is over. */
export async function seeInvitation(token: string): Promise<SeenInvitation | null> {
  const found = await findOpenInvitation(hashToken(token));
  return found
    ? { workspaceName: found.workspaceName, role: found.role, forOneAddress: found.email !== null }
    : null;
}
