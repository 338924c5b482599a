import { and, eq, sql, type SQL } from "drizzle-orm";
import type { Variable } from "@/lib/domain/responses/variables";
import { NO, YES } from "@/lib/domain/responses/variables";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { responseQuality, responses } from "./schema";
import { isIn, qualityOf } from "./quality-of-response";
import { withinScope } from "./within-scope";

const analysed = (scope: WorkspaceScope, surveyId: string) =>
  and(
    eq(responses.workspaceId, scope.workspaceId),
    eq(responses.surveyId, surveyId),
    eq(responses.status, "complete"),
    isIn,
  );

/** People by category id of a variable; those whose answer is none of its categories are under null. */
export type AnswerCounts = ReadonlyMap<string | null, number>;

/**
 * People by their answer to one variable, counted in the database: the same as coding every response, without reading
 * any. `bands` turn a number into the position of its band. Complete responses that are not left out for their quality.
 */
export async function countAnswers(
  scope: WorkspaceScope,
  surveyId: string,
  variable: Variable,
  bands: readonly number[] = [],
): Promise<AnswerCounts> {
  const answer = answerOf(variable, bands);
  const rows = await withinScope(scope, (tx) =>
    tx
      .select({ answer: sql<string | null>`${answer}`.as("answer"), people: sql<number>`count(*)::int` })
      .from(responses)
      .leftJoin(responseQuality, qualityOf)
      .where(analysed(scope, surveyId))
      .groupBy(sql`1`),
  );
  const known = new Set(
    variable.categories.flatMap(({ id, countsAsMissing }) => (countsAsMissing ? [] : [id])),
  );
  const counts = new Map<string | null, number>();
  for (const { answer: given, people } of rows) {
    const id = given !== null && (variable.kind === "numeric" || known.has(given)) ? given : null;
    counts.set(id, (counts.get(id) ?? 0) + people);
  }
  return counts;
}

/** Smallest and largest number given; null where nobody gave one. */
export async function numberRange(
  scope: WorkspaceScope,
  surveyId: string,
  variable: Variable,
): Promise<{ low: number; high: number } | null> {
  const value = sql`((${givenTo(variable)}) ->> 'value')::float8`;
  const [range] = await withinScope(scope, (tx) =>
    tx
      .select({ low: sql<number | null>`min(${value})`, high: sql<number | null>`max(${value})` })
      .from(responses)
      .leftJoin(responseQuality, qualityOf)
      .where(analysed(scope, surveyId)),
  );
  return range && range.low !== null && range.high !== null ? { low: range.low, high: range.high } : null;
}

/** The answer to a variable's item; null where it was not answered or had another type then. */
function givenTo({ itemId, itemType }: Variable): SQL {
  const answer = sql`${responses.answers} -> ${itemId}::text`;
  return sql`case when ${answer} ->> 'type' = ${itemType} then ${answer} end`;
}

/** The category id an answer is of, as SQL. */
function answerOf(variable: Variable, bands: readonly number[]): SQL {
  const given = givenTo(variable);
  const part = sql`${variable.partId ?? ""}::text`;
  switch (variable.itemType) {
    case "single-choice":
      return sql`(${given}) ->> 'optionId'`;
    case "multiple-choice":
      return sql`case
        when (${given}) is null or (${given}) -> 'optionIds' ?| ${sql.param([...variable.missingWhen])}::text[] then null
        when (${given}) -> 'optionIds' ? ${part} then ${YES} else ${NO} end`;
    case "likert-matrix":
      return sql`(${given}) -> 'rows' ->> ${part}`;
    case "number":
      return sql`width_bucket(((${given}) ->> 'value')::float8, ${sql.param([...bands])}::float8[])::text`;
    default:
      return sql`(${given}) ->> 'value'`;
  }
}
