import { authoriseMember } from "@/lib/access/authorise-member";
import { responseWatermark } from "@/lib/database/response-watermark";
import { findSummary, keepSummary } from "@/lib/database/results";
import { readDivision } from "@/lib/database/segment-people";
import { findSegmentation, listSegmentRecords, type SegmentationRecord } from "@/lib/database/segmentations";
import { ok, type Result } from "@/lib/domain/result";
import { isDataDriven, type DataDrivenSettings } from "@/lib/domain/segmentation/segmentation";
import {
  describeSeparation,
  type Separation,
} from "@/lib/domain/segmentation/separation/describe-separation";
import { takeRows } from "@/lib/domain/statistics/column";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { shuffledIndices } from "@/lib/domain/statistics/random/shuffle";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { loadCodedResponses } from "./load-coded-responses";

/** Raised when the form of what is kept changes, so that older ones are made anew. */
const FORM = 1;

/** More people change nothing in the picture, and would keep other requests waiting. */
const MOST_PEOPLE = 5000;

export interface SeenSeparation {
  readonly separation: Separation;
  /** People the picture was computed from: everybody, or a random sample of very many. */
  readonly people: number;
  readonly everyone: number;
}

/**
 * How well the segments stand apart in the directions in which people differ most; computed once for each state of answers
 * and segments. Null where segments were not found in answers, or nothing varies.
 */
export async function seeSeparation(
  actor: Actor,
  segmentationId: string,
): Promise<Result<SeenSeparation | null>> {
  const authorised = await authoriseMember(actor, "segmentation:read", { segmentation: segmentationId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const segmentation = await findSegmentation(scope, segmentationId);
  if (segmentation?.status !== "ready" || !isDataDriven(segmentation.settings)) return ok(null);
  const { id, surveyId, revision, settings } = segmentation;
  const key = `separation:${id}`;
  const watermark = `${FORM}:${revision}:${await responseWatermark(scope, surveyId)}`;
  const kept = await findSummary<SeenSeparation | null>(scope, surveyId, key);
  if (kept?.watermark === watermark) return ok(kept.content);
  const content = await compute(scope, segmentation, settings);
  await keepSummary(scope, surveyId, { key, watermark, content });
  return ok(content);
}

async function compute(
  scope: WorkspaceScope,
  { id, surveyId, seed, codedByVersionId }: SegmentationRecord,
  { base, method, leftOut, ...settings }: DataDrivenSettings,
): Promise<SeenSeparation | null> {
  const version = codedByVersionId ?? undefined;
  const responses = await loadCodedResponses(scope, surveyId, leftOut, version, new Set(base));
  const division = await readDivision(scope, id, responses.ids);
  const everyone = division.rows.length;
  const drawn =
    everyone > MOST_PEOPLE
      ? shuffledIndices(createRandom(seed), everyone).subarray(0, MOST_PEOPLE).sort()
      : null;
  const rows = drawn ? Int32Array.from(drawn, (at) => division.rows[at] ?? 0) : division.rows;
  const segmentOf = drawn ? Int16Array.from(drawn, (at) => division.positions[at] ?? -1) : division.positions;
  const variables = responses.variables.flatMap((variable, position) => {
    const column = responses.columns[position];
    const isNominal = variable.kind === "categorical" && !variable.binary && !variable.ordinal;
    return column ? [{ id: variable.id, column: takeRows(column, rows), isNominal }] : [];
  });
  const { weights } = responses;
  const isNumeric = variables.some(({ column }) => column.kind === "numeric");
  const separation = describeSeparation(
    {
      variables,
      segmentOf,
      segments: (await listSegmentRecords(scope, id)).length,
      ...(weights && settings.weighted
        ? { weights: Float64Array.from(rows, (row) => weights[row] ?? 0) }
        : {}),
      mostArrows: 5,
      isScaled: isNumeric && method !== "rankings",
    },
    createRandom(seed),
  );
  return separation && { separation, people: rows.length, everyone };
}
