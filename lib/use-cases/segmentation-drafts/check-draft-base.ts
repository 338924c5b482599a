import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Variable } from "@/lib/domain/responses/variables";
import { checkBase, type BaseCheck } from "@/lib/domain/segmentation/data-check/check-base";
import { constantSum } from "@/lib/domain/segmentation/data-check/constant-sum";
import { fixedPicks, type FixedPicks } from "@/lib/domain/segmentation/data-check/fixed-picks";
import {
  methodSuits,
  suggestMethod,
  type MethodSuggestion,
} from "@/lib/domain/segmentation/data-check/suggest-method";
import { dataDrivenMethods, type DataDrivenMethod } from "@/lib/domain/segmentation/data-driven-method";
import type { Actor } from "@/lib/domain/teams/scopes";
import { loadCodedResponses } from "@/lib/use-cases/segmentation/load-coded-responses";
import { variableLabel } from "@/lib/use-cases/segmentation/variable-label";

export interface CheckedBase {
  readonly check: BaseCheck;
  readonly suggestion: MethodSuggestion;
  /** Everybody ticks equally many. */
  readonly picks: FixedPicks | null;
  /** Everybody gives out the same sum. */
  readonly sum: number | null;
  /** Methods that can work on these answers. */
  readonly methods: readonly DataDrivenMethod[];
  readonly isWeighted: boolean;
}

/** Looks at the chosen base before segments are looked for: whether people are enough, what to leave out, which method. */
export async function checkDraftBase(
  actor: Actor,
  input: {
    readonly surveyId: string;
    readonly base: readonly string[];
    readonly leftOut: "without-left-out" | "with-left-out";
  },
): Promise<Result<CheckedBase>> {
  const scope = await authoriseMember(actor, "segmentation:write", { survey: input.surveyId });
  if (!scope.ok) return scope;
  const questionnaire = await analysisQuestionnaire(scope.value, input.surveyId);
  if (!questionnaire) return fail(problem("segmentation.not-published"));
  const responses = await loadCodedResponses(scope.value, input.surveyId, input.leftOut);
  const variables: Variable[] = [];
  const base = input.base.flatMap((id) => {
    const position = responses.variables.findIndex((variable) => variable.id === id);
    const variable = responses.variables[position];
    const column = responses.columns[position];
    if (!variable || !column) return [];
    variables.push(variable);
    const { itemId, binary, ordinal } = variable;
    return [{ id, itemId, label: variableLabel(variable, questionnaire), column, binary, ordinal }];
  });
  const picks = fixedPicks(base);
  const sum = constantSum(base.map(({ column }) => column));
  return ok({
    check: checkBase(base, responses.weights),
    suggestion: suggestMethod(variables, { picks, sum }),
    picks,
    sum,
    methods: dataDrivenMethods.filter((method) => methodSuits(method, variables)),
    isWeighted: responses.weights !== null,
  });
}
