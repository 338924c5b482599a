import { createHash } from "node:crypto";
import { newToken } from "@/lib/access/tokens";
import { openTask } from "@/lib/access/open-task";
import {
  countForPlanner,
  findImport,
  insertImportedRows,
  makeImportedStudy,
  readImportBytes,
  reopenImport,
  type ImportedRow,
  type ImportedStudy,
  type ImportReport,
} from "@/lib/database/imports";
import type { Transaction } from "@/lib/database/pool";
import { CACHED_FROM } from "@/lib/database/column-cache";
import { recordEvent } from "@/lib/database/audit-events";
import { finishTask, reportProgress, startTask } from "@/lib/database/tasks";
import { canonicalJson } from "@/lib/domain/questionnaire/canonical-json";
import type { ImportMapping } from "@/lib/domain/questionnaire/import/import-mapping";
import { importQuestionnaire } from "@/lib/domain/questionnaire/import/import-questionnaire";
import { rowReader, type RowProblem } from "@/lib/domain/questionnaire/import/read-row";
import type { Problem } from "@/lib/domain/result";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { readCsv } from "@/lib/integrations/csv-records";
import { queueRefresh } from "@/lib/use-cases/column-cache/queue-refresh";
import { completeMapping } from "./complete-mapping";

const BATCH_ROWS = 500;
const PROGRESS_EVERY_MS = 700;
/** Rejected rows that are listed one by one; the rest is counted. */
const LISTED_REJECTIONS = 10_000;

export interface ImportJob {
  readonly workspaceId: string;
  readonly userId: string;
  readonly importId: string;
  readonly taskId: string;
}

/** Ends the one transaction of an import without a trace. */
class Stopped extends Error {
  constructor(readonly reason: "cancelled" | Problem) {
    super("the import was stopped");
  }
}

