import { randomUUID } from "node:crypto";
import { mintActor } from "@/lib/access/mint";
import { findImport, findLatestTask, type ImportRecord } from "@/lib/database/imports";
import { SLICE_BYTES, type ImportMapping } from "@/lib/domain/questionnaire/import/import-mapping";
import type { Result } from "@/lib/domain/result";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { beginImport } from "@/lib/use-cases/imports/begin-import";
import { inspectImport } from "@/lib/use-cases/imports/inspect-import";
import { receiveSlice } from "@/lib/use-cases/imports/receive-slice";
import { runImport, type ImportJob } from "@/lib/use-cases/imports/run-import";
import { startImport } from "@/lib/use-cases/imports/start-import";
import { valueOf } from "./world";

/** Sends a file as the browser does and looks at it. */
export async function sendAndLook(
  scope: WorkspaceScope,
  content: Buffer | string,
  fileName = "people.csv",
): Promise<{ importId: string; looked: Result<ImportMapping> }> {
  const actor = mintActor(scope.userId);
  const bytes = Buffer.from(content);
  const { importId } = valueOf(
    await beginImport(actor, { workspaceId: scope.workspaceId, fileName, byteLength: bytes.length }),
  );
  for (let position = 0; position * SLICE_BYTES < bytes.length; position++) {
    const slice = bytes.subarray(position * SLICE_BYTES, (position + 1) * SLICE_BYTES);
    valueOf(await receiveSlice(actor, { importId, position, content: slice }));
  }
  return { importId, looked: await inspectImport(actor, { importId, reading: {} }) };
}

/** Asks for the import and returns the job the worker would get. */
export async function askForImport(scope: WorkspaceScope, importId: string): Promise<ImportJob> {
  const { taskId } = valueOf(await startImport(mintActor(scope.userId), { importId }));
  return { workspaceId: scope.workspaceId, userId: scope.userId, importId, taskId };
}

export const workOn = (job: ImportJob, signal = new AbortController().signal): Promise<void> =>
  runImport(job, signal, false);

/** Sends a file and imports it with the guesses as they are. */
export async function bringFile(
  scope: WorkspaceScope,
  content: Buffer | string,
  fileName = `${randomUUID()}.csv`,
): Promise<ImportRecord & { problem: string | undefined }> {
  const { importId, looked } = await sendAndLook(scope, content, fileName);
  valueOf(looked);
  await workOn(await askForImport(scope, importId));
  const record = await findImport(scope, importId);
  if (!record) throw new Error("the import is gone");
  return { ...record, problem: (await findLatestTask(scope, importId))?.problem?.code };
}
