import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { listEdits } from "@/lib/database/segment-edits";
import { findEvaluation } from "@/lib/database/segment-evaluations";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import { listTypingTools } from "@/lib/database/typing-tools";
import { sameSegments } from "@/lib/database/typed-people";
import { asksForAnswer } from "@/lib/domain/questionnaire/item";
import { itemsOf, textIn, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { variablesOf, type Variable } from "@/lib/domain/responses/variables";
import type { SegmentEdit } from "@/lib/domain/segmentation/edits/segment-edit";
import { fittedOf } from "@/lib/domain/segmentation/segmentation";
import type { SegmentEvaluation } from "@/lib/domain/segmentation/worth/segment-evaluation";
import { gatherWorth } from "@/lib/domain/segmentation/worth/gather-worth";
import type { WorthFacts } from "@/lib/domain/segmentation/worth/worth-facts";
import { may } from "@/lib/domain/teams/roles";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { seeFigure } from "@/lib/use-cases/figures/figure";
import { moneyFigure } from "@/lib/use-cases/figures/money-figure";
import { usableVariables } from "@/lib/use-cases/segmentation/load-coded-responses";

/** A question that can be chosen, in words. */
interface OfferedQuestion {
  readonly id: string;
  readonly label: string;
}

export interface WorthSight {
  readonly facts: WorthFacts;
  /** The worker is still at what the chosen number says; the facts have no money until then. */
  readonly isReckoning: boolean;
  /** What was said so far; null before anybody said anything. */
  readonly evaluation: SegmentEvaluation | null;
  /** 0 before the first. */
  readonly revision: number;
  /** Numbers that may say what a person is worth, likeliest first. */
  readonly moneyQuestions: readonly OfferedQuestion[];
  /** Questions that may be about media and channels, and those that count as such. */
  readonly channelQuestions: readonly OfferedQuestion[];
  readonly channelItemIds: readonly string[];
  readonly mayWrite: boolean;
}

/** What the segments are worth: what numbers say of it, and what the team does. */
export async function seeWorth(actor: Actor, segmentationId: string): Promise<Result<WorthSight>> {
  const authorised = await authoriseMember(actor, "segmentation:read", { segmentation: segmentationId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const segmentation = await findSegmentation(scope, segmentationId);
  const questionnaire = segmentation && (await analysisQuestionnaire(scope, segmentation.surveyId));
  if (!segmentation?.counts || segmentation.deletedAt || !questionnaire)
    return fail(problem("access.not-found"));
  const stored = await findEvaluation(scope, segmentationId);
  const segments = await listSegmentRecords(scope, segmentationId);
  const variables = usableVariables(variablesOf(questionnaire));
  const moneyQuestions = moneyOf(variables, questionnaire);
  const channelItemIds = stored?.content.channelItemIds ?? channelsOf(questionnaire);
  const chosen = stored?.content.moneyVariableId ?? null;
  const money =
    chosen !== null && moneyQuestions.some(({ id }) => id === chosen)
      ? await seeFigure(scope, segmentation, moneyFigure(scope, segmentation, segments.length, chosen))
      : { content: null };
  const [language = "en"] = questionnaire.languages;
  const facts = gatherWorth({
    segmentation: { ...segmentation, counts: segmentation.counts },
    segments,
    variables,
    language,
    channelItemIds: new Set(channelItemIds),
    money: money?.content ?? null,
    stability: await stabilityOf(scope, segmentation.id, segmentation.chosenSegments, segmentation.result),
    typing: await typingOf(scope, segmentationId, segments),
  });
  return ok({
    facts,
    isReckoning: money === null,
    evaluation: stored?.content ?? null,
    revision: stored?.revision ?? 0,
    moneyQuestions,
    channelQuestions: choicesOf(questionnaire),
    channelItemIds,
    mayWrite: may(scope.role, "segmentation:write"),
  });
}

function moneyOf(variables: readonly Variable[], questionnaire: Questionnaire): OfferedQuestion[] {
  const [language = "en"] = questionnaire.languages;
  return variables
    .filter(({ kind, itemType }) => kind === "numeric" && itemType === "number")
    .sort((a, b) => Number(b.dimension === "value") - Number(a.dimension === "value"))
    .map(({ id, question, code }) => ({ id, label: textIn(question, language, language) || code }));
}

function choicesOf(questionnaire: Questionnaire): OfferedQuestion[] {
  const [language = "en"] = questionnaire.languages;
  return itemsOf(questionnaire)
    .filter(
      (item) =>
        asksForAnswer(item) &&
        !item.sensitive &&
        item.role !== "base" &&
        (item.type === "single-choice" || item.type === "multiple-choice"),
    )
    .map((item) => ({ id: item.id, label: textIn(item.text, language, language) || item.code }));
}

/** Questions about devices, media and channels, by their dimension or the code the templates give them. */
const channelsOf = (questionnaire: Questionnaire): string[] =>
  itemsOf(questionnaire)
    .filter(
      ({ dimension, code, role }) => role !== "base" && (dimension === "technographic" || code === "channel"),
    )
    .map(({ id }) => id);

const reshapes = (edit: SegmentEdit): boolean => edit.kind === "merge" || edit.kind === "split";

/** SLSw of each segment as it was fitted; none of segments that were merged or divided since. */
async function stabilityOf(
  scope: WorkspaceScope,
  segmentationId: string,
  chosen: number | null,
  result: Parameters<typeof fittedOf>[0],
): Promise<readonly (number | null)[]> {
  const solution = fittedOf(result)?.solutions.find(({ segments }) => segments === chosen);
  const within = solution?.stability?.within;
  if (!within) return [];
  const edits = await listEdits(scope, segmentationId);
  if (edits.some(({ edit, undoneAt }) => undoneAt === null && reshapes(edit))) return [];
  return within.map(({ mean }) => mean);
}

/** What the newest typing tool that knows these segments says of each. */
async function typingOf(
  scope: WorkspaceScope,
  segmentationId: string,
  segments: readonly { readonly id: string }[],
) {
  const ids = segments.map(({ id }) => id);
  const tools = await listTypingTools(scope, segmentationId);
  const built = tools.find(
    ({ status, tool }) => status === "ready" && tool !== null && sameSegments(tool.segmentIds, ids),
  );
  const questions = built?.questions ?? built?.report?.recommended;
  const step = questions === undefined ? undefined : built?.report?.steps[questions - 1];
  if (questions === undefined || !step) return null;
  const { recall, verdict } = step.quality;
  const order = built?.tool?.segmentIds ?? [];
  return { questions, verdict, recall: ids.map((id) => recall[order.indexOf(id)] ?? 0) };
}
