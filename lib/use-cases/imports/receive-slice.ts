import { authoriseMember } from "@/lib/access/authorise-member";
import { writeImportSlice } from "@/lib/database/imports";
import { MAX_FILE_BYTES, SLICE_BYTES } from "@/lib/domain/questionnaire/import/import-mapping";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

/** Keeps one slice of an upload. May be repeated: a slice sent twice is there once. */
export async function receiveSlice(
  actor: Actor,
  input: { importId: string; position: number; content: Buffer },
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "import:write", { import: input.importId });
  if (!scope.ok) return scope;
  const isPlaced =
    Number.isInteger(input.position) && input.position >= 0 && input.position < MAX_FILE_BYTES / SLICE_BYTES;
  if (!isPlaced || input.content.length === 0 || input.content.length > SLICE_BYTES)
    return fail(problem("import.too-large"));
  const kept = await writeImportSlice(scope.value, input.importId, input);
  return kept ? ok(null) : fail(problem("import.upload-over"));
}
