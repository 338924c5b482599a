import { and, count, desc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import type { ImportMapping } from "@/lib/domain/questionnaire/import/import-mapping";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { MissingReasons } from "@/lib/domain/responses/missing";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { importChunks, imports, responses, surveys, surveyVersions, tasks } from "./schema";
import type { TaskProblem, TaskRecord } from "./tasks";
import { withinScope } from "./within-scope";

type ImportRow = typeof imports.$inferSelect;

/** What came of an import. */
export interface ImportReport {
  readonly rowsRead: number;
  readonly imported: number;
  readonly rejected: number;
  /** Rejected rows by reason. */
  readonly reasons: Readonly<Record<string, number>>;
  /** The first of them, with the line of the file each begins on. */
  readonly rejections: readonly { line: number; code: string; column: string; value: string }[];
  readonly ignoredColumns: readonly string[];
  /** Columns that turned out to have too many different values and became text. */
  readonly becameText: readonly string[];
  readonly seconds: number;
}

export interface ImportRecord extends Omit<ImportRow, "mapping" | "report"> {
  readonly mapping: ImportMapping | null;
  readonly report: ImportReport | null;
}

const isImport = (scope: WorkspaceScope, importId: string) =>
  and(eq(imports.workspaceId, scope.workspaceId), eq(imports.id, importId));

export async function insertImport(
  scope: WorkspaceScope,
  upload: { id: string; fileName: string; byteLength: number },
): Promise<void> {
  await withinScope(scope, (tx) =>
    tx
      .insert(imports)
      .values({ ...upload, workspaceId: scope.workspaceId, createdBy: scope.userId, status: "uploading" }),
  );
}

export async function findImport(scope: WorkspaceScope, importId: string): Promise<ImportRecord | undefined> {
  const [found] = await withinScope(scope, (tx) =>
    tx.select().from(imports).where(isImport(scope, importId)),
  );
  return found as ImportRecord | undefined;
}

/** Keeps one slice of the file; the same slice again replaces itself. False when the upload is over. */
export async function writeImportSlice(
  scope: WorkspaceScope,
  importId: string,
  slice: { position: number; content: Buffer },
): Promise<boolean> {
  return withinScope(scope, async (tx) => {
    const [open] = await tx
      .select({ id: imports.id })
      .from(imports)
      .where(and(isImport(scope, importId), eq(imports.status, "uploading")))
      .for("key share");
    if (!open) return false;
    await tx
      .insert(importChunks)
      .values({ ...slice, workspaceId: scope.workspaceId, importId })
      .onConflictDoUpdate({
        target: [importChunks.workspaceId, importChunks.importId, importChunks.position],
        set: { content: slice.content },
      });
    return true;
  });
}

const chunksOf = (scope: WorkspaceScope, importId: string) =>
  and(eq(importChunks.workspaceId, scope.workspaceId), eq(importChunks.importId, importId));

/** Bytes that have arrived, and whether the slices follow each other without a gap. */
export async function measureImport(
  scope: WorkspaceScope,
  importId: string,
): Promise<{ bytes: number; isGapless: boolean }> {
  const [state] = await withinScope(scope, (tx) =>
    tx
      .select({
        bytes: sql<number>`coalesce(sum(length(${importChunks.content})), 0)::int`,
        slices: count(),
        last: sql<number>`coalesce(max(${importChunks.position}), -1)::int`,
      })
      .from(importChunks)
      .where(chunksOf(scope, importId)),
  );
  return { bytes: state?.bytes ?? 0, isGapless: (state?.last ?? -1) + 1 === (state?.slices ?? 0) };
}

/** The file from its beginning, slice by slice; only one is held at a time. */
export async function* readImportBytes(scope: WorkspaceScope, importId: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position++) {
    const [slice] = await withinScope(scope, (tx) =>
      tx
        .select({ content: importChunks.content })
        .from(importChunks)
        .where(and(chunksOf(scope, importId), eq(importChunks.position, position))),
    );
    if (!slice) return;
    yield slice.content;
  }
}

const editable = ["uploading", "uploaded", "failed"] as const;

/**
 * Changes how the columns are read: `change` gets what is stored, under lock, so that two corrections at once both count.
 * Undefined when the import runs, is done, or `change` refuses with undefined.
 */
export async function changeImportMapping(
  scope: WorkspaceScope,
  importId: string,
  change: (mapping: ImportMapping | null) => ImportMapping | undefined,
): Promise<ImportMapping | undefined> {
  return withinScope(scope, async (tx) => {
    const [held] = await tx
      .select({ mapping: imports.mapping })
      .from(imports)
      .where(and(isImport(scope, importId), inArray(imports.status, editable)))
      .for("update");
    if (!held) return undefined;
    const mapping = change(held.mapping as ImportMapping | null);
    if (mapping)
      await tx.update(imports).set({ mapping, status: "uploaded" }).where(isImport(scope, importId));
    return mapping;
  });
}

