import { cleanCell } from "@/lib/domain/questionnaire/import/read-cell";
import {
  hasValues,
  MAX_VALUES,
  type ColumnMapping,
  type ImportMapping,
} from "@/lib/domain/questionnaire/import/import-mapping";
import { ok, type Result } from "@/lib/domain/result";
import { readCsv } from "@/lib/integrations/csv-records";

const ROWS_PER_TURN = 5_000;

interface Open {
  readonly column: ColumnMapping;
  readonly known: Set<string>;
  readonly missing: ReadonlySet<string>;
  readonly later: Set<string>;
  longest: number;
}

const openColumn = (column: ColumnMapping): Open => ({
  column,
  known: new Set(column.values.map(({ value }) => value)),
  missing: new Set(column.missing.map((word) => word.toLowerCase())),
  later: new Set(),
  longest: column.longest,
});

function withLaterValues({ column, later, longest }: Open): ColumnMapping {
  if (column.kind === "text") return { ...column, longest };
  if (later.size === 0) return column;
  const codes = new Set(column.values.map(({ code }) => code));
  const values = [...later].map((value, i) => {
    const code = value.slice(0, 60);
    return { value, label: value, code: codes.has(code) || value.length > 60 ? `${i + 1}+` : code };
  });
  return column.values.length + values.length <= MAX_VALUES
    ? { ...column, values: [...column.values, ...values] }
    : { ...column, kind: "text", role: "none", values: [], longest };
}

/**
 * A file of which only the beginning was looked at is read once more, so that a choice first met in a later row becomes an
 * option instead of an error; a column that then has too many different values becomes text. Ticks and missing codes stay
 * as they are. A file that was seen whole is not read again.
 */
export async function completeMapping(
  mapping: ImportMapping,
  file: () => AsyncIterable<Uint8Array>,
  onRows: (rows: number) => Promise<void>,
): Promise<Result<{ mapping: ImportMapping; becameText: string[] }>> {
  if (mapping.sawAll) return ok({ mapping, becameText: [] });
  const open = mapping.columns
    .filter(({ kind }) => (hasValues(kind) && kind !== "ticks") || kind === "text")
    .map(openColumn);
  let rows = 0;
  const read = await readCsv(file(), mapping.reading, ({ cells }) => {
    rows += 1;
    if (rows === 1 && mapping.reading.hasHeader) return undefined;
    for (const entry of open) noteCell(entry, cleanCell(cells[entry.column.position] ?? ""));
    return rows % ROWS_PER_TURN === 0 ? onRows(0) : undefined;
  });
  if (!read.ok) return read;
  const completed = new Map(open.map((entry) => [entry.column.position, withLaterValues(entry)]));
  const columns = mapping.columns.map((column) => completed.get(column.position) ?? column);
  const becameText = columns
    .filter((column, i) => column.kind === "text" && mapping.columns[i]?.kind !== "text")
    .map(({ header }) => header);
  return ok({ mapping: { ...mapping, columns }, becameText });
}

function noteCell(entry: Open, cell: string): void {
  entry.longest = Math.max(entry.longest, cell.length);
  if (entry.column.kind === "text" || cell === "" || entry.known.has(cell)) return;
  if (entry.later.size <= MAX_VALUES && !entry.missing.has(cell.toLowerCase())) entry.later.add(cell);
}
