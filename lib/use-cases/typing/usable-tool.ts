import type { TypingToolRecord } from "@/lib/database/typing-tools";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { shortenTool, type TypingTool } from "@/lib/domain/segmentation/typing/typing-tool";

/** The tool with the chosen number of questions, unless it is not built or cannot tell the segments apart. */
export function usableTool(record: TypingToolRecord | undefined): Result<TypingTool> {
  if (!record) return fail(problem("typing.gone"));
  const { tool, report, questions } = record;
  const quality = report?.steps[(questions ?? 0) - 1]?.quality;
  if (!tool || !quality || questions === null) return fail(problem("typing.not-built"));
  if (quality.verdict === "cannot-type") return fail(problem("typing.cannot-type"));
  return ok(shortenTool(tool, questions));
}
