import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { listLinks, type ListedLink } from "@/lib/database/share-links";
import { ok, type Result } from "@/lib/domain/result";
import { stateOfLink, type ShareLinkState } from "@/lib/domain/sharing/share-link";
import { may } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";

export const listShareLinksInput = z.object({ workspaceId: z.uuid() });

export interface LinkView extends Omit<ListedLink, "expiresAt" | "revokedAt" | "createdAt" | "isExpired"> {
  readonly state: ShareLinkState;
  /** ISO instants. */
  readonly expiresAt: string | null;
  readonly createdAt: string;
}

/** Every link of a workspace, newest first, with its state, its views and its last day of views. */
export async function listShareLinks(
  actor: Actor,
  { workspaceId }: z.infer<typeof listShareLinksInput>,
): Promise<Result<{ links: LinkView[]; mayEdit: boolean }>> {
  const authorised = await authoriseMember(actor, "share:read", { workspace: workspaceId });
  if (!authorised.ok) return authorised;
  const links = await listLinks(authorised.value);
  return ok({
    links: links.map(({ expiresAt, revokedAt, createdAt, isExpired, ...link }) => ({
      ...link,
      state: stateOfLink({ isExpired, revokedAt }),
      expiresAt: expiresAt?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
    })),
    mayEdit: may(authorised.value.role, "share:write"),
  });
}