/** An id that looks random and is the same whenever the same row of the same upload is read. */
function rowId(importId: string, row: number): string {
  const hex = createHash("sha256").update(`${importId}:${row}`).digest("hex");
  const variant = ((parseInt(hex[16] ?? "0", 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const surveyIdOf = (importId: string): string => rowId(importId, -1);

function describeStudy(importId: string, mapping: ImportMapping): ImportedStudy {
  const questionnaire = importQuestionnaire(mapping);
  return {
    surveyId: surveyIdOf(importId),
    versionId: rowId(importId, -2),
    linkToken: newToken(),
    title: mapping.title,
    questionnaire,
    sha256: createHash("sha256").update(canonicalJson(questionnaire)).digest("hex"),
  };
}

interface Progress {
  /** Counts bytes as they are read. */
  readonly watch: (bytes: AsyncIterable<Buffer>) => AsyncGenerator<Buffer>;
  /** Tells how far it is, now and then; throws when it was asked to stop. */
  readonly tell: (rows: number) => Promise<void>;
}

function trackProgress(
  scope: WorkspaceScope,
  taskId: string,
  byteLength: number,
  signal: AbortSignal,
): Progress {
  let read = 0;
  let told = 0;
  return {
    async *watch(bytes) {
      for await (const part of bytes) {
        yield part;
        read += part.length;
      }
    },
    async tell(rows) {
      signal.throwIfAborted();
      if (performance.now() - told < PROGRESS_EVERY_MS) return;
      told = performance.now();
      const going = await reportProgress(scope, taskId, { share: read / Math.max(1, byteLength), rows });
      if (!going) throw new Stopped("cancelled");
    },
  };
}

interface Filling {
  readonly scope: WorkspaceScope;
  readonly importId: string;
  readonly mapping: ImportMapping;
  readonly becameText: readonly string[];
  readonly study: ImportedStudy;
  readonly progress: Progress;
}

async function fillStudy(tx: Transaction, filling: Filling): Promise<ImportReport> {
  const { scope, importId, mapping, study, progress } = filling;
  const begun = performance.now();
  const readRow = rowReader(mapping);
  const rejections: (RowProblem & { line: number })[] = [];
  const reasons: Record<string, number> = {};
  let batch: ImportedRow[] = [];
  let rowsRead = 0;
  let rejected = 0;
  let isHeader = mapping.reading.hasHeader;
  const flush = async () => {
    await insertImportedRows(tx, scope, study, batch);
    batch = [];
    await progress.tell(rowsRead);
  };
  const bytes = progress.watch(readImportBytes(scope, importId));
  const read = await readCsv(bytes, mapping.reading, ({ cells, line }) => {
    if (isHeader) {
      isHeader = false;
      return undefined;
    }
    rowsRead += 1;
    const row = readRow(cells);
    if (row.ok) {
      batch.push({
        id: rowId(importId, rowsRead),
        key: `row-${rowsRead}`,
        answers: row.answers,
        missing: row.missing,
      });
    } else {
      rejected += 1;
      reasons[row.problem.code] = (reasons[row.problem.code] ?? 0) + 1;
      if (rejections.length < LISTED_REJECTIONS) rejections.push({ line, ...row.problem });
    }
    return batch.length >= BATCH_ROWS || rowsRead % 5000 === 0 ? flush() : undefined;
  });
  if (!read.ok) throw new Stopped(read.problems[0] ?? { code: "import.broken-quotes" });
  await flush();
  if (rowsRead === rejected)
    throw new Stopped({ code: "import.every-row-rejected", params: { rows: rowsRead } });
  return {
    rowsRead,
    imported: rowsRead - rejected,
    rejected,
    reasons,
    rejections,
    ignoredColumns: mapping.columns.filter(({ kind }) => kind === "ignore").map(({ header }) => header),
    becameText: filling.becameText,
    seconds: (performance.now() - begun) / 1000,
  };
}

async function importRows(scope: WorkspaceScope, job: ImportJob, signal: AbortSignal): Promise<void> {
  const record = await findImport(scope, job.importId);
  if (!record?.mapping || record.status !== "importing")
    return finishTask(scope, job.taskId, { status: "done" });
  const progress = trackProgress(scope, job.taskId, record.byteLength, signal);
  const completed = await completeMapping(
    record.mapping,
    () => readImportBytes(scope, job.importId),
    progress.tell,
  );
  if (!completed.ok) throw new Stopped(completed.problems[0] ?? { code: "import.broken-quotes" });
  const { mapping, becameText } = completed.value;
  const study = describeStudy(job.importId, mapping);
  await makeImportedStudy(scope, job.importId, study, async (tx) => {
    const report = await fillStudy(tx, {
      scope,
      importId: job.importId,
      mapping,
      becameText,
      study,
      progress,
    });
    await recordEvent(tx, scope, {
      action: "data.imported",
      subjectKind: "survey",
      subjectId: study.surveyId,
      details: { fileName: record.fileName, rows: report.imported, rejected: report.rejected },
    });
    await finishTask(scope, job.taskId, { status: "done" }, tx);
    if (report.imported >= CACHED_FROM) {
      await countForPlanner(tx);
      await queueRefresh(scope, study.surveyId, { transaction: tx });
    }
    return report;
  });
  await finishTask(scope, job.taskId, { status: "done" });
}

async function endUnfinished(
  scope: WorkspaceScope,
  job: ImportJob,
  reason: "cancelled" | Problem,
): Promise<void> {
  const isCancel = reason === "cancelled";
  await reopenImport(scope, job.importId, isCancel ? "uploaded" : "failed");
  await finishTask(
    scope,
    job.taskId,
    isCancel
      ? { status: "cancelled" }
      : { status: "failed", problem: { code: reason.code, params: reason.params ?? {} } },
  );
}

/**
 * Carries an import out, in the worker: every row that can be read becomes a complete response of one new study, which
 * appears when all are in. May be cut short anywhere and run again: the result is the same, once.
 */
export async function runImport(job: ImportJob, signal: AbortSignal, isLastAttempt: boolean): Promise<void> {
  const scope = await openTask(job);
  if (!scope) return;
  if (!(await startTask(scope, job.taskId))) {
    await finishTask(scope, job.taskId, { status: "cancelled" });
    return reopenImport(scope, job.importId, "uploaded");
  }
  try {
    await importRows(scope, job, signal);
  } catch (error) {
    if (!(error instanceof Stopped)) {
      if (isLastAttempt) await endUnfinished(scope, job, { code: "import.unexpected" });
      throw error;
    }
    await endUnfinished(scope, job, error.reason);
  }
}
