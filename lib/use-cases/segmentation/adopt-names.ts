import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { lockLineage, readNamings, writeLineage, writeNamings } from "@/lib/database/lineages";
import type { Transaction } from "@/lib/database/pool";
import { withinScope } from "@/lib/database/within-scope";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { adoptNames as adopt } from "@/lib/domain/segmentation/lineage/adopt-names";
import { giveNamesBack } from "@/lib/domain/segmentation/lineage/give-names-back";
import type { NameBefore } from "@/lib/domain/segmentation/lineage/lineage-record";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { traceLineage } from "./trace-lineage";

export interface NamesAdopted {
  /** Segments that changed. */
  readonly renamed: number;
  /** Segments that would have, but are locked or, on the way back, renamed by hand since. */
  readonly kept: number;
}

export const adoptNamesInput = z.object({
  segmentationId: z.uuid(),
  /** Whose names. */
  predecessorId: z.uuid(),
  /** False takes it back, except for segments that were renamed or locked since. */
  isAdopted: z.boolean(),
});

const unchanged: NamesAdopted = { renamed: 0, kept: 0 };

/**
 * Gives segments name, description and colour of those they continue, in one step that can be taken back. Locked segments
 * keep their own. Repeated, it changes nothing.
 */
export async function adoptNames(
  actor: Actor,
  { segmentationId, predecessorId, isAdopted }: z.infer<typeof adoptNamesInput>,
): Promise<Result<NamesAdopted>> {
  const scope = await authoriseMember(actor, "segmentation:write", { segmentation: segmentationId });
  if (!scope.ok) return scope;
  const other = await authoriseMember(actor, "segmentation:read", { segmentation: predecessorId });
  if (!other.ok) return other;
  if (other.value.workspaceId !== scope.value.workspaceId) return fail(problem("access.not-found"));
  const adopted = await withinScope(scope.value, (tx) =>
    isAdopted
      ? takeNames(tx, scope.value, segmentationId, predecessorId)
      : giveBack(tx, scope.value, segmentationId, predecessorId),
  );
  return adopted === null ? fail(problem("segmentation.nobody-shared")) : ok(adopted);
}

async function takeNames(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
  predecessorId: string,
): Promise<NamesAdopted | null> {
  const held = await lockLineage(tx, scope, segmentationId);
  const isDone = held?.lineage?.predecessorId === predecessorId && held.lineage.before !== null;
  if (isDone) return unchanged;
  const traced = await traceLineage(tx, scope, predecessorId, segmentationId);
  if (traced.shared === 0) return null;
  const own = await readNamings(tx, scope, segmentationId);
  const locked = new Set(own.filter(({ isLocked }) => isLocked).map(({ id }) => id));
  const named = adopt(own, await readNamings(tx, scope, predecessorId), traced.continuations, locked);
  const before = named.flatMap(({ id }): (NameBefore & { id: string })[] => {
    const was = own.find((segment) => segment.id === id);
    return was ? [{ ...was, segmentId: id }] : [];
  });
  await writeNamings(
    tx,
    scope,
    segmentationId,
    named.map((naming) => ({
      ...naming,
      revision: before.find(({ id }) => id === naming.id)?.revision ?? 0,
    })),
  );
  await writeLineage(tx, scope, segmentationId, {
    ...traced,
    before: before.map(({ segmentId, name, description, colour, revision }) => ({
      segmentId,
      name,
      description,
      colour,
      revision: revision + 1,
    })),
  });
  const kept = traced.continuations.filter(({ segmentId }) => locked.has(segmentId)).length;
  return { renamed: named.length, kept };
}

async function giveBack(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
  predecessorId: string,
): Promise<NamesAdopted> {
  const held = await lockLineage(tx, scope, segmentationId);
  const lineage = held?.lineage;
  if (lineage?.predecessorId !== predecessorId || lineage.before === null) return unchanged;
  const { before } = lineage;
  const returned = giveNamesBack(await readNamings(tx, scope, segmentationId), before);
  await writeNamings(tx, scope, segmentationId, returned);
  await writeLineage(tx, scope, segmentationId, { ...lineage, before: null });
  return { renamed: returned.length, kept: before.length - returned.length };
}
