import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { readNamings, writeLineage } from "@/lib/database/lineages";
import type { Transaction } from "@/lib/database/pool";
import { insertEdit, lockSegmentation, readSegmentStates, writeLooks } from "@/lib/database/segment-edits";
import { findSegmentation, type SegmentationRecord } from "@/lib/database/segmentations";
import { withinScope } from "@/lib/database/within-scope";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { named } from "@/lib/domain/segmentation/edits/segment-edit";
import { adoptNames as adopt, type Naming } from "@/lib/domain/segmentation/lineage/adopt-names";
import { giveNamesBack } from "@/lib/domain/segmentation/lineage/give-names-back";
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
 * Gives segments name, description and colour of those they continue, in one step that can be taken back, here or in the
 * log of changes by hand. Locked segments keep their own. Repeated, it changes nothing.
 */
export async function adoptNames(
  actor: Actor,
  { segmentationId, predecessorId, isAdopted }: z.infer<typeof adoptNamesInput>,
): Promise<Result<NamesAdopted>> {
  const scope = await authoriseMember(actor, "segmentation:write", { segmentation: segmentationId });
  if (!scope.ok) return scope;
  const other = await authoriseMember(actor, "segmentation:read", { segmentation: predecessorId });
  if (!other.ok) return other;
  const from = await findSegmentation(scope.value, predecessorId);
  if (!from) return fail(problem("access.not-found"));
  return withinScope(scope.value, async (tx): Promise<Result<NamesAdopted>> => {
    const segmentation = await lockSegmentation(tx, scope.value, segmentationId);
    if (!segmentation) return fail(problem("access.not-found"));
    const adopting: Adopting = { tx, scope: scope.value, segmentation, from };
    return isAdopted ? takeNames(adopting) : ok(await giveBack(adopting));
  });
}

interface Adopting {
  readonly tx: Transaction;
  readonly scope: WorkspaceScope;
  /** Held until the transaction ends. */
  readonly segmentation: SegmentationRecord;
  /** Whose names. */
  readonly from: SegmentationRecord;
}

async function takeNames(adopting: Adopting): Promise<Result<NamesAdopted>> {
  const { tx, scope, segmentation, from } = adopting;
  const { lineage } = segmentation;
  if (lineage?.predecessorId === from.id && lineage.before !== null) return ok(unchanged);
  const traced = await traceLineage(tx, scope, from.id, segmentation.id);
  if (traced.shared === 0) return fail(problem("segmentation.nobody-shared"));
  const own = await readNamings(tx, scope, segmentation.id);
  const locked = new Set(own.filter(({ isLocked }) => isLocked).map(({ id }) => id));
  const renamed = adopt(own, await readNamings(tx, scope, from.id), traced.continuations, locked);
  await writeNames(adopting, "adopt", renamed);
  const since = new Map((await readNamings(tx, scope, segmentation.id)).map((one) => [one.id, one.revision]));
  const before = own
    .filter(({ id }) => renamed.some((naming) => naming.id === id))
    .map(({ id, name, description, colour, revision }) => ({
      segmentId: id,
      ...{ name, description, colour },
      revision: since.get(id) ?? revision,
    }));
  await writeLineage(tx, scope, segmentation.id, { ...traced, before });
  const kept = traced.continuations.filter(({ segmentId }) => locked.has(segmentId)).length;
  return ok({ renamed: renamed.length, kept });
}

async function giveBack(adopting: Adopting): Promise<NamesAdopted> {
  const { tx, scope, segmentation, from } = adopting;
  const { lineage } = segmentation;
  if (lineage?.predecessorId !== from.id || lineage.before === null) return unchanged;
  const returned = giveNamesBack(await readNamings(tx, scope, segmentation.id), lineage.before);
  await writeNames(adopting, "return", returned);
  await writeLineage(tx, scope, segmentation.id, { ...lineage, before: null });
  return { renamed: returned.length, kept: lineage.before.length - returned.length };
}

/** Writes how segments are called and drawn, and into the log what takes that back. */
async function writeNames(
  { tx, scope, segmentation, from }: Adopting,
  kind: "adopt" | "return",
  namings: readonly Naming[],
): Promise<void> {
  if (namings.length === 0) return;
  const changed = (await readSegmentStates(tx, scope, segmentation.id)).flatMap((before) => {
    const naming = namings.find(({ id }) => id === before.id);
    return naming ? [{ before, naming }] : [];
  });
  await writeLooks(
    tx,
    scope,
    changed.map(({ before, naming: { name, description, colour } }) => ({
      ...before,
      name,
      description,
      colour,
    })),
  );
  await insertEdit(tx, scope, {
    id: randomUUID(),
    segmentationId: segmentation.id,
    number: segmentation.revision + 1,
    edit: {
      kind,
      segments: changed.map(({ before }) => named(before)),
      from: { id: from.id, name: from.name },
    },
    before: { segments: changed.map(({ before }) => before), made: [], lineage: segmentation.lineage },
  });
}
