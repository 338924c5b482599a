import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import { findSurveyTitle } from "@/lib/database/survey-titles";
import { findTypingTool } from "@/lib/database/typing-tools";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { exportTool, type ToolOrigin } from "@/lib/domain/segmentation/typing/export-tool";
import { toolTable } from "@/lib/domain/segmentation/typing/tool-table";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { toolInput } from "./tool-input";
import { usableTool } from "./usable-tool";
import type { TypingToolRecord } from "@/lib/database/typing-tools";

export const exportTypingToolInput = toolInput.extend({ as: z.enum(["json", "csv"]) });

/** A typing tool as a file for other programs: JSON with everything, or its scores for a spreadsheet. */
export async function exportTypingTool(
  actor: Actor,
  { as, ...key }: z.infer<typeof exportTypingToolInput>,
): Promise<Result<{ readonly fileName: string; readonly content: string }>> {
  const scope = await authoriseMember(actor, "segmentation:read", { segmentation: key.segmentationId });
  if (!scope.ok) return scope;
  const record = await findTypingTool(scope.value, key);
  const tool = usableTool(record);
  if (!tool.ok) return tool;
  const known = record && (await originOf(scope.value, record));
  if (!known) return fail(problem("access.not-found"));
  const exported = exportTool(tool.value, known.origin);
  return ok(
    as === "json"
      ? { fileName: "typing-tool.json", content: `${JSON.stringify(exported, null, 2)}\n` }
      : { fileName: "typing-tool.csv", content: toolTable(exported, known.language) },
  );
}

async function originOf(
  scope: WorkspaceScope,
  { id, segmentationId, questions, report, seed, finishedAt }: TypingToolRecord,
): Promise<{ readonly origin: ToolOrigin; readonly language: string } | undefined> {
  const segmentation = await findSegmentation(scope, segmentationId);
  const quality = report?.steps[(questions ?? 0) - 1]?.quality;
  if (!segmentation || !report || !quality) return undefined;
  const study = await findSurveyTitle(scope, segmentation.surveyId);
  const questionnaire = await analysisQuestionnaire(scope, segmentation.surveyId);
  const segments = await listSegmentRecords(scope, segmentationId);
  const [language = "en"] = questionnaire?.languages ?? [];
  return {
    language,
    origin: {
      toolId: id,
      segmentationId,
      segmentation: segmentation.name,
      study: study?.title ?? "",
      segments: segments.map(({ id: segmentId, name, share }) => ({ id: segmentId, name, share })),
      seed,
      people: report.people,
      responseSetHash: report.responseSetHash,
      builtAt: finishedAt?.toISOString() ?? null,
      quality,
    },
  };
}
