import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire, readResponseSet } from "@/lib/database/response-set";
import { codeResponses } from "@/lib/domain/responses/code-responses";
import { filterResponses, parseFilters } from "@/lib/domain/responses/response-filter";
import { crossTable, rowVariables, type CrossTable } from "@/lib/domain/responses/summaries/cross-table";
import { variablesOf } from "@/lib/domain/responses/variables";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

/**
 * One item by another: the share of each answer among the people of each column, with the test of whether they differ.
 * A multiple choice or a battery stands with one row per option.
 */
export async function crossItems(
  actor: Actor,
  input: { surveyId: string; rows: string; columns: string; filters: readonly string[] },
): Promise<Result<CrossTable>> {
  const scope = await authoriseMember(actor, "responses:read", { survey: input.surveyId });
  if (!scope.ok) return scope;
  const questionnaire = await analysisQuestionnaire(scope.value, input.surveyId);
  if (!questionnaire) return fail(problem("survey.not-published"));
  const variables = variablesOf(questionnaire);
  const rows = rowVariables(variables, input.rows);
  const column = variables.find(({ id, kind }) => id === input.columns && kind === "categorical");
  if (rows.length === 0 || !column) return fail(problem("results.cannot-cross"));
  const filters = parseFilters(input.filters, variables);
  const table = crossTable(rows, column);
  await readResponseSet(scope.value, input.surveyId, (batch) => {
    const answers = filterResponses(batch, filters, variables).map((response) => response.answers);
    table.add(codeResponses([column, ...rows], answers));
  });
  return ok(table.finish());
}
