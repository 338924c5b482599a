import { codeResponses } from "@/lib/domain/responses/code-responses";
import type { Variable } from "@/lib/domain/responses/variables";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { Column } from "@/lib/domain/statistics/column";
import { placeRespondent } from "../latent-classes/place-respondent";
import type { SegmentEdit, SplitRule } from "./segment-edit";

/**
 * Where somebody whom the model puts into segment `fitted` belongs after the edits by hand: merged segments are one, and
 * in a divided one the rule of the division decides. Moving single people says nothing of others.
 *
 * @param edits in order, without those that were undone
 * @param variables of the version the segments were found on
 */
export function followEdits(
  fitted: number,
  edits: readonly SegmentEdit[],
  answers: Answers,
  variables: ReadonlyMap<string, Variable>,
): number {
  let position = fitted;
  for (const edit of edits) {
    if (position < 0) return -1;
    if (edit.kind === "merge") position = edit.positions[position] ?? -1;
    if (edit.kind !== "split") continue;
    if (position > edit.position) position += edit.parts.length - 1;
    else if (position === edit.position) position += partOf(edit.rule, answers, variables);
  }
  return position;
}

function partOf(rule: SplitRule, answers: Answers, variables: ReadonlyMap<string, Variable>): number {
  const codeOf = (variableId: string): { code: number; variable: Variable } | null => {
    const variable = variables.get(variableId);
    const [column] = variable ? codeResponses([variable], [answers]) : [];
    return variable && column?.kind === "categorical" ? { variable, code: column.codes[0] ?? -1 } : null;
  };
  if (rule.kind === "answers") {
    const given = codeOf(rule.variableId);
    const category = given?.variable.categories[given.code]?.id;
    const part = category === undefined ? -1 : rule.groups.findIndex((group) => group.includes(category));
    return part < 0 ? rule.others : part;
  }
  const answered = rule.base.map((variableId): Column => ({
    kind: "categorical",
    categories: 0,
    codes: Int16Array.of(codeOf(variableId)?.code ?? -1),
  }));
  const memberships = placeRespondent(rule, answered, 0);
  return memberships.indexOf(Math.max(...memberships));
}
