import { readDivision } from "@/lib/database/segment-people";
import type { SegmentationRecord } from "@/lib/database/segmentations";
import { moneyFacts } from "@/lib/domain/segmentation/worth/money-facts";
import type { MoneyFacts } from "@/lib/domain/segmentation/worth/worth-facts";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { loadCodedResponses } from "@/lib/use-cases/segmentation/load-coded-responses";
import type { Figure } from "./figure";

/** Raised when the form of what is kept changes, so that older ones are made anew. */
const FORM = 1;

/** What a number says of the segments' value; null where it is no amount. */
export function moneyFigure(
  scope: WorkspaceScope,
  { id, surveyId, revision, codedByVersionId }: SegmentationRecord,
  segments: number,
  variableId: string,
): Figure<MoneyFacts | null> {
  return {
    wanted: { kind: "money", variableId },
    key: `worth:${id}`,
    form: `${FORM}:${variableId}:${revision}`,
    compute: async () => {
      const version = codedByVersionId ?? undefined;
      const responses = await loadCodedResponses(
        scope,
        surveyId,
        "with-left-out",
        version,
        new Set([variableId]),
      );
      const [column] = responses.columns;
      if (column?.kind !== "numeric") return null;
      const { rows, positions } = await readDivision(scope, id, responses.ids);
      const { weights } = responses;
      return moneyFacts({
        variableId,
        values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN),
        assignments: positions,
        segments,
        weights: weights ? Float64Array.from(rows, (row) => weights[row] ?? 0) : undefined,
      });
    },
  };
}
