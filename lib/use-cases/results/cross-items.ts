import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import {
  listDividingSegments,
  type DividingSegments,
  type SegmentColumn,
} from "@/lib/database/segment-columns";
import { readWeighting } from "@/lib/database/weights";
import { itemsOf, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { answerColumnsOf } from "@/lib/domain/responses/answer-columns/answer-columns";
import { sourcesOf } from "@/lib/domain/responses/answer-columns/variable-column";
import {
  columnBlocks,
  segmentationOf,
  segmentDivider,
  segmentsName,
  variableDivider,
  type Divider,
} from "@/lib/domain/responses/crosstab/banner";
import { crosstabCounter } from "@/lib/domain/responses/crosstab/count-crosstab";
import type { Crosstab } from "@/lib/domain/responses/crosstab/crosstab";
import {
  listOf,
  parseCrosstab,
  type AddressQuery,
  type CrosstabRequest,
} from "@/lib/domain/responses/crosstab/crosstab-request";
import { rowChoices } from "@/lib/domain/responses/crosstab/row-choices";
import { rowQuestion } from "@/lib/domain/responses/crosstab/row-question";
import { parseFilters, responseSieve, type ResponseFilter } from "@/lib/domain/responses/response-filter";
import { variablesOf, type Variable } from "@/lib/domain/responses/variables";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { readAnswerBatches } from "@/lib/use-cases/column-cache/read-answer-batches";

/** More columns than anybody reads side by side. */
const MOST_COLUMNS = 150;

export interface Comparison {
  readonly questionnaire: Questionnaire;
  readonly segmentations: readonly DividingSegments[];
  readonly request: CrosstabRequest;
  readonly filters: readonly ResponseFilter[];
  /** Whether the survey is weighted, and whether the table is. */
  readonly weighting: "none" | "on" | "off";
  /** Null where nothing can be compared: too few questions, or too many columns. */
  readonly table: Crosstab | null;
}

/**
 * Questions by groups of people, as an address asks for it: shares, means, and letters of the columns that differ; by answers,
 * by segments, or by one within the other.
 */
export async function crossItems(
  actor: Actor,
  input: { surveyId: string; query: AddressQuery },
): Promise<Result<Comparison>> {
  const authorised = await authoriseMember(actor, "responses:read", { survey: input.surveyId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const { surveyId, query } = input;
  const questionnaire = await analysisQuestionnaire(scope, surveyId);
  if (!questionnaire) return fail(problem("survey.not-published"));
  const [segmentations, weights] = await Promise.all([
    listDividingSegments(scope, surveyId),
    readWeighting(scope, surveyId),
  ]);
  const variables = variablesOf(questionnaire);
  const segmentationIds = segmentations.map(({ segmentationId }) => segmentationId);
  const usual = rowChoices(itemsOf(questionnaire), variables)[0]?.name ?? "";
  const request = parseCrosstab(query, variables, segmentationIds, usual);
  const filters = parseFilters(listOf(query["filter"]), variables);
  const weighting = weights.applied === null ? "none" : query["weights"] === "off" ? "off" : "on";
  const plan = { questionnaire, variables, segmentations, request, filters, isWeighted: weighting === "on" };
  return ok({
    questionnaire,
    segmentations,
    request,
    filters,
    weighting,
    table: await tabulate(scope, surveyId, plan),
  });
}

interface Plan {
  readonly questionnaire: Questionnaire;
  readonly variables: readonly Variable[];
  readonly segmentations: readonly DividingSegments[];
  readonly request: CrosstabRequest;
  readonly filters: readonly ResponseFilter[];
  readonly isWeighted: boolean;
}

function dividersOf({ request, variables, segmentations }: Plan): Divider[] {
  return request.columns.flatMap((name) => {
    const segmentation = segmentations.find((one) => one.segmentationId === segmentationOf(name));
    if (segmentation)
      return segmentDivider(
        segmentation.segmentationId,
        segmentation.segments.map(({ id }) => id),
      );
    const variable = variables.find(({ id }) => id === name);
    return (variable && variableDivider(variable)) ?? [];
  });
}

const segmentColumnsOf = ({ request, segmentations }: Plan): SegmentColumn[] =>
  segmentations
    .filter(({ segmentationId }) => request.columns.includes(segmentsName(segmentationId)))
    .map(({ segmentationId, segments }) => ({
      columnId: segmentsName(segmentationId),
      segmentationId,
      segmentIds: segments.map(({ id }) => id),
    }));

async function tabulate(scope: WorkspaceScope, surveyId: string, plan: Plan): Promise<Crosstab | null> {
  const { questionnaire, variables, request, filters, isWeighted } = plan;
  const questions = request.rows.flatMap((name) => rowQuestion(variables, name) ?? []);
  const dividers = dividersOf(plan);
  const blocks = columnBlocks(dividers, request.isNested);
  const width = blocks.reduce((sum, { columns }) => sum + columns.length, 0);
  if (questions.length === 0 || width === 0 || width > MOST_COLUMNS) return null;
  const sieve = responseSieve(filters, variables);
  const needed = new Set([
    ...questions.flatMap(({ parts }) => parts.flatMap(({ variable }) => sourcesOf(variable))),
    ...dividers.flatMap(({ sources }) => sources),
    ...sieve.columnIds,
  ]);
  const columns = answerColumnsOf(questionnaire).filter(({ id }) => needed.has(id));
  const counter = crosstabCounter(questions, blocks);
  await readAnswerBatches(
    scope,
    surveyId,
    { questionnaire, columns, segmentColumns: segmentColumnsOf(plan), isWeighted },
    (batch) => counter.add(sieve.keep(batch)),
  );
  return counter.finish(request.correction);
}
