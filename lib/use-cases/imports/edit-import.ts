import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { changeImportMapping } from "@/lib/database/imports";
import { columnEditSchema, editColumns } from "@/lib/domain/questionnaire/import/edit-columns";
import { fail, ok, problem, type Problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const editImportInput = z.object({
  importId: z.uuid(),
  title: z.string().trim().min(1).max(200).optional(),
  /** Corrections in the order in which they were made. */
  edits: z
    .array(z.object({ positions: z.array(z.number().int().min(0)).max(1000), edit: columnEditSchema }))
    .max(200)
    .default([]),
});

/** Corrects how columns are read, one or many at once. Either all corrections are kept or none. */
export async function editImport(
  actor: Actor,
  input: z.infer<typeof editImportInput>,
): Promise<Result<null>> {
  const scope = await authoriseMember(actor, "import:write", { import: input.importId });
  if (!scope.ok) return scope;
  let problems: readonly Problem[] = [problem("import.not-editable")];
  const saved = await changeImportMapping(scope.value, input.importId, (mapping) => {
    if (!mapping) return undefined;
    let columns = mapping.columns;
    for (const { positions, edit } of input.edits) {
      const edited = editColumns(columns, positions, edit);
      if (!edited.ok) {
        problems = edited.problems;
        return undefined;
      }
      columns = edited.value;
    }
    return { ...mapping, columns, title: input.title ?? mapping.title };
  });
  return saved ? ok(null) : fail(...problems);
}
