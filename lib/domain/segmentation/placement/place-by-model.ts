import type { CategoricalColumn, Column } from "@/lib/domain/statistics/column";
import { rowCount } from "@/lib/domain/statistics/column";
import { placeRespondent } from "../latent-classes/place-respondent";
import type { SegmentationResult, SegmentationSettings } from "../segmentation";

/** A finished segmentation as far as it places people. */
export interface SegmentationModel {
  readonly settings: SegmentationSettings;
  readonly result: SegmentationResult | null;
  readonly chosenSegments: number | null;
}

export interface ModelPlacement {
  /** Segment as the fit numbered them, by person; −1 for who answered too little. */
  readonly segmentOf: Int16Array;
  readonly posteriorsOf: (row: number) => readonly number[] | null;
}

/** So many answers of a base place a person: half of it, and three. */
export const answersNeeded = (variables: number): number =>
  Math.max(Math.ceil(variables / 2), Math.min(3, variables));

/**
 * Places people by a finished segmentation's own rule: the option they chose, or the class their answers make likeliest.
 * Null when its result does not say how.
 *
 * @param columns of the base, in the order of `baseOf`
 * @param optionIds of the one question, in the order of its codes
 */
export function placeByModel(
  { settings, result, chosenSegments }: SegmentationModel,
  columns: readonly Column[],
  optionIds: readonly string[],
): ModelPlacement | null {
  if (settings.method === "one-question" && result?.method === "one-question") {
    const [column] = columns;
    if (!result.segmentOfOption || column?.kind !== "categorical") return null;
    const { segmentOfOption } = result;
    const segmentOf = column.codes.map((code) => segmentOfOption[optionIds[code] ?? ""] ?? -1);
    return { segmentOf, posteriorsOf: () => null };
  }
  if (settings.method !== "latent-classes" || result?.method !== "latent-classes") return null;
  const solution = result.solutions.find(({ segments }) => segments === chosenSegments);
  if (!solution) return null;
  const base = columns.filter((column): column is CategoricalColumn => column.kind === "categorical");
  const rows = columns[0] ? rowCount(columns[0]) : 0;
  const segmentOf = new Int16Array(rows).fill(-1);
  const posteriors = Array.from({ length: rows }, (_, row) => {
    const codes = base.map((column) => column.codes[row] ?? -1);
    if (codes.filter((code) => code >= 0).length < answersNeeded(base.length)) return null;
    const memberships = placeRespondent(solution, codes);
    segmentOf[row] = memberships.indexOf(Math.max(...memberships));
    return memberships;
  });
  return { segmentOf, posteriorsOf: (row) => posteriors[row] ?? null };
}
