import { openUpkeep } from "@/lib/access/open-upkeep";
import { insertTypedAssignments, noteTypedPeople, readUntypedPeople } from "@/lib/database/typed-people";
import type { NewAssignment } from "@/lib/database/unplaced-people";
import { findTypingTool, type ToolKey } from "@/lib/database/typing-tools";
import { codeForTool, typeByCodes, type TypingTool } from "@/lib/domain/segmentation/typing/typing-tool";
import { usableTool } from "./usable-tool";

interface PlacingJob extends ToolKey {
  readonly workspaceId: string;
}

/** Few enough that placing a batch never holds the event loop for long. */
const batchSize = 1000;

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
  const { surveyId, newPeoplePlacedAt } = record;
  const short = { segmentationId: key.segmentationId, surveyId, newPeoplePlacedAt };
  const begun = performance.now();
  let after: string | undefined;
  for (;;) {
    signal.throwIfAborted();
    const people = await readUntypedPeople(scope, short, { after, limit: batchSize });
    const last = people.at(-1);
    if (!last) break;
    const codes = codeForTool(
      tool.value,
      people.map(({ answers }) => answers),
    );
    const found = people.map(({ id }, row) => ({
      responseId: id,
      ...placeOf(tool.value, codes[row] ?? new Int16Array(0)),
    }));
    const placed = await insertTypedAssignments(scope, key, tool.value.segmentIds, found);
    if (placed === null) return;
    after = last.id;
  }
  await noteTypedPeople(scope, key, (performance.now() - begun) / 1000);
}

function placeOf(tool: TypingTool, codes: Int16Array): Omit<NewAssignment, "responseId"> {
  const { segment, isUnsure, posterior } = typeByCodes(tool, codes);
  if (segment === null && !isUnsure) return { segmentId: null, posterior: 0, posteriors: null };
  return {
    segmentId: segment === null ? null : (tool.segmentIds[segment] ?? null),
    posterior: Math.max(...posterior),
    posteriors: posterior,
  };
}
