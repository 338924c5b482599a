import { randomUUID } from "node:crypto";
import { mintActor } from "@/lib/access/mint";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { TypingSource } from "@/lib/domain/segmentation/typing/typing-settings";
import { learnTyping } from "@/lib/jobs/compute/learn-typing";
import { carryOutBuilding } from "@/lib/use-cases/typing/carry-out-building";
import { requestTypingTool } from "@/lib/use-cases/typing/request-typing-tool";
import { seeTypingTools, type TypingToolView } from "@/lib/use-cases/typing/see-typing-tools";
import { readDataSet } from "./read-data-set";
import { runSql } from "./run-sql";
import { itemId, newOwner, studyOf } from "./tick-study";
import { segmentedBy, valueOf } from "./world";

const vacmot = readDataSet("data/vacmot.csv");
const motives = Object.keys(vacmot).slice(0, 20);
const demographics = ["Gender", "Income2", "Occupation", "State", "Relationship.Status", "Education"];
export const motiveItems = motives.map(itemId);
export const demographicItems = demographics.map(itemId);

export interface SegmentedTourists {
  readonly scope: WorkspaceScope;
  readonly surveyId: string;
  readonly segmentationId: string;
}

/** 1,000 tourists in the six segments that were published for them, with 20 motives and six demographic questions. */
export async function publishedTourists(people = 1000): Promise<SegmentedTourists> {
  const scope = await newOwner();
  const data = Object.fromEntries(
    Object.entries(vacmot).map(([name, cells]) => [name, cells.slice(0, people)]),
  );
  const { surveyId } = await studyOf(scope, data, {
    base: motives,
    descriptors: [...demographics, "vacmot6"],
  });
  const { segmentationId } = await segmentedBy(scope, surveyId, "vacmot6");
  return { scope, surveyId, segmentationId };
}

interface Wanted {
  readonly itemIds: readonly string[];
  readonly source?: TypingSource;
  readonly most?: number;
}

/** Asks for a typing tool without building it. */
export async function requestedTool(
  { scope, segmentationId }: Pick<SegmentedTourists, "scope" | "segmentationId">,
  { itemIds, source = "chosen", most = 12 }: Wanted,
) {
  const ids = { toolId: randomUUID(), taskId: randomUUID() };
  const settings = { source, itemIds: [...itemIds], most };
  valueOf(await requestTypingTool(mintActor(scope.userId), { segmentationId, ...ids, settings }));
  return ids;
}

/** Builds what was asked for, in this process unless told otherwise. */
export const buildTool = (
  { scope, segmentationId }: Pick<SegmentedTourists, "scope" | "segmentationId">,
  ids: { readonly toolId: string; readonly taskId: string },
  { threads = 0, signal = new AbortController().signal } = {},
) =>
  carryOutBuilding(
    { workspaceId: scope.workspaceId, userId: scope.userId, segmentationId, ...ids },
    { learn: (input, options) => learnTyping(input, { ...options, threads }), signal, isLastAttempt: true },
  );

export async function seeTool(
  { scope, segmentationId }: Pick<SegmentedTourists, "scope" | "segmentationId">,
  toolId: string,
): Promise<TypingToolView> {
  const { tools } = valueOf(await seeTypingTools(mintActor(scope.userId), segmentationId));
  const tool = tools.find(({ id }) => id === toolId);
  if (!tool) throw new Error("the tool is not in the list");
  return tool;
}

/** A typing tool as a person sees it when it is built. */
export async function builtTool(
  study: Pick<SegmentedTourists, "scope" | "segmentationId">,
  wanted: Wanted,
): Promise<TypingToolView> {
  const ids = await requestedTool(study, wanted);
  await buildTool(study, ids);
  return seeTool(study, ids.toolId);
}

/** Complete responses to a survey, in the order given. */
export async function answered(
  { workspaceId }: WorkspaceScope,
  surveyId: string,
  answers: readonly Answers[],
): Promise<string[]> {
  const ids = answers.map(() => randomUUID());
  await runSql(
    `insert into responses (workspace_id, id, survey_id, survey_version_id, submission_key, source, status, seed, answers, completed_at)
     select $1, (a ->> 'id')::uuid, $2,
       (select id from survey_versions where survey_id = $2 order by number desc limit 1),
       a ->> 'id', 'web', 'complete', 1, a -> 'answers', now()
     from jsonb_array_elements($3::jsonb) a`,
    [workspaceId, surveyId, JSON.stringify(answers.map((given, i) => ({ id: ids[i], answers: given })))],
  );
  return ids;
}

/** What the people of a study answered, by response id. */
export const answersOf = (surveyId: string) =>
  runSql<{ id: string; answers: Answers }>(
    "select id, answers from responses where survey_id = $1 and status = 'complete' order by id",
    [surveyId],
  );
