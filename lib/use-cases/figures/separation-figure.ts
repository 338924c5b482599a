import { readDivision } from "@/lib/database/segment-people";
import { listSegmentRecords, type SegmentationRecord } from "@/lib/database/segmentations";
import { isDataDriven, type DataDrivenSettings } from "@/lib/domain/segmentation/segmentation";
import {
  describeSeparation,
  type Separation,
} from "@/lib/domain/segmentation/separation/describe-separation";
import { takeRows } from "@/lib/domain/statistics/column";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { shuffledIndices } from "@/lib/domain/statistics/random/shuffle";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { loadCodedResponses } from "@/lib/use-cases/segmentation/load-coded-responses";
import type { Figure } from "./figure";

/** Raised when the form of what is kept changes, so that older ones are made anew. */
const FORM = 1;

/** More people change nothing in the picture. */
const MOST_PEOPLE = 5000;

export interface SeenSeparation {
  readonly separation: Separation;
  /** People the picture was computed from: everybody, or a random sample of very many. */
  readonly people: number;
  readonly everyone: number;
}

/**
 * How well the segments stand apart in the directions in which people differ most; null where nothing varies. No figure
 * where segments were not found in answers.
 */
export function separationFigure(
  scope: WorkspaceScope,
  segmentation: SegmentationRecord,
): Figure<SeenSeparation | null> | null {
  const { id, revision, settings } = segmentation;
  if (!isDataDriven(settings)) return null;
  return {
    wanted: { kind: "separation" },
    key: `separation:${id}`,
    form: `${FORM}:${revision}`,
    compute: () => compute(scope, segmentation, settings),
  };
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
