import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { findLatestTask, reopenImport } from "@/lib/database/imports";
import { findTask, requestCancel } from "@/lib/database/tasks";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const cancelImportInput = z.object({ importId: z.uuid() });

/** Stops a running import. Nothing of it remains but the file and the corrections, so that it can be started again. */
export async function cancelImport(
  actor: Actor,
  { importId }: z.infer<typeof cancelImportInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "import:write", { import: importId });
  if (!scope.ok) return scope;
  const task = await findLatestTask(scope.value, importId);
  if (!task) return ok(null);
  await requestCancel(scope.value, task.id);
  const after = await findTask(scope.value, task.id);
  if (after?.status === "cancelled") await reopenImport(scope.value, importId, "uploaded");
  return ok(null);
}
