import { randomUUID } from "node:crypto";
import { insertEdit, writeSegments } from "@/lib/database/segment-edits";
import { changePlaces, readPlacedPeople, type PlacedPerson } from "@/lib/database/segment-people";
import { updateSegmentation } from "@/lib/database/segmentations";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { isCounted, planPeople, type PeoplePlan } from "@/lib/domain/segmentation/edits/plan-people";
import type { ChangeOf } from "@/lib/domain/segmentation/edits/segment-change";
import type { SegmentState } from "@/lib/domain/segmentation/edits/segment-edit";
import { countDivision } from "../count-division";
import type { Changing } from "./changing";
import type { Material } from "./gather-material";

type PeopleChange = ChangeOf<"merge"> | ChangeOf<"split"> | ChangeOf<"move">;

/** Merges, divides or moves: everybody's place, sizes, counts and tests change together. */
export async function changePeople(
  { tx, scope, segmentation, request }: Changing,
  change: PeopleChange,
  segments: readonly SegmentState[],
  material: Material | null,
): Promise<Result<{ revision: number }>> {
  const { counts: oldCounts, descriptors: oldDescriptors } = segmentation;
  if (!material || !oldCounts) return fail(problem("segmentation.not-ready"));
  const people = await readPlacedPeople(tx, scope, segmentation.id);
  const plan = planPeople({
    change,
    segments,
    people,
    answers: { ...material, rowOf: rowsById(material.responses.ids) },
    rule: material.rule,
    newId: randomUUID,
  });
  if (!plan.ok) return plan;
  const { after: shaped, made, retired, edit, changed, touched } = plan.value;
  const counted = countDivision(
    material.responses,
    material.baseIds,
    segmentOfRows(material.responses.ids, people, plan.value),
    shaped.length,
    segmentation.seed,
  );
  const now = new Date().toISOString();
  const before = new Map(segments.map((segment) => [segment.id, segment]));
  const after = shaped.map((segment, position): SegmentState => ({
    ...segment,
    size: counted.counts.sizes[position] ?? 0,
    share: counted.shares[position] ?? 0,
    peopleChangedAt: touched.has(segment.id) ? now : (before.get(segment.id)?.peopleChangedAt ?? null),
  }));
  const revision = segmentation.revision + 1;
  await insertEdit(tx, scope, {
    id: request.id,
    segmentationId: segmentation.id,
    number: revision,
    edit: edit(new Map(after.map(({ id, size }) => [id, size]))),
    before: { segments, made, counted: { counts: oldCounts, descriptors: oldDescriptors ?? [] } },
  });
  await writeSegments(tx, scope, segmentation.id, { after, made, retired });
  await changePlaces(tx, scope, { segmentationId: segmentation.id, editId: request.id }, changed);
  await updateSegmentation(tx, scope, segmentation.id, {
    counts: counted.counts,
    descriptors: counted.descriptors,
  });
  return ok({ revision });
}

const rowsById = (ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map(ids.map((id, row) => [id, row]));

function segmentOfRows(
  ids: readonly string[],
  people: readonly PlacedPerson[],
  { after, changed }: PeoplePlan,
): Int16Array {
  const positions = new Map(after.map(({ id, position }) => [id, position]));
  const places = new Map(
    [...people, ...changed].map((person) => [person.responseId, isCounted(person) ? person.segmentId : null]),
  );
  return Int16Array.from(ids, (id) => positions.get(places.get(id) ?? "") ?? -1);
}
