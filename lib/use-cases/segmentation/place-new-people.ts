import {
  insertNewAssignments,
  notePeoplePlaced,
  readNewPeople,
  readPlacementRules,
  type NewPerson,
  type PlacementRules,
} from "@/lib/database/new-people";
import type { NewAssignment } from "@/lib/database/unplaced-people";
import { findSegmentation, type SegmentationRecord } from "@/lib/database/segmentations";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { codeResponses } from "@/lib/domain/responses/code-responses";
import { variablesOf } from "@/lib/domain/responses/variables";
import { followEdits } from "@/lib/domain/segmentation/edits/follow-edits";
import { placeByModel } from "@/lib/domain/segmentation/placement/place-by-model";
import type { NumberedVersion } from "@/lib/domain/segmentation/placement/read-by-version";
import { baseOf } from "@/lib/domain/segmentation/segmentation";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { knownVersion, readByKnownVersion } from "./read-by-known-version";

interface Following {
  readonly signal: AbortSignal;
  readonly onProgress: (placed: number) => Promise<void>;
}

/** Few enough that placing a batch never holds the event loop for long. */
const batchSize = 250;
const mostRefusals = 5;

/**
 * Gives everybody who answered since the segments were found a place by the segmentation's own model. The fit's numbers stay
 * as they are. Safe to cut short, to repeat and to run twice at once: each person is placed exactly once.
 */
export async function placeNewPeople(
  scope: WorkspaceScope,
  segmentationId: string,
  { signal, onProgress }: Following,
): Promise<Result<{ placed: number }>> {
  const segmentation = await findSegmentation(scope, segmentationId);
  if (segmentation?.status !== "ready" || segmentation.deletedAt) return ok({ placed: 0 });
  const known = await knownVersion(scope, segmentation);
  if (!known) return fail(problem("segmentation.cannot-place"));
  const place = placerOf(scope, segmentation, known);
  const begun = performance.now();
  let placed = 0;
  let refusals = 0;
  let after: string | undefined;
  for (;;) {
    signal.throwIfAborted();
    const batch = await readNewPeople(scope, segmentation, { after, limit: batchSize });
    const last = batch.at(-1);
    if (!last) break;
    const rules = await readPlacementRules(scope, segmentationId);
    const assignments = await place(batch, rules);
    if (!assignments) return fail(problem("segmentation.cannot-place"));
    const written = await insertNewAssignments(
      scope,
      { segmentationId, revision: rules.revision },
      assignments,
    );
    // Nothing: edited by hand, deleted or placed by another worker in between. What still waits is read again.
    if (written > 0) after = last.id;
    else if (++refusals > mostRefusals) throw new Error("The segmentation changes faster than it is read.");
    placed += written;
    await onProgress(placed);
  }
  await notePeoplePlaced(scope, segmentationId, (performance.now() - begun) / 1000);
  return ok({ placed });
}

type Place = (batch: readonly NewPerson[], rules: PlacementRules) => Promise<NewAssignment[] | null>;

function placerOf(scope: WorkspaceScope, segmentation: SegmentationRecord, known: NumberedVersion): Place {
  const variables = new Map(variablesOf(known.definition).map((variable) => [variable.id, variable]));
  const base = baseOf(segmentation.settings).flatMap((id) => variables.get(id) ?? []);
  const readBatch = readByKnownVersion(scope, segmentation.surveyId, known);
  return async (batch, rules) => {
    const read = await readBatch(batch);
    const optionIds = base[0]?.categories.map(({ id }) => id) ?? [];
    const placement = placeByModel(segmentation, codeResponses(base, read), optionIds);
    if (!placement) return null;
    return batch.map(({ id }, row) => {
      const follow = (segment: number) => followEdits(segment, rules.edits, read[row] ?? {}, variables);
      const fitted = placement.posteriorsOf(row);
      const position = follow(placement.segmentOf[row] ?? -1);
      const segmentId = rules.segmentIds[position];
      if (segmentId === undefined) return { responseId: id, segmentId: null, posterior: 0, posteriors: null };
      const posteriors = fitted && afterEdits(fitted, follow, rules.segmentIds.length);
      return { responseId: id, segmentId, posterior: posteriors?.[position] ?? 1, posteriors };
    });
  };
}

/** The model's probabilities by the segments there are now: those of merged ones add up. */
function afterEdits(
  fitted: readonly number[],
  follow: (segment: number) => number,
  segments: number,
): number[] {
  const after = new Array<number>(segments).fill(0);
  for (const [segment, probability] of fitted.entries()) {
    const position = follow(segment);
    if (position >= 0) after[position] = (after[position] ?? 0) + probability;
  }
  return after;
}
