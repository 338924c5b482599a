import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { listQualityRows, type QualityCursor, type QualityRow } from "@/lib/database/quality-lists";
import { qualitySwitches } from "@/lib/domain/responses/quality/quality-settings";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

const PAGE = 25;

/** Filters of the list as they stand in the address; what is not understood is left out. */
export const flaggedListInput = z.object({
  rule: z.enum(qualitySwitches).optional().catch(undefined),
  side: z.enum(["in", "out", "by-hand"]).optional().catch(undefined),
  after: z
    .string()
    .regex(/^\d{1,2}~[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
    .optional()
    .catch(undefined),
});

export type FlaggedQuery = z.infer<typeof flaggedListInput>;

export interface FlaggedList {
  readonly rows: readonly QualityRow[];
  /** Where the next page begins. */
  readonly next: string | null;
}

function parseCursor(text: string | undefined): QualityCursor | undefined {
  const [signs, id] = text?.split("~") ?? [];
  return signs && id ? { signs: Number(signs), id } : undefined;
}

/** One page of the responses that are flagged or decided about, those with most signs first. */
export async function listFlagged(
  actor: Actor,
  { surveyId, rule, side, after }: FlaggedQuery & { surveyId: string },
): Promise<Result<FlaggedList>> {
  const scope = await authoriseMember(actor, "responses:read", { survey: surveyId });
  if (!scope.ok) return scope;
  const { rows, next } = await listQualityRows(scope.value, surveyId, {
    under: rule,
    side,
    after: parseCursor(after),
    limit: PAGE,
  });
  return ok({ rows, next: next && `${next.signs}~${next.id}` });
}
