import type { ListedTool } from "@/components/typing/tool-list";
import type { TypingToolView } from "@/lib/use-cases/typing/see-typing-tools";

/** A tool as the list shows it. */
export function listedTool({
  id,
  settings,
  status,
  questions,
  report,
  createdAt,
}: TypingToolView): ListedTool {
  const quality = report?.steps[(questions ?? 0) - 1]?.quality;
  return {
    id,
    source: settings.source,
    status,
    questions,
    accuracy: quality?.accuracy ?? null,
    canType: quality !== undefined && quality.verdict !== "cannot-type",
    createdAt,
  };
}
