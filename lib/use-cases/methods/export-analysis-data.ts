import { authoriseMember } from "@/lib/access/authorise-member";
import { recordEvent } from "@/lib/database/audit-events";
import { readFoundPeople, type StandingPlace } from "@/lib/database/method-facts";
import { withinScope } from "@/lib/database/within-scope";
import { csvLine } from "@/lib/domain/responses/csv-line";
import { ok, type Result } from "@/lib/domain/result";
import { placeByModel } from "@/lib/domain/segmentation/placement/place-by-model";
import { dataCell, dataHead } from "@/lib/domain/segmentation/repeat-in-r/data-columns";
import { takeRows, type Column } from "@/lib/domain/statistics/column";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { loadCodedResponses } from "@/lib/use-cases/segmentation/load-coded-responses";
import { analysisFiles, type AnalysisFiles } from "./analysis-files";

export interface AnalysisData {
  readonly fileName: string;
  /** Pieces of the file, made as they are taken. */
  readonly pieces: AsyncGenerator<string>;
}

/** Few enough that placing them never holds up whatever else is to be answered. */
const ROWS_AT_ONCE = 400;

/**
 * The coded answers a segmentation was found in as CSV, with weights, the segment as found and as it stands: what its R
 * script reads. People are known by the ids of their responses, as in every export. Taking it out is written down.
 */
export async function exportAnalysisData(
  actor: Actor,
  segmentationId: string,
): Promise<Result<AnalysisData>> {
  const authorised = await authoriseMember(actor, "responses:export", { segmentation: segmentationId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const files = await analysisFiles(scope, segmentationId);
  if (!files.ok) return files;
  await withinScope(scope, (tx) =>
    recordEvent(tx, scope, {
      action: "responses.exported",
      subjectKind: "survey",
      subjectId: files.value.segmentation.surveyId,
      details: { segmentationId },
    }),
  );
  return ok({ fileName: files.value.dataFile, pieces: pieces(scope, files.value) });
}

async function* pieces(scope: WorkspaceScope, files: AnalysisFiles): AsyncGenerator<string> {
  const { segmentation, base, names, isWeighted } = files;
  yield csvLine(dataHead(names, isWeighted));
  // Who was left out since was in when the segments were found.
  const coded = await loadCodedResponses(
    scope,
    segmentation.surveyId,
    "with-left-out",
    segmentation.codedByVersionId ?? undefined,
    new Set(base.map(({ id }) => id)),
  );
  const columns = base.flatMap(
    ({ id }) => coded.columns[coded.variables.findIndex((one) => one.id === id)] ?? [],
  );
  let at = 0;
  for await (const batch of readFoundPeople(scope, segmentation.id, ROWS_AT_ONCE)) {
    // Both come in the order of the ids.
    const rows = batch.map(({ responseId }) => {
      while (at < coded.ids.length && (coded.ids[at] ?? "") < responseId) at += 1;
      return at;
    });
    yield linesOf(files, batch, Int32Array.from(rows), { columns, weights: coded.weights });
  }
}

function linesOf(
  files: AnalysisFiles,
  batch: readonly StandingPlace[],
  rows: Int32Array,
  { columns, weights }: { readonly columns: readonly Column[]; readonly weights: Float64Array | null },
): string {
  const { segmentation, settings, result, base, isWeighted } = files;
  const own = columns.map((column) => takeRows(column, rows));
  const { chosenSegments } = segmentation;
  const optionIds = base[0]?.categories.map(({ id }) => id) ?? [];
  const found = placeByModel({ settings, result, chosenSegments }, own, optionIds);
  const place = (segment: number | null | undefined) =>
    segment === null || segment === undefined || segment < 0 ? "" : String(segment + 1);
  return batch
    .map(({ responseId, position }, row) =>
      csvLine([
        responseId,
        ...own.map((column) => dataCell(column, row)),
        ...(isWeighted ? [String(weights?.[rows[row] ?? 0] ?? 1)] : []),
        place(found?.segmentOf[row]),
        place(position),
      ]),
    )
    .join("");
}
