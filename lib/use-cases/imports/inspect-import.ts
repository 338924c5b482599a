import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { changeImportMapping, findImport, measureImport, readImportBytes } from "@/lib/database/imports";
import { readingSchema, type ImportMapping } from "@/lib/domain/questionnaire/import/import-mapping";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { lookAtFile } from "./look-at-file";

export const inspectImportInput = z.object({
  importId: z.uuid(),
  /** What a person decided about encoding, delimiter or header row; the rest is guessed. */
  reading: readingSchema.partial().default({}),
});

const titleOf = (fileName: string): string => fileName.replace(/\.[^.]*$/, "").slice(0, 200) || fileName;

/**
 * Looks at an uploaded file and guesses how its columns are meant. Done once when the upload is complete, and again when a
 * person corrects how the file is read; corrections of columns are then made anew.
 */
export async function inspectImport(
  actor: Actor,
  input: z.infer<typeof inspectImportInput>,
): Promise<Result<ImportMapping>> {
  const scope = await authoriseMember(actor, "import:write", { import: input.importId });
  if (!scope.ok) return scope;
  const found = await findImport(scope.value, input.importId);
  if (!found) return fail(problem("access.not-found"));
  const arrived = await measureImport(scope.value, input.importId);
  if (!arrived.isGapless || arrived.bytes !== found.byteLength)
    return fail(problem("import.upload-incomplete"));
  const title = found.mapping?.title ?? titleOf(found.fileName);
  const given = Object.fromEntries(Object.entries(input.reading).filter(([, value]) => value !== undefined));
  const looked = await lookAtFile(readImportBytes(scope.value, input.importId), title, given);
  if (!looked.ok) return looked;
  const saved = await changeImportMapping(scope.value, input.importId, () => looked.value);
  return saved ? ok(saved) : fail(problem("import.not-editable"));
}
