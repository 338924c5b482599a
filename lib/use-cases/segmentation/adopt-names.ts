import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { lockLineage, readNamings, writeLineage, writeNamings } from "@/lib/database/lineages";
import type { Transaction } from "@/lib/database/pool";
import { withinScope } from "@/lib/database/within-scope";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { adoptNames as adopt } from "@/lib/domain/segmentation/lineage/adopt-names";
import type { NameBefore } from "@/lib/domain/segmentation/lineage/lineage-record";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { traceLineage } from "./trace-lineage";

export const adoptNamesInput = z.object({
  segmentationId: z.uuid(),
  /** Whose names. */
  predecessorId: z.uuid(),
  /** False takes it back, except for segments that were renamed by hand since. */
  isAdopted: z.boolean(),
});

/**
 * Gives segments name, description and colour of those they continue, in one step that can be taken back. Locked segments
 * keep their own. Repeated, it changes nothing.
 */
export async function adoptNames(
  actor: Actor,
  { segmentationId, predecessorId, isAdopted }: z.infer<typeof adoptNamesInput>,
): Promise<Result<{ renamed: number }>> {
  const scope = await authoriseMember(actor, "segmentation:write", { segmentation: segmentationId });
  if (!scope.ok) return scope;
  const other = await authoriseMember(actor, "segmentation:read", { segmentation: predecessorId });
  if (!other.ok) return other;
  if (other.value.workspaceId !== scope.value.workspaceId) return fail(problem("access.not-found"));
  const renamed = await withinScope(scope.value, (tx) =>
    isAdopted
      ? takeNames(tx, scope.value, segmentationId, predecessorId)
      : giveBack(tx, scope.value, segmentationId, predecessorId),
  );
  return renamed === null ? fail(problem("segmentation.nobody-shared")) : ok({ renamed });
}

async function takeNames(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
  predecessorId: string,
): Promise<number | null> {
  const held = await lockLineage(tx, scope, segmentationId);
  const isDone = held?.lineage?.predecessorId === predecessorId && held.lineage.before !== null;
  if (isDone) return 0;
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
  return named.length;
}

async function giveBack(
  tx: Transaction,
  scope: WorkspaceScope,
  segmentationId: string,
  predecessorId: string,
): Promise<number> {
  const held = await lockLineage(tx, scope, segmentationId);
  const lineage = held?.lineage;
  if (lineage?.predecessorId !== predecessorId || lineage.before === null) return 0;
  const { before } = lineage;
  await writeNamings(
    tx,
    scope,
    segmentationId,
    before.map(({ segmentId, ...naming }) => ({ id: segmentId, ...naming })),
  );
  await writeLineage(tx, scope, segmentationId, { ...lineage, before: null });
  return before.length;
}
