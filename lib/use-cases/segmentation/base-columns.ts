import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Variable } from "@/lib/domain/responses/variables";
import { baseProblems } from "@/lib/domain/segmentation/base-problems";
import type { DataDrivenMethod } from "@/lib/domain/segmentation/data-driven-method";
import type { Column } from "@/lib/domain/statistics/column";
import type { SegmentationWork } from "./segmentation-work";
import { variableLabel } from "./variable-label";

export interface BaseColumn {
  readonly variable: Variable;
  readonly column: Column;
  readonly label: string;
}

/** The columns of the segmentation base, in the order of the settings, or what keeps a method from dividing people by them. */
export function baseColumns(
  { responses, languages }: Pick<SegmentationWork, "responses" | "languages">,
  baseIds: readonly string[],
  method: DataDrivenMethod,
): Result<BaseColumn[]> {
  const base = baseIds.flatMap((id) => {
    const position = responses.variables.findIndex((variable) => variable.id === id);
    const variable = responses.variables[position];
    const column = responses.columns[position];
    return variable && column ? [{ variable, column, label: variableLabel(variable, { languages }) }] : [];
  });
  if (base.length < baseIds.length) return fail(problem("segmentation.variable-gone"));
  const problems = baseProblems(base, responses.ids.length, method);
  return problems.length > 0 ? fail(...problems) : ok(base);
}
