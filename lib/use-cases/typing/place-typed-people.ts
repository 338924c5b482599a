import { openUpkeep } from "@/lib/access/open-upkeep";
import {
  insertTypedAssignments,
  noteTypedPeople,
  readUntypedPeople,
  type TypedAssignment,
} from "@/lib/database/typed-people";
import { findTypingTool, type ToolKey } from "@/lib/database/typing-tools";
import { typeRespondent, type TypingTool } from "@/lib/domain/segmentation/typing/typing-tool";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import { usableTool } from "./usable-tool";

interface PlacingJob extends ToolKey {
  readonly workspaceId: string;
}

/** Few enough that placing a batch never holds the event loop for long. */
const batchSize = 250;

/**
 * Gives everybody who answered a short survey a place in the segments it was made for. Safe to cut short, to repeat and to
 * run twice at once: each person is placed exactly once. Does nothing for a tool that is switched off, gone or out of date.
 */
export async function placeTypedPeople(
  { workspaceId, ...key }: PlacingJob,
  signal: AbortSignal,
): Promise<void> {
  const scope = await openUpkeep(workspaceId);
  if (!scope) return;
  const record = await findTypingTool(scope, key);
  const tool = usableTool(record);
  if (!record?.surveyId || !record.placesNewPeople || !tool.ok) return;
  const short = { segmentationId: key.segmentationId, surveyId: record.surveyId };
  const begun = performance.now();
  let after: string | undefined;
  for (;;) {
    signal.throwIfAborted();
    const people = await readUntypedPeople(scope, short, { after, limit: batchSize });
    const last = people.at(-1);
    if (!last) break;
    const found = people.map(({ id, answers }) => ({ responseId: id, ...placeOf(tool.value, answers) }));
    const placed = await insertTypedAssignments(scope, key, tool.value.segmentIds, found);
    if (placed === null) return;
    after = last.id;
  }
  await noteTypedPeople(scope, key, (performance.now() - begun) / 1000);
}

function placeOf(tool: TypingTool, answers: Answers): Omit<TypedAssignment, "responseId"> {
  const { segment, isUnsure, posterior } = typeRespondent(tool, answers);
  if (segment === null && !isUnsure) return { segmentId: null, posterior: 0, posteriors: null };
  return {
    segmentId: segment === null ? null : (tool.segmentIds[segment] ?? null),
    posterior: Math.max(...posterior),
    posteriors: posterior,
  };
}
