import { randomUUID } from "node:crypto";
import { mintActor } from "@/lib/access/mint";
import { readWeighting } from "@/lib/database/weights";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { Rake } from "@/lib/domain/responses/weighting/weigh-respondents";
import type { WeightingSettings } from "@/lib/domain/responses/weighting/weighting";
import { rakeWeights } from "@/lib/domain/statistics/raking/rake-weights";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { carryOutWeighting } from "@/lib/use-cases/weighting/carry-out-weighting";
import { requestWeighting } from "@/lib/use-cases/weighting/request-weighting";
import { openedSurvey } from "./answering-world";
import { everyItemType } from "./every-item-type";
import { insertResponses } from "./insert-responses";
import { runSql } from "./run-sql";
import { valueOf } from "./world";

export const actorOf = (scope: WorkspaceScope) => mintActor(scope.userId);
const rake: Rake = (...margins) => Promise.resolve(rakeWeights(...margins));

export interface Study {
  readonly scope: WorkspaceScope;
  readonly surveyId: string;
  readonly versionId: string;
}

const shopper = (where: string, spend: number, stars = 3): Answers => ({
  where: { type: "single-choice", optionId: where },
  spend: { type: "number", value: spend },
  stars: { type: "rating", value: stars },
});

export const people = (times: number, where: string, spend: number, stars?: number) =>
  Array.from({ length: times }, () => shopper(where, spend, stars));

/** A survey of 100 shoppers: 80 at the supermarket, who spend 100, and 20 at the market, who spend 40. */
export async function shoppers(): Promise<Study> {
  const study = await openedSurvey(everyItemType);
  await insertResponses(study.scope, study, [...people(80, "super", 100, 2), ...people(20, "market", 40, 5)]);
  return study;
}

const everyOption = ["super", "corner", "market", "online", "retired-option", "else"];

export function targets(shares: Readonly<Record<string, number>>): WeightingSettings {
  const rest = everyOption.filter((option) => !(option in shares));
  const [first = "", ...others] = Object.keys(shares);
  return {
    method: "targets",
    margins: [
      {
        variableId: "where",
        bands: [],
        // Options nobody chose go with the first.
        groups: [
          { categories: [first, ...rest], percent: shares[first] ?? 0 },
          ...others.map((option) => ({ categories: [option], percent: shares[option] ?? 0 })),
        ],
        noAnswer: null,
      },
    ],
    trim: null,
  };
}
export const halfAndHalf = targets({ super: 50, market: 50 });

export async function request(
  { scope, surveyId }: Study,
  settings: WeightingSettings,
  taskId = randomUUID(),
) {
  const { revision } = await readWeighting(scope, surveyId);
  const asked = await requestWeighting(actorOf(scope), { surveyId, taskId, revision, settings });
  return { asked, taskId };
}

export const work = ({ scope, surveyId }: Study, taskId: string, by: Rake = rake) =>
  carryOutWeighting(
    { workspaceId: scope.workspaceId, userId: scope.userId, taskId, surveyId },
    { rake: by, isLastAttempt: true },
  );

export async function weigh(study: Study, settings: WeightingSettings): Promise<string> {
  const { asked, taskId } = await request(study, settings);
  valueOf(asked);
  await work(study, taskId);
  return taskId;
}

export const weightsBy = async ({ surveyId }: Study) =>
  Object.fromEntries(
    (
      await runSql<{ option: string; weight: number; people: number }>(
        `select r.answers -> 'where' ->> 'optionId' as option, w.weight, count(*)::int people
         from response_weights w join responses r on r.workspace_id = w.workspace_id and r.id = w.response_id
         where w.survey_id = $1 group by 1, 2`,
        [surveyId],
      )
    ).map(({ option, weight, people: n }) => [option, { weight: Math.round(weight * 1e6) / 1e6, people: n }]),
  );

export const revisionOf = async ({ surveyId }: Study) =>
  (
    await runSql<{ revision: number }>("select revision from analysis_settings where survey_id = $1", [
      surveyId,
    ])
  )[0]?.revision ?? 0;

export const leaveOut = ({ scope, surveyId }: Study, option: string, most: number) =>
  runSql(
    `insert into response_quality (workspace_id, survey_id, response_id, is_left_out)
     select workspace_id, survey_id, id, true from responses
     where workspace_id = $1 and survey_id = $2 and answers -> 'where' ->> 'optionId' = $3 limit $4`,
    [scope.workspaceId, surveyId, option, most],
  );
