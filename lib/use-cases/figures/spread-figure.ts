import { readMemberRows } from "@/lib/database/segment-people";
import type { SegmentationRecord } from "@/lib/database/segmentations";
import { coverageCurve, type CoverageCurve } from "@/lib/domain/personas/coverage-curve";
import type { Evidence } from "@/lib/domain/personas/evidence";
import { matchTraits } from "@/lib/domain/personas/match-traits";
import type { Reading } from "@/lib/domain/personas/traits-of-variable";
import { describeNumbers, describeWeightedNumbers } from "@/lib/domain/segmentation/segment-numbers";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { loadCodedResponses } from "@/lib/use-cases/segmentation/load-coded-responses";
import type { Figure } from "./figure";

/** Raised when the form of what is kept changes, so that older ones are made anew. */
const FORM = 1;

/** What of a segment is not in the counts of its segmentation. */
export interface SegmentSpread {
  /** How many of its people have all of its leading traits, and all but one, … */
  readonly curve: CoverageCurve;
  /** Quartiles of every number among everyone placed, by variable. */
  readonly quartiles: Readonly<Record<string, readonly [number, number, number]>>;
}

interface Told {
  /** What the segment is described by. */
  readonly traits: readonly Evidence[];
  readonly reading: Reading;
}

/** How a segment's people are spread over what it is described by. */
export function spreadFigure(
  scope: WorkspaceScope,
  segmentation: SegmentationRecord,
  segmentId: string,
  told: Told,
): Figure<SegmentSpread> {
  return {
    wanted: { kind: "spread", segmentId },
    key: `segment:${segmentId}`,
    form: [FORM, segmentation.revision, ...told.traits.map(({ id }) => id)].join(":"),
    compute: () => compute(scope, segmentation, segmentId, told),
  };
}

async function compute(
  scope: WorkspaceScope,
  { id, surveyId, codedByVersionId }: SegmentationRecord,
  segmentId: string,
  { traits, reading }: Told,
): Promise<SegmentSpread> {
  const responses = await loadCodedResponses(scope, surveyId, "with-left-out", codedByVersionId ?? undefined);
  const { weights } = responses;
  const known = new Map(
    responses.variables.flatMap((variable, position) => {
      const column = responses.columns[position];
      return column ? [[variable.id, column] as const] : [];
    }),
  );
  const rows = await readMemberRows(scope, id, segmentId, responses.ids);
  const everyone = await readMemberRows(scope, id, null, responses.ids);
  return {
    curve: coverageCurve(
      matchTraits(traits, responses.variables, known, [...rows], reading),
      traits.length,
      weights ? Array.from(rows, (row) => weights[row] ?? 0) : undefined,
    ),
    quartiles: Object.fromEntries(
      [...known].flatMap(([variableId, column]) => {
        if (column.kind !== "numeric") return [];
        const answered = everyone.filter((row) => !Number.isNaN(column.values[row] ?? Number.NaN));
        if (answered.length === 0) return [];
        const values = Float64Array.from(answered, (row) => column.values[row] ?? 0);
        const { quartiles } = weights
          ? describeWeightedNumbers(
              values,
              Float64Array.from(answered, (row) => weights[row] ?? 0),
            )
          : describeNumbers(values);
        return [[variableId, quartiles]];
      }),
    ),
  };
}
