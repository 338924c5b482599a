import { randomUUID } from "node:crypto";
import { findSegmentation } from "@/lib/database/segmentations";
import type { SegmentChange } from "@/lib/domain/segmentation/edits/segment-change";
import { changeSegments } from "@/lib/use-cases/segmentation/edits/change-segments";
import { listEdits } from "@/lib/use-cases/segmentation/edits/list-edits";
import { actorOf, buildPersonaWorld, scopeOf } from "./persona-world";
import { runSql } from "./run-sql";
import { valueOf } from "./world";

/** Probabilities of three segments for everybody: .7 for the own one, .2 and .1 for the next two. */
const withProbabilities = (segmentationId: string) =>
  runSql(
    `update segment_assignments a set posterior = 0.7, posteriors = (
       select jsonb_agg(case ((p - s.position) % 3 + 3) % 3 when 0 then 0.7 when 1 then 0.2 else 0.1 end order by p)
       from generate_series(0, 2) p)
     from segments s where s.workspace_id = a.workspace_id and s.id = a.segment_id and a.segmentation_id = $1`,
    [segmentationId],
  );

/** A segmentation of three segments (130, 90 and 60 people) whose segments can be changed and looked at. */
export async function buildEditedWorld() {
  const world = await buildPersonaWorld();
  const { segmentationId } = world;
  await withProbabilities(segmentationId);
  const revisionNow = async () => (await findSegmentation(scopeOf(world), segmentationId))?.revision ?? -1;
  const change = async (wanted: SegmentChange, revision?: number, id: string = randomUUID()) =>
    changeSegments(actorOf(world), {
      id,
      segmentationId,
      revision: revision ?? (await revisionNow()),
      change: wanted,
    });
  const undoLast = async () => {
    const { undoable } = valueOf(await listEdits(actorOf(world), segmentationId));
    return change({ kind: "undo", editId: undoable ?? "" });
  };
  const idAt = (position: number) => world.segmentIds[position] ?? "";

  /** All that an edit changes, as rows: what undo has to bring back, to the last digit. */
  const everything = async () => {
    const segments = await runSql(
      `select id, position, name, description, colour, size, share, locked_at is null as free, people_changed_at
       from segments where segmentation_id = $1 and retired_at is null order by position`,
      [segmentationId],
    );
    const people = await runSql(
      `select response_id, segment_id, posterior, posteriors, origin, fitted_segment_id
       from segment_assignments where segmentation_id = $1 order by response_id`,
      [segmentationId],
    );
    const [counted] = await runSql(
      "select counts, coalesce(descriptors, '[]') as descriptors from segmentations where id = $1",
      [segmentationId],
    );
    return { segments, people, counted };
  };
  const merge = (): SegmentChange => ({
    kind: "merge",
    segmentIds: [idAt(1), idAt(2)],
    name: "Advice and bees",
  });
  const splitByHome = (segmentId = idAt(0)): SegmentChange => ({
    kind: "split",
    segmentId,
    names: ["In the city", "Elsewhere"],
    by: { kind: "answers", variableId: "home", groups: [["city"], ["town", "country"]], others: 1 },
  });
  const somePeople = async (position: number, n: number): Promise<string[]> => {
    const rows = await runSql<{ response_id: string }>(
      "select response_id from segment_assignments where segment_id = $1 order by response_id limit $2",
      [idAt(position), n],
    );
    return rows.map((row) => row.response_id);
  };
  return { world, revisionNow, change, undoLast, idAt, everything, merge, splitByHome, somePeople };
}

export type EditedWorld = Awaited<ReturnType<typeof buildEditedWorld>>;

export const codesOf = (result: Awaited<ReturnType<EditedWorld["change"]>>) =>
  result.ok ? [] : result.problems.map(({ code }) => code);
