import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { findImport, findLatestTask } from "@/lib/database/imports";
import { fail, ok, problem, type Problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const followImportInput = z.object({ importId: z.uuid() });

export interface ImportProgress {
  readonly status: "uploading" | "uploaded" | "importing" | "done" | "failed";
  readonly surveyId: string | null;
  /** Share of the file that was read, and rows so far. */
  readonly share: number;
  readonly rows: number;
  readonly problem: Problem | null;
}

/** How far a running import is: light enough to be asked every second. */
export async function followImport(
  actor: Actor,
  { importId }: z.infer<typeof followImportInput>,
): Promise<Result<ImportProgress>> {
  const scope = await authoriseMember(actor, "import:write", { import: importId });
  if (!scope.ok) return scope;
  const found = await findImport(scope.value, importId);
  if (!found) return fail(problem("access.not-found"));
  const task = await findLatestTask(scope.value, importId);
  return ok({
    status: found.status,
    surveyId: found.surveyId,
    share: Number(task?.progress["share"] ?? 0),
    rows: Number(task?.progress["rows"] ?? 0),
    problem: found.status === "failed" ? (task?.problem ?? null) : null,
  });
}
