import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { readCachedBatches, type ColumnBatch } from "@/lib/database/cached-batches";
import type { LeftOut } from "@/lib/database/response-set";
import { answerColumnsOf } from "@/lib/domain/responses/answer-columns/answer-columns";
import { answerCoder } from "@/lib/domain/responses/answer-columns/code-answers";
import { sourcesOf, variableColumn } from "@/lib/domain/responses/answer-columns/variable-column";
import type { Variable } from "@/lib/domain/responses/variables";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { Column } from "@/lib/domain/statistics/column";
import { ascendingOrder, inStretches } from "@/lib/domain/statistics/summaries/ascending-order";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { finished } from "@/lib/use-cases/results/finished";
import { columnHashes } from "./column-hashes";
import { queueRefresh } from "./queue-refresh";

export interface LoadedResponses {
  readonly ids: readonly string[];
  readonly columns: readonly Column[];
  readonly weights: Float64Array | null;
  readonly versionIds: readonly string[];
  readonly hash: string;
}

/** Rows that are moved before others get a turn. */
const ROWS_PER_TURN = 50_000;

/** What is kept of a batch. */
interface Part {
  readonly ids: readonly string[];
  readonly revisions: ArrayLike<number>;
  readonly versionIds: readonly string[];
  readonly weights: Float64Array | null;
  readonly columns: readonly Column[];
}

/** What of a batch is analysed: everybody, or who is not left out. */
function partOf(batch: ColumnBatch, variables: readonly Variable[], leftOut: LeftOut): Part {
  const columns = variables.map((variable) => variableColumn(variable, batch.length, batch.columnOf));
  const { ids, revisions, versionIds } = batch.people ?? { ids: [], revisions: [], versionIds: [] };
  const out = leftOut === "without-left-out" ? batch.leftOut : null;
  if (!out) return { ids, revisions, versionIds, weights: batch.weights, columns };
  const isIn = (_: unknown, row: number) => out[row] !== 1;
  return {
    ids: ids.filter(isIn),
    revisions: Array.from(revisions).filter(isIn),
    versionIds: versionIds.filter(isIn),
    weights: batch.weights?.filter(isIn) ?? null,
    columns: columns.map((column) =>
      column.kind === "numeric"
        ? { kind: "numeric", values: column.values.filter(isIn) }
        : { ...column, codes: column.codes.filter(isIn) },
    ),
  };
}

/** The first twelve digits of a UUID as a number, which a double holds exactly. */
const prefixOf = (id: string): number => parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/** Positions of ids in their order. */
async function orderOf(ids: readonly string[]): Promise<Uint32Array> {
  const prefixes = new Float64Array(ids.length);
  await finished(
    inStretches(ids.length, (from, to) => {
      for (let i = from; i < to; i++) prefixes[i] = prefixOf(ids[i] ?? "");
    }),
  );
  const order = await finished(ascendingOrder(prefixes));
  const idAt = (place: number) => ids[order[place] ?? 0] ?? "";
  await finished(
    inStretches(order.length, (from, to) => {
      // Where the beginnings are equal, which hardly happens, the whole decides.
      for (let place = Math.max(1, from); place < to; place++)
        for (let at = place; at > 0 && idAt(at) < idAt(at - 1); at--)
          [order[at - 1], order[at]] = [order[at] ?? 0, order[at - 1] ?? 0];
    }),
  );
  return order;
}

function inOrder(variable: Variable, parts: readonly Column[], order: Uint32Array): Column {
  if (variable.kind === "numeric") {
    const values = parts.map((part) => (part.kind === "numeric" ? part.values : new Float64Array()));
    return { kind: "numeric", values: gathered(concatenated(values, new Float64Array(order.length)), order) };
  }
  const given = parts.map((part) => (part.kind === "categorical" ? part.codes : new Int16Array()));
  const codes = concatenated(given, new Int16Array(order.length));
  const ordered = new Int16Array(order.length);
  for (let i = 0; i < order.length; i++) ordered[i] = codes[order[i] ?? 0] ?? 0;
  return { kind: "categorical", categories: variable.categories.length, codes: ordered };
}

function gathered(values: Float64Array, order: Uint32Array): Float64Array {
  const ordered = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) ordered[i] = values[order[i] ?? 0] ?? 0;
  return ordered;
}

function concatenated<T extends Float64Array | Int16Array>(parts: readonly T[], into: T): T {
  let at = 0;
  for (const part of parts) {
    into.set(part, at);
    at += part.length;
  }
  return into;
}

/** What is kept of all batches, one after the other; between two of them others get a turn. */
async function joined(parts: readonly Part[]) {
  const people = parts.reduce((sum, { ids }) => sum + ids.length, 0);
  const ids: string[] = [];
  const revisions = new Float64Array(people);
  const weights = new Float64Array(people).fill(1);
  for (const part of parts) {
    revisions.set(part.revisions, ids.length);
    if (part.weights) weights.set(part.weights, ids.length);
    for (const id of part.ids) ids.push(id);
    await nextTurn();
  }
  return { ids, revisions, weights };
}

/** The same responses in the same order, with the same hash, as when the answers themselves are read. */
async function assemble(parts: readonly Part[], variables: readonly Variable[]): Promise<LoadedResponses> {
  const unordered = await joined(parts);
  const order = await orderOf(unordered.ids);
  await nextTurn();
  const revisions = gathered(unordered.revisions, order);
  await nextTurn();
  const weights = gathered(unordered.weights, order);
  const ids: string[] = [];
  const hash = createHash("sha256");
  let isWeighted = false;
  for (let from = 0; from < order.length; from += ROWS_PER_TURN) {
    await nextTurn();
    let lines = "";
    for (let row = from; row < Math.min(order.length, from + ROWS_PER_TURN); row++) {
      const id = unordered.ids[order[row] ?? 0] ?? "";
      ids.push(id);
      const isOne = weights[row] === 1;
      isWeighted ||= !isOne;
      lines += isOne ? `${id}:${revisions[row]}\n` : `${id}:${revisions[row]}:${weights[row]}\n`;
    }
    hash.update(lines);
  }
  const columns: Column[] = [];
  for (const [position, variable] of variables.entries()) {
    await nextTurn();
    const column = parts.flatMap((part) => part.columns[position] ?? []);
    columns.push(inOrder(variable, column, order));
  }
  return {
    ids,
    columns,
    weights: isWeighted ? weights : null,
    versionIds: [...new Set(parts.flatMap((part) => part.versionIds))].sort(),
    hash: hash.digest("hex"),
  };
}

/**
 * A large survey's responses as the variables' columns, from its column cache; null where the survey is small or the cache is
 * not of this moment (then it is asked to be refreshed).
 */
export async function loadCachedResponses(
  scope: WorkspaceScope,
  surveyId: string,
  questionnaire: Questionnaire,
  variables: readonly Variable[],
  leftOut: LeftOut,
): Promise<LoadedResponses | null> {
  const sources = new Set(variables.flatMap(sourcesOf));
  const columns = answerColumnsOf(questionnaire).filter(({ id }) => sources.has(id));
  const parts: Part[] = [];
  const reading = await readCachedBatches(
    scope,
    surveyId,
    { hashes: columnHashes(columns), code: answerCoder(questionnaire, columns), withPeople: true },
    async (batch) => {
      parts.push(partOf(batch, variables, leftOut));
      await nextTurn();
    },
  );
  if (reading.outcome === "outdated") await queueRefresh(scope, surveyId);
  return reading.outcome === "read" ? assemble(parts, variables) : null;
}
