import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { deleteImport } from "@/lib/database/imports";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const discardImportInput = z.object({ importId: z.uuid() });

/** Forgets an unfinished import and its file. One that runs or is done stays. */
export async function discardImport(
  actor: Actor,
  { importId }: z.infer<typeof discardImportInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "import:write", { import: importId });
  if (!scope.ok) return scope;
  await deleteImport(scope.value, importId);
  return ok(null);
}
