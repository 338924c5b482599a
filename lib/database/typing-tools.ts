import { and, desc, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import type { TypingReport } from "@/lib/domain/segmentation/typing/typing-report";
import type { TypingSettings } from "@/lib/domain/segmentation/typing/typing-settings";
import type { TypingTool } from "@/lib/domain/segmentation/typing/typing-tool";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { recordEvent } from "./audit-events";
import type { Transaction } from "./pool";
import { segmentations, surveys, typingTools } from "./schema";
import { insertSurveyWithin, type NewSurvey } from "./surveys";
import { withinScope } from "./within-scope";

export type TypingToolRecord = typeof typingTools.$inferSelect;

/** Which tool, and of which segmentation: both are asked for, so that a right on one is none on another. */
export interface ToolKey {
  readonly segmentationId: string;
  readonly toolId: string;
}

const isTool = (scope: WorkspaceScope, { segmentationId, toolId }: ToolKey) =>
  and(
    eq(typingTools.workspaceId, scope.workspaceId),
    eq(typingTools.segmentationId, segmentationId),
    eq(typingTools.id, toolId),
  );

const isShown = isNull(typingTools.deletedAt);

const isOfShownSegmentation = and(
  eq(segmentations.workspaceId, typingTools.workspaceId),
  eq(segmentations.id, typingTools.segmentationId),
  isNull(segmentations.deletedAt),
);

const noteEvent = (tx: Transaction, scope: WorkspaceScope, toolId: string, action: string, details = {}) =>
  recordEvent(tx, scope, { action, subjectKind: "typing-tool", subjectId: toolId, details });

interface NewTypingTool {
  readonly id: string;
  readonly segmentationId: string;
  readonly settings: TypingSettings;
  readonly seed: number;
  readonly taskId: string;
}

/** Inserts a tool that waits to be built. False when one of this id is there already: a repeated request. */
export async function insertTypingTool(
  tx: Transaction,
  scope: WorkspaceScope,
  tool: NewTypingTool,
): Promise<boolean> {
  const made = await tx
    .insert(typingTools)
    .values({ ...tool, workspaceId: scope.workspaceId, status: "queued", createdBy: scope.userId })
    .onConflictDoNothing()
    .returning({ id: typingTools.id });
  if (made.length === 0) return false;
  const { source, itemIds } = tool.settings;
  await noteEvent(tx, scope, tool.id, "typing.requested", { source, items: itemIds.length });
  return true;
}

/** A tool that is not deleted, of a segmentation that is not deleted. */
export async function findTypingTool(
  scope: WorkspaceScope,
  key: ToolKey,
): Promise<TypingToolRecord | undefined> {
  const [found] = await withinScope(scope, (tx) =>
    tx
      .select(getTableColumns(typingTools))
      .from(typingTools)
      .innerJoin(segmentations, isOfShownSegmentation)
      .where(and(isTool(scope, key), isShown)),
  );
  return found;
}

/** The short survey of a tool, unless it was deleted. */
export interface ShortSurvey {
  readonly id: string;
  readonly title: string;
  readonly status: "draft" | "open" | "closed";
}

/** The tools of a segmentation, newest first, each with its short survey. */
export function listTypingTools(
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<(TypingToolRecord & { readonly survey: ShortSurvey | null })[]> {
  return withinScope(scope, (tx) =>
    tx
      .select({
        ...getTableColumns(typingTools),
        survey: { id: surveys.id, title: surveys.title, status: surveys.status },
      })
      .from(typingTools)
      .leftJoin(
        surveys,
        and(
          eq(surveys.workspaceId, typingTools.workspaceId),
          eq(surveys.id, typingTools.surveyId),
          isNull(surveys.deletedAt),
        ),
      )
      .where(
        and(
          eq(typingTools.workspaceId, scope.workspaceId),
          eq(typingTools.segmentationId, segmentationId),
          isShown,
        ),
      )
      .orderBy(desc(typingTools.createdAt), desc(typingTools.id))
      .limit(50),
  );
}

export async function markToolRunning(scope: WorkspaceScope, key: ToolKey): Promise<void> {
  await withinScope(scope, (tx) =>
    tx
      .update(typingTools)
      .set({ status: "running" })
      .where(and(isTool(scope, key), eq(typingTools.status, "queued"))),
  );
}

interface Built {
  readonly report: TypingReport;
  readonly tool: TypingTool;
}

/** Makes what was built visible, with the recommended number of questions. */
export async function publishTypingTool(
  tx: Transaction,
  scope: WorkspaceScope,
  key: ToolKey,
  { report, tool }: Built,
): Promise<void> {
  await tx
    .update(typingTools)
    .set({ report, tool, questions: report.recommended, status: "ready", finishedAt: sql`now()` })
    .where(isTool(scope, key));
}

/** Ends a tool whose building was cancelled or failed. */
export async function stopTypingTool(
  scope: WorkspaceScope,
  toolId: string,
  status: "failed" | "cancelled",
): Promise<void> {
  await withinScope(scope, (tx) =>
    tx
      .update(typingTools)
      .set({ status })
      .where(
        and(
          eq(typingTools.workspaceId, scope.workspaceId),
          eq(typingTools.id, toolId),
          sql`${typingTools.status} in ('queued', 'running')`,
        ),
      ),
  );
}

type ToolChange = Partial<Pick<TypingToolRecord, "questions" | "placesNewPeople" | "newPeoplePlacedAt">>;

/** Changes a tool if nobody did since `revision`. False when somebody did. */
export async function changeTypingTool(
  scope: WorkspaceScope,
  key: ToolKey,
  revision: number,
  change: ToolChange,
): Promise<boolean> {
  return withinScope(scope, async (tx) => {
    const changed = await tx
      .update(typingTools)
      .set({ ...change, revision: revision + 1 })
      .where(and(isTool(scope, key), isShown, eq(typingTools.revision, revision)))
      .returning({ id: typingTools.id });
    if (changed.length === 0) return false;
    await noteEvent(tx, scope, key.toolId, "typing.changed", change);
    return true;
  });
}

/**
 * Makes the short survey of a tool and links the two, if the tool has none, or only a deleted one, and nobody changed it
 * since `revision`. Repeating it with the same id changes nothing. False when the tool has moved on.
 */
export async function insertShortSurvey(
  scope: WorkspaceScope,
  key: ToolKey,
  revision: number,
  survey: NewSurvey,
): Promise<boolean> {
  return withinScope(scope, async (tx) => {
    const [tool] = await tx
      .select({ surveyId: typingTools.surveyId, revision: typingTools.revision })
      .from(typingTools)
      .where(and(isTool(scope, key), isShown))
      .for("update");
    if (tool?.surveyId === survey.id) return true;
    if (tool?.revision !== revision) return false;
    if (tool.surveyId !== null && (await isThere(tx, scope, tool.surveyId))) return false;
    if (!(await insertSurveyWithin(tx, scope, survey))) return false;
    await tx
      .update(typingTools)
      .set({ surveyId: survey.id, newPeoplePlacedAt: null, revision: revision + 1 })
      .where(isTool(scope, key));
    await noteEvent(tx, scope, key.toolId, "typing.survey-made", { surveyId: survey.id });
    return true;
  });
}

async function isThere(tx: Transaction, scope: WorkspaceScope, surveyId: string): Promise<boolean> {
  const found = await tx
    .select({ id: surveys.id })
    .from(surveys)
    .where(
      and(eq(surveys.workspaceId, scope.workspaceId), eq(surveys.id, surveyId), isNull(surveys.deletedAt)),
    );
  return found.length > 0;
}

/** Hides a tool, or brings it back. Who was placed by it keeps the place. */
export async function setToolDeleted(scope: WorkspaceScope, key: ToolKey, isDeleted: boolean): Promise<void> {
  await withinScope(scope, async (tx) => {
    await tx
      .update(typingTools)
      .set({ deletedAt: isDeleted ? sql`now()` : null })
      .where(isTool(scope, key));
    await noteEvent(tx, scope, key.toolId, isDeleted ? "typing.deleted" : "typing.restored");
  });
}

/** Which tool a short survey asks the questions of, and whose segments it places people in. */
export async function findToolOfSurvey(
  scope: WorkspaceScope,
  surveyId: string,
): Promise<(ToolKey & { readonly segmentation: string }) | undefined> {
  const [found] = await withinScope(scope, (tx) =>
    tx
      .select({
        toolId: typingTools.id,
        segmentationId: typingTools.segmentationId,
        segmentation: segmentations.name,
      })
      .from(typingTools)
      .innerJoin(segmentations, isOfShownSegmentation)
      .where(
        and(eq(typingTools.workspaceId, scope.workspaceId), eq(typingTools.surveyId, surveyId), isShown),
      ),
  );
  return found;
}
