import { findRole, findShareLink } from "@/lib/database/before-scope";
import type { Actor, ShareScope } from "@/lib/domain/teams/scopes";
import { mintShareScope } from "./mint";
import { hashToken } from "./tokens";

/**
 * The scope of a share link, or null: unknown, revoked, expired, and "team only" for someone outside the team all
 * answer alike. The one door for the page and for every other form of it.
 */
export async function openShareLink(token: string, actor: Actor | null): Promise<ShareScope | null> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
  const link = await findShareLink(hashToken(token));
  if (!link) return null;
  if (link.audience === "team") {
    const role = actor && (await findRole(actor.userId, link.workspaceId));
    if (!role) return null;
  }
  return mintShareScope({ workspaceId: link.workspaceId, shareLinkId: link.shareLinkId });
}
