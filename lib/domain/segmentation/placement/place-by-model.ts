import { rowCount, type Column } from "@/lib/domain/statistics/column";
import { evaluate } from "../rules/condition";
import {
  baseOf,
  fittedOf,
  isDataDriven,
  type SegmentationResult,
  type SegmentationSettings,
} from "../segmentation";
import { placePeople, type Placement } from "../solutions/place-people";

/** A finished segmentation as far as it places people. */
export interface SegmentationModel {
  readonly settings: SegmentationSettings;
  readonly result: SegmentationResult | null;
  readonly chosenSegments: number | null;
}

/**
 * Places people by a finished segmentation's own rule: the option they chose, the first rule that is true of them, or what
 * the chosen solution makes of their answers. Null when its result does not say how.
 *
 * @param columns of the base, in the order of `baseOf`
 * @param optionIds of the one question, in the order of its codes
 */
export function placeByModel(
  { settings, result, chosenSegments }: SegmentationModel,
  columns: readonly Column[],
  optionIds: readonly string[],
): Placement | null {
  if (isDataDriven(settings)) {
    const fitted = fittedOf(result);
    return fitted && chosenSegments !== null ? placePeople(fitted, chosenSegments, columns) : null;
  }
  if (settings.method === "rules") return placeByRules(settings, result, columns);
  const [column] = columns;
  if (result?.method !== "one-question" || !result.segmentOfOption || column?.kind !== "categorical")
    return null;
  const { segmentOfOption } = result;
  const segmentOf = column.codes.map((code) => segmentOfOption[optionIds[code] ?? ""] ?? -1);
  return { segmentOf, posteriorsOf: () => null };
}

function placeByRules(
  settings: Extract<SegmentationSettings, { method: "rules" }>,
  result: SegmentationResult | null,
  columns: readonly Column[],
): Placement | null {
  if (result?.method !== "rules") return null;
  const variables = new Map(
    baseOf(settings).flatMap((id, at) => {
      const column = columns[at];
      return column ? [[id, column] as const] : [];
    }),
  );
  // Only rules that somebody met became segments, in their order; the rest comes last. Who is the first to meet another
  // rule has none: the next rule's segment is not theirs.
  let reached = 0;
  const segmentOfRule = settings.rules.map(({ id }) =>
    result.rules.some((rule) => rule.id === id && rule.reach === "reached") ? reached++ : -1,
  );
  const rest = result.hasRest ? reached : -1;
  const rows = columns[0] ? rowCount(columns[0]) : 0;
  const segmentOf = Int16Array.from({ length: rows }, (_, row) => {
    const first = settings.rules.findIndex(({ when }) => evaluate(when, variables, row) === true);
    return segmentOfRule[first] ?? rest;
  });
  return { segmentOf, posteriorsOf: () => null };
}
