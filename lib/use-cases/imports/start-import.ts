import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { findImport, markImporting } from "@/lib/database/imports";
import { insertTask } from "@/lib/database/tasks";
import { withinScope } from "@/lib/database/within-scope";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { enqueueJob } from "@/lib/use-cases/jobs/enqueue-job";

export const startImportInput = z.object({ importId: z.uuid() });

/** Hands the import to the worker. The study appears when every row is in; until then nothing of it can be seen. */
export async function startImport(
  actor: Actor,
  { importId }: z.infer<typeof startImportInput>,
): Promise<Result<{ taskId: string }>> {
  const authorised = await authoriseMember(actor, "import:write", { import: importId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const found = await findImport(scope, importId);
  if (!found?.mapping) return fail(problem("import.upload-incomplete"));
  if (found.mapping.columns.every(({ kind }) => kind === "ignore"))
    return fail(problem("import.nothing-to-import"));
  const taskId = randomUUID();
  const started = await withinScope(scope, async (tx) => {
    if (!(await markImporting(tx, scope, importId))) return false;
    await insertTask(tx, scope, { id: taskId, kind: "import", subjectId: importId });
    await enqueueJob(
      "import-responses",
      { workspaceId: scope.workspaceId, userId: scope.userId, importId, taskId },
      { transaction: tx },
    );
    return true;
  });
  return started ? ok({ taskId }) : fail(problem("import.not-editable"));
}
