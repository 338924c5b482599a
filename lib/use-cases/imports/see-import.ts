import { authoriseMember } from "@/lib/access/authorise-member";
import { findImport, findLatestTask, type ImportRecord } from "@/lib/database/imports";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export interface SeenImport extends Pick<
  ImportRecord,
  "id" | "fileName" | "byteLength" | "status" | "mapping" | "report" | "surveyId"
> {
  readonly task: Awaited<ReturnType<typeof findLatestTask>> | null;
}

/** Where an import stands: its columns while they can be corrected, its progress while it runs, its report when done. */
export async function seeImport(actor: Actor, input: { importId: string }): Promise<Result<SeenImport>> {
  const scope = await authoriseMember(actor, "import:write", { import: input.importId });
  if (!scope.ok) return scope;
  const found = await findImport(scope.value, input.importId);
  if (!found) return fail(problem("access.not-found"));
  const { id, fileName, byteLength, status, mapping, report, surveyId } = found;
  const task = (await findLatestTask(scope.value, id)) ?? null;
  return ok({ id, fileName, byteLength, status, mapping, report, surveyId, task });
}
