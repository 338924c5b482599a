import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { recordEvent } from "@/lib/database/audit-events";
import { revokeAllLinks } from "@/lib/database/share-links";
import { withinScope } from "@/lib/database/within-scope";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const revokeAllShareLinksInput = z.object({ workspaceId: z.uuid() });

/** Ends every link of a workspace at once. */
export async function revokeAllShareLinks(
  actor: Actor,
  { workspaceId }: z.infer<typeof revokeAllShareLinksInput>,
): Promise<Result<{ revoked: number }>> {
  const authorised = await authoriseMember(actor, "share:write", { workspace: workspaceId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  return withinScope(scope, async (tx) => {
    const revoked = await revokeAllLinks(tx, scope);
    await recordEvent(tx, scope, {
      action: "share.all-revoked",
      subjectKind: "workspace",
      subjectId: workspaceId,
      details: { revoked },
    });
    return ok({ revoked });
  });
}
