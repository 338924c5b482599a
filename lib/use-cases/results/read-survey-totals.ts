import { readCachedBatches, type ColumnBatch } from "@/lib/database/cached-batches";
import { BEGUN, DAY, SECONDS } from "@/lib/database/column-cache";
import { countCompleteResponses } from "@/lib/database/response-set";
import {
  findSummary,
  keepSummary,
  readFieldwork,
  readUnfinished,
  type Fieldwork,
} from "@/lib/database/results";
import { fieldworkTimes } from "@/lib/domain/responses/summaries/fieldwork-times";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { columnHashes } from "@/lib/use-cases/column-cache/column-hashes";
import { inTurns } from "@/lib/use-cases/column-cache/in-turns";
import { finished } from "./finished";

export interface SurveyTotals {
  readonly fieldwork: Fieldwork;
  /** Complete responses left out for their quality. */
  readonly leftOut: number;
}

/** What is true of those who finished, and the days on which they began. */
interface FinishedTotals extends Pick<Fieldwork, "complete" | "medianSeconds" | "days"> {
  readonly leftOut: number;
  readonly begun: readonly { readonly day: string; readonly n: number }[];
}

const KEY = "fieldwork:1";

/** The same as `readFieldwork` and `countCompleteResponses`, from the column cache; null where it cannot be read. */
async function fromCache(scope: WorkspaceScope, surveyId: string): Promise<FinishedTotals | null> {
  const times = fieldworkTimes();
  let [complete, leftOut] = [0, 0];
  const reading = await readCachedBatches(
    scope,
    surveyId,
    { hashes: columnHashes([]), code: () => [], withPeople: false, withTimes: true },
    inTurns<ColumnBatch>((batch) => {
      complete += batch.length;
      leftOut += batch.leftOut?.reduce((sum, out) => sum + out, 0) ?? 0;
      times.add(batch.columnOf(SECONDS) ?? [], batch.columnOf(DAY) ?? [], batch.columnOf(BEGUN) ?? []);
    }),
  );
  if (reading.outcome !== "read") return null;
  return {
    complete,
    leftOut,
    medianSeconds: await finished(times.median()),
    days: times.days(),
    begun: times.begun(),
  };
}

/**
 * What happened in the field, and how many are left out. Of a large survey what is true of those who finished is counted once
 * for each state of the responses (`watermark`) and kept.
 */
export async function readSurveyTotals(
  scope: WorkspaceScope,
  surveyId: string,
  watermark: string,
): Promise<SurveyTotals> {
  const kept = await findSummary<FinishedTotals>(scope, surveyId, KEY);
  const isCurrent = kept?.watermark === watermark;
  const known = isCurrent ? kept.content : await fromCache(scope, surveyId);
  if (!known) {
    const [fieldwork, { leftOut }] = await Promise.all([
      readFieldwork(scope, surveyId),
      countCompleteResponses(scope, surveyId),
    ]);
    return { fieldwork, leftOut };
  }
  if (!isCurrent) await keepSummary(scope, surveyId, { key: KEY, watermark, content: known });
  const { leftOut, begun, ...rest } = known;
  const unfinished = await readUnfinished(scope, surveyId);
  const today = new Date().toISOString().slice(0, 10);
  const begunToday = begun.find(({ day }) => day === today)?.n ?? 0;
  const startedToday = unfinished.startedToday + begunToday;
  return { fieldwork: { ...rest, ...unfinished, startedToday }, leftOut };
}
