import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import { findTask, type TaskRecord } from "@/lib/database/tasks";
import { countTypedPeople, sameSegments, type TypedCounts } from "@/lib/database/typed-people";
import { findSurvey } from "@/lib/database/surveys";
import { listTypingTools, type ShortSurvey, type TypingToolRecord } from "@/lib/database/typing-tools";
import { findItem, textIn } from "@/lib/domain/questionnaire/questionnaire";
import type { Item } from "@/lib/domain/questionnaire/item";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { GoldenQuestion } from "@/lib/domain/segmentation/typing/golden-question";
import { lostQuestions } from "@/lib/domain/segmentation/typing/lost-questions";
import { shortenTool, type TypingTool } from "@/lib/domain/segmentation/typing/typing-tool";
import { baseOf } from "@/lib/domain/segmentation/segmentation";
import type { OfferedQuestion } from "@/lib/domain/segmentation/typing/offered-question";
import type { TypingOffer } from "@/lib/domain/segmentation/typing/typing-offer";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { offeredQuestions } from "./offered-questions";

export interface TypingToolView extends TypingToolRecord {
  readonly survey: ShortSurvey | null;
  readonly task: Pick<TaskRecord, "id" | "status" | "problem"> | null;
  /** Segments were merged or divided by hand since it was built: it cannot place anybody in what there is now. */
  readonly isOutdated: boolean;
  /** Golden questions the short survey asked for once and, edited since, does not ask any more. */
  readonly lost: readonly GoldenQuestion[];
  /** What came of the people who answered the short survey; null while there is none. */
  readonly typed: TypedCounts | null;
}

export interface TypingView {
  readonly offers: readonly OfferedQuestion[];
  readonly tools: readonly TypingToolView[];
}

/** The typing tools of a segmentation, newest first, and what another could be built from. */
export async function seeTypingTools(actor: Actor, segmentationId: string): Promise<Result<TypingView>> {
  const scope = await authoriseMember(actor, "segmentation:read", { segmentation: segmentationId });
  if (!scope.ok) return scope;
  const segmentation = await findSegmentation(scope.value, segmentationId);
  if (!segmentation || segmentation.deletedAt) return fail(problem("access.not-found"));
  const questionnaire = await analysisQuestionnaire(scope.value, segmentation.surveyId);
  if (!questionnaire) return ok({ offers: [], tools: [] });
  const base = new Set(baseOf(segmentation.settings));
  const [language = "en"] = questionnaire.languages;
  const offers = offeredQuestions(questionnaire).flatMap((offer) => {
    const item = findItem(questionnaire, offer.itemId);
    return item ? [described(offer, item, language, base)] : [];
  });
  const segmentIds = (await listSegmentRecords(scope.value, segmentationId)).map(({ id }) => id);
  const records = await listTypingTools(scope.value, segmentationId);
  const tools = await Promise.all(records.map((record) => viewOf(scope.value, record, segmentIds)));
  return ok({ offers, tools });
}

const described = (
  { itemId, variables, answers, isAskedWhole }: TypingOffer,
  item: Item,
  language: string,
  base: ReadonlySet<string>,
): OfferedQuestion => ({
  itemId,
  text: textIn(item.text, language, language) || item.code,
  dimension: item.dimension,
  role: item.role,
  isBase: variables.some(({ id }) => base.has(id)),
  answers,
  parts: isAskedWhole ? 1 : variables.length,
});

async function viewOf(
  scope: WorkspaceScope,
  record: Awaited<ReturnType<typeof listTypingTools>>[number],
  segmentIds: readonly string[],
): Promise<TypingToolView> {
  const { segmentationId, survey, taskId, tool, status, questions } = record;
  const task = taskId === null || status === "ready" ? undefined : await findTask(scope, taskId);
  return {
    ...record,
    task: task ? { id: task.id, status: task.status, problem: task.problem } : null,
    isOutdated: tool !== null && !sameSegments(tool.segmentIds, segmentIds),
    lost: tool && survey ? await lostFrom(scope, survey.id, shortenTool(tool, questions ?? 0)) : [],
    typed: survey && (await countTypedPeople(scope, { segmentationId, surveyId: survey.id })),
  };
}

/** By what is published, or else by the draft. */
async function lostFrom(
  scope: WorkspaceScope,
  surveyId: string,
  { questions }: TypingTool,
): Promise<readonly GoldenQuestion[]> {
  const asked = (await analysisQuestionnaire(scope, surveyId)) ?? (await findSurvey(scope, surveyId))?.draft;
  return asked ? lostQuestions(questions, asked) : [];
}