/** Marks an import as running, once. False when it is running already, done, or not ready. */
export async function markImporting(
  tx: Transaction,
  scope: WorkspaceScope,
  importId: string,
): Promise<boolean> {
  const marked = await tx
    .update(imports)
    .set({ status: "importing", report: null })
    .where(and(isImport(scope, importId), inArray(imports.status, ["uploaded", "failed"])))
    .returning({ id: imports.id });
  return marked.length > 0;
}

/** Puts an import back to where its columns can be corrected, after a failure or a cancel. */
export async function reopenImport(
  scope: WorkspaceScope,
  importId: string,
  status: "uploaded" | "failed",
): Promise<void> {
  await withinScope(scope, (tx) =>
    tx
      .update(imports)
      .set({ status })
      .where(and(isImport(scope, importId), eq(imports.status, "importing"))),
  );
}

/** Removes an unfinished import with its file. */
export async function deleteImport(scope: WorkspaceScope, importId: string): Promise<void> {
  await withinScope(scope, (tx) =>
    tx
      .delete(imports)
      .where(and(isImport(scope, importId), ne(imports.status, "done"), ne(imports.status, "importing"))),
  );
}

export interface ImportedStudy {
  readonly surveyId: string;
  readonly versionId: string;
  readonly linkToken: string;
  readonly title: string;
  readonly questionnaire: Questionnaire;
  readonly sha256: string;
}

export interface ImportedRow {
  readonly id: string;
  readonly key: string;
  readonly answers: Answers;
  readonly missing: MissingReasons;
}

/**
 * Makes an imported study in one transaction: the survey, its only version, and whatever `fill` writes. A run that dies
 * or throws leaves nothing; a second run of the same import waits for the first and then finds it done (resolves to false).
 */
export async function makeImportedStudy(
  scope: WorkspaceScope,
  importId: string,
  study: ImportedStudy,
  fill: (tx: Transaction) => Promise<ImportReport>,
): Promise<boolean> {
  return withinScope(scope, async (tx) => {
    const [open] = await tx
      .select({ id: imports.id })
      .from(imports)
      .where(and(isImport(scope, importId), eq(imports.status, "importing")))
      .for("no key update");
    if (!open) return false;
    const owner = { workspaceId: scope.workspaceId };
    await tx.insert(surveys).values({
      ...owner,
      id: study.surveyId,
      kind: "import",
      title: study.title,
      draft: study.questionnaire,
      linkToken: study.linkToken,
      status: "closed",
      createdBy: scope.userId,
      liveVersionId: study.versionId,
    });
    await tx.insert(surveyVersions).values({
      ...owner,
      id: study.versionId,
      surveyId: study.surveyId,
      number: 1,
      definition: study.questionnaire,
      sha256: study.sha256,
      changeClass: "first",
      publishedBy: scope.userId,
    });
    const report = await fill(tx);
    await tx
      .update(imports)
      .set({ status: "done", report, surveyId: study.surveyId })
      .where(isImport(scope, importId));
    await tx.delete(importChunks).where(chunksOf(scope, importId));
    return true;
  });
}

/**
 * Tells PostgreSQL how many responses there are now, in the transaction that wrote very many: else queries are planned by how
 * many there were when it last looked, for minutes. Where the role may not, PostgreSQL warns and goes on.
 */
export async function countForPlanner(tx: Transaction): Promise<void> {
  await tx.execute(sql`analyze ${responses}`);
}

/** Writes rows of a file as complete responses, many at once. */
export async function insertImportedRows(
  tx: Transaction,
  scope: WorkspaceScope,
  study: Pick<ImportedStudy, "surveyId" | "versionId">,
  rows: readonly ImportedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into ${responses} (workspace_id, id, survey_id, survey_version_id, submission_key, source, status, seed,
      answers, missing, completed_at)
    select ${scope.workspaceId}::uuid, r.id, ${study.surveyId}::uuid, ${study.versionId}::uuid, r.key, 'import', 'complete', 0,
      r.answers, r.missing, now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, key text, answers jsonb, missing jsonb)`);
}

/** The latest run of an import, if there was one. */
export async function findLatestTask(
  scope: WorkspaceScope,
  subjectId: string,
): Promise<(Pick<TaskRecord, "id" | "status" | "progress"> & { problem: TaskProblem | null }) | undefined> {
  const [task] = await withinScope(scope, (tx) =>
    tx
      .select({ id: tasks.id, status: tasks.status, progress: tasks.progress, problem: tasks.problem })
      .from(tasks)
      .where(and(eq(tasks.workspaceId, scope.workspaceId), eq(tasks.subjectId, subjectId)))
      .orderBy(desc(tasks.createdAt))
      .limit(1),
  );
  return task;
}
