import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { recordEvent } from "@/lib/database/audit-events";
import { revokeLink } from "@/lib/database/share-links";
import { withinScope } from "@/lib/database/within-scope";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const revokeShareLinkInput = z.object({ shareLinkId: z.uuid() });

/** Ends a link at once. Ending it twice is the same as once. */
export async function revokeShareLink(
  actor: Actor,
  { shareLinkId }: z.infer<typeof revokeShareLinkInput>,
): Promise<Result<{ revoked: boolean }>> {
  const authorised = await authoriseMember(actor, "share:write", { shareLink: shareLinkId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  return withinScope(scope, async (tx) => {
    const revoked = await revokeLink(tx, scope, shareLinkId);
    if (revoked) {
      await recordEvent(tx, scope, {
        action: "share.revoked",
        subjectKind: "share-link",
        subjectId: shareLinkId,
      });
    }
    return ok({ revoked });
  });
}
