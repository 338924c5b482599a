import {
  analysisVersion,
  readResponseSet,
  type AnalysedResponse,
  type LeftOut,
} from "@/lib/database/response-set";
import { analysisRevision } from "@/lib/database/response-watermark";
import { findSurveyVersion } from "@/lib/database/survey-versions";
import { codeResponses } from "@/lib/domain/responses/code-responses";
import { variablesOf, type Variable } from "@/lib/domain/responses/variables";
import type { Column } from "@/lib/domain/statistics/column";
import { joinColumns } from "@/lib/domain/statistics/join-columns";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import {
  loadCachedResponses,
  type LoadedResponses,
} from "@/lib/use-cases/column-cache/load-cached-responses";

export interface CodedResponses {
  /** Response ids, ascending; row i of every column is response i. */
  readonly ids: readonly string[];
  readonly variables: readonly Variable[];
  readonly columns: readonly Column[];
  /** People each respondent stands for; null where everyone counts once. */
  readonly weights: Float64Array | null;
  readonly versionIds: readonly string[];
  /** The version whose variables these are; null where nothing was published. */
  readonly codedByVersionId: string | null;
  readonly hash: string;
}

/** Variables an analysis may use: special categories of personal data are left out. */
export const usableVariables = (variables: readonly Variable[]): Variable[] =>
  variables.filter((variable) => !variable.sensitive);

/**
 * A survey's complete responses as columns: of a large survey from its column cache, else from the answers, read in batches
 * so that nothing else waits. Both give the same.
 *
 * @param versionId the version whose variables are used; by default the one that analyses read by
 * @param only the ids of the variables that are read; by default all
 */
export async function loadCodedResponses(
  scope: WorkspaceScope,
  surveyId: string,
  leftOut: LeftOut = "without-left-out",
  versionId?: string,
  only?: ReadonlySet<string>,
): Promise<CodedResponses> {
  const version =
    versionId === undefined
      ? await analysisVersion(scope, surveyId)
      : await findSurveyVersion(scope, surveyId, versionId);
  const usable = version ? usableVariables(variablesOf(version.definition)) : [];
  const variables = only ? usable.filter(({ id }) => only.has(id)) : usable;
  const cached =
    version && (await loadCachedResponses(scope, surveyId, version.definition, variables, leftOut));
  const loaded = cached || (await codedOfOneState(scope, surveyId, variables, leftOut));
  return { ...loaded, variables, codedByVersionId: version?.id ?? null };
}

/** More changes of weights than that while they are read are not to be expected. */
const MOST_READINGS = 4;

/** Answers come in batches: where weights or what is left out were changed between two, all are read again. */
async function codedOfOneState(
  scope: WorkspaceScope,
  surveyId: string,
  variables: readonly Variable[],
  leftOut: LeftOut,
): Promise<LoadedResponses> {
  let revision = await analysisRevision(scope, surveyId);
  for (let reading = 1; ; reading++) {
    const loaded = await codedFromAnswers(scope, surveyId, variables, leftOut);
    const now = await analysisRevision(scope, surveyId);
    if (now === revision || reading === MOST_READINGS) return loaded;
    revision = now;
  }
}

async function codedFromAnswers(
  scope: WorkspaceScope,
  surveyId: string,
  variables: readonly Variable[],
  leftOut: LeftOut,
): Promise<LoadedResponses> {
  const ids: string[] = [];
  const weights: number[] = [];
  const parts: Column[][] = [];
  const take = (batch: readonly AnalysedResponse[]) => {
    for (const { id, weight } of batch) {
      ids.push(id);
      weights.push(weight);
    }
    const answers = batch.map((response) => response.answers);
    parts.push(codeResponses(variables, answers));
  };
  const { versionIds, hash } = await readResponseSet(scope, surveyId, take, leftOut);
  const columns = variables.map((_, position) => joinColumns(parts.flatMap((part) => part[position] ?? [])));
  const isWeighted = weights.some((weight) => weight !== 1);
  return {
    ids,
    columns,
    weights: isWeighted ? Float64Array.from(weights) : null,
    versionIds,
    hash,
  };
}
