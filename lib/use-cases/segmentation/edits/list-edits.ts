import { authoriseMember } from "@/lib/access/authorise-member";
import { listEdits as readEdits, type EditRecord } from "@/lib/database/segment-edits";
import { ok, type Result } from "@/lib/domain/result";
import { may } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";

export interface EditLog {
  /** Latest first, those taken back among them. */
  readonly edits: readonly EditRecord[];
  /** The one that can be taken back now, if the reader may. */
  readonly undoable: string | null;
}

/** What was changed about the segments by hand, by whom and when. */
export async function listEdits(actor: Actor, segmentationId: string): Promise<Result<EditLog>> {
  const scope = await authoriseMember(actor, "segmentation:read", { segmentation: segmentationId });
  if (!scope.ok) return scope;
  const edits = await readEdits(scope.value, segmentationId);
  const latest = edits.find(({ undoneAt }) => undoneAt === null);
  return ok({
    edits,
    undoable: may(scope.value.role, "segmentation:write") ? (latest?.id ?? null) : null,
  });
}
