import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { hashToken, newToken } from "@/lib/access/tokens";
import { recordEvent } from "@/lib/database/audit-events";
import { replaceToken } from "@/lib/database/share-links";
import { withinScope } from "@/lib/database/within-scope";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const rotateShareLinkInput = z.object({ shareLinkId: z.uuid() });

/** Gives a link a new address, shown once; the old one ends at once. What it shows and its views stay. */
export async function rotateShareLink(
  actor: Actor,
  { shareLinkId }: z.infer<typeof rotateShareLinkInput>,
): Promise<Result<{ token: string }>> {
  const authorised = await authoriseMember(actor, "share:write", { shareLink: shareLinkId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const token = newToken();
  return withinScope(scope, async (tx) => {
    const replaced = await replaceToken(tx, scope, shareLinkId, {
      tokenHash: hashToken(token),
      tokenHint: token.slice(-4),
    });
    if (!replaced) return fail(problem("share.not-in-force"));
    await recordEvent(tx, scope, {
      action: "share.rotated",
      subjectKind: "share-link",
      subjectId: shareLinkId,
    });
    return ok({ token });
  });
}
