import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { hashToken, newToken } from "@/lib/access/tokens";
import { recordEvent } from "@/lib/database/audit-events";
import { countPersonas } from "@/lib/database/personas";
import { findShareTarget, insertShareLink } from "@/lib/database/share-links";
import { findNearlySamePeople } from "@/lib/database/shared-populations";
import { withinScope } from "@/lib/database/within-scope";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import {
  defaultMinimumCell,
  defaultShareDays,
  shareAudiences,
  shareTargetKinds,
} from "@/lib/domain/sharing/share-link";
import type { Actor } from "@/lib/domain/teams/scopes";

export const createShareLinkInput = z.object({
  targetKind: z.enum(shareTargetKinds),
  /** A persona's id; a segmentation's for a set of cards; a segment's, whose segmentation then is named too. */
  targetId: z.uuid(),
  segmentationId: z.uuid().optional(),
  audience: z.enum(shareAudiences).default("team"),
  /** Days in force; null: until revoked. */
  days: z.number().int().min(1).max(365).nullable().default(defaultShareDays),
  showEvidence: z.boolean().default(true),
  showQuotes: z.boolean().default(false),
});

/**
 * Makes a link that shows one card, all cards of a segmentation, or one segment. Its token comes back once and is kept
 * only as a hash.
 */
export async function createShareLink(
  actor: Actor,
  raw: z.input<typeof createShareLinkInput>,
): Promise<Result<{ id: string; token: string }>> {
  const { targetKind, targetId, segmentationId, ...options } = createShareLinkInput.parse(raw);
  const resource =
    targetKind === "persona" ? { persona: targetId } : { segmentation: segmentationId ?? targetId };
  const authorised = await authoriseMember(actor, "share:write", resource);
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const target = await findShareTarget(scope, targetKind, targetId);
  if (!target) return fail(problem("access.not-found"));
  if (target.isArchived) return fail(problem("share.target-archived"));
  if ((await countPersonas(scope, target.segmentationId)) === 0)
    return fail(problem("share.nothing-to-show"));
  const id = randomUUID();
  const token = newToken();
  return withinScope(scope, async (tx) => {
    const { segmentationId: ofTarget } = target;
    const shown = { kind: targetKind, id: targetId, segmentationId: ofTarget };
    const twin = await findNearlySamePeople(tx, scope, shown, defaultMinimumCell);
    if (twin) return fail(problem("share.nearly-same-people", [], { ...twin, people: defaultMinimumCell }));
    await insertShareLink(tx, scope, {
      ...options,
      id,
      targetKind,
      targetId,
      tokenHash: hashToken(token),
      tokenHint: token.slice(-4),
    });
    await recordEvent(tx, scope, {
      action: "share.created",
      subjectKind: "share-link",
      subjectId: id,
      details: { targetKind, targetId, audience: options.audience, days: options.days },
    });
    return ok({ id, token });
  });
}
