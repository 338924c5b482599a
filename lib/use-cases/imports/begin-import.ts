import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { insertImport } from "@/lib/database/imports";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { MAX_FILE_BYTES } from "@/lib/domain/questionnaire/import/import-mapping";

export const beginImportInput = z.object({
  workspaceId: z.uuid(),
  fileName: z.string().trim().min(1).max(255),
  byteLength: z.number().int().min(0),
});

/** Opens an upload. The file follows in slices (`receiveSlice`) and is looked at when all are there (`inspectImport`). */
export async function beginImport(
  actor: Actor,
  input: z.infer<typeof beginImportInput>,
): Promise<Result<{ importId: string }>> {
  const scope = await authoriseMember(actor, "import:write", { workspace: input.workspaceId });
  if (!scope.ok) return scope;
  if (input.byteLength === 0) return fail(problem("import.empty-file", ["file"]));
  if (input.byteLength > MAX_FILE_BYTES) return fail(problem("import.too-large", ["file"]));
  const importId = randomUUID();
  await insertImport(scope.value, { id: importId, fileName: input.fileName, byteLength: input.byteLength });
  return ok({ importId });
}
