import { randomUUID } from "node:crypto";
import { mintActor } from "@/lib/access/mint";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { findSolutions } from "@/lib/jobs/compute/find-solutions";
import { chooseSegmentCount } from "@/lib/use-cases/segmentation/choose-segment-count";
import { requestSegmentation } from "@/lib/use-cases/segmentation/request-segmentation";
import { runSegmentation } from "@/lib/use-cases/segmentation/run-segmentation";
import { readDataSet } from "./read-data-set";
import { runSql } from "./run-sql";
import { itemId, newOwner, studyOf } from "./tick-study";
import { valueOf } from "./world";

const vacmot = readDataSet("data/vacmot.csv");
const motives = Object.keys(vacmot).slice(0, 8);
export const touristBase = motives.map(itemId);

export interface Tourists {
  readonly scope: WorkspaceScope;
  readonly surveyId: string;
  readonly versionId: string;
  readonly questionnaire: Questionnaire;
}

/** 1,000 tourists, eight motives each, and their gender and education. */
export async function tourists(scope?: WorkspaceScope): Promise<Tourists> {
  const owner = scope ?? (await newOwner());
  const study = await studyOf(owner, vacmot, { base: motives, descriptors: ["Gender", "Education"] });
  return { scope: owner, ...study };
}

/** Three latent classes of them, ready. */
export async function threeClasses({ scope, surveyId }: Tourists, name = "Motives"): Promise<string> {
  const id = randomUUID();
  const taskId = randomUUID();
  const settings = {
    method: "latent-classes" as const,
    base: touristBase,
    fromSegments: 3,
    toSegments: 3,
    starts: 6,
  };
  valueOf(await requestSegmentation(mintActor(scope.userId), { id, taskId, surveyId, name, settings }));
  await runTask(scope, id, taskId);
  await chooseThree(scope, id);
  return id;
}

/** Goes on with three segments where a segmentation waits for that choice. */
export async function chooseThree(scope: WorkspaceScope, segmentationId: string): Promise<void> {
  const taskId = randomUUID();
  const choice = { segmentationId, taskId, segments: 3, note: "" };
  valueOf(await chooseSegmentCount(mintActor(scope.userId), choice));
  await runTask(scope, segmentationId, taskId);
}

export const runTask = (scope: WorkspaceScope, segmentationId: string, taskId: string) =>
  runSegmentation(scope, {
    segmentationId,
    taskId,
    signal: new AbortController().signal,
    find: (input, options) => findSolutions(input, { ...options, threads: 0 }),
  });

/** So many more people, who answer exactly as the first so many did; in the order of those they repeat. */
export async function repeatPeople(
  { scope, surveyId }: Pick<Tourists, "scope" | "surveyId">,
  people: number,
  { versionId, completedAt = "now()" }: { versionId?: string; completedAt?: string } = {},
): Promise<{ readonly id: string; readonly of: string }[]> {
  return runSql<{ id: string; of: string }>(
    `with first as (
       select r.* from responses r
       where r.workspace_id = $1 and r.survey_id = $2 and r.submission_key not like 'again-%' order by r.id limit $3
     ), made as (
       insert into responses (workspace_id, id, survey_id, survey_version_id, submission_key, source, status, seed, answers, completed_at)
       select workspace_id, gen_random_uuid(), survey_id, coalesce($4::uuid, survey_version_id),
         'again-' || id || gen_random_uuid(), 'web', 'complete', 1, answers, ${completedAt}
       from first returning id, submission_key
     )
     select id, substr(submission_key, 7, 36) as of from made order by 2`,
    [scope.workspaceId, surveyId, people, versionId ?? null],
  );
}
