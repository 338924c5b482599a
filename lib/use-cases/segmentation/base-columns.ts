import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { baseProblems } from "@/lib/domain/segmentation/base-problems";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import type { SegmentationWork } from "./segmentation-work";
import { variableLabel } from "./variable-label";

/** The columns of the segmentation base, in the order of the settings, or what is wrong with them. */
export function baseColumns(
  { responses, languages }: Pick<SegmentationWork, "responses" | "languages">,
  baseIds: readonly string[],
): Result<CategoricalColumn[]> {
  const base = baseIds.flatMap((id) => {
    const position = responses.variables.findIndex((variable) => variable.id === id);
    const variable = responses.variables[position];
    const column = responses.columns[position];
    return variable && column ? [{ variable, column, label: variableLabel(variable, { languages }) }] : [];
  });
  if (base.length < baseIds.length) return fail(problem("segmentation.variable-gone"));
  const problems = baseProblems(base, responses.ids.length);
  if (problems.length > 0) return fail(...problems);
  return ok(base.flatMap(({ column }) => (column.kind === "categorical" ? [column] : [])));
}
