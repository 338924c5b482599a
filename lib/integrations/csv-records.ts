import { pipeline, Readable } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import { fail, ok, problem, type Problem, type Result } from "@/lib/domain/result";

/** How the bytes of a delimited file are to be understood. */
export interface CsvReading {
  readonly encoding: string;
  readonly delimiter: string;
}

export interface CsvRecord {
  readonly cells: string[];
  /** Line of the file on which the record begins, from 1. */
  readonly line: number;
}

/** Text is handed to the parser in pieces of this many characters, so that the event loop is never held for long. */
const PIECE = 65_536;
/** A record longer than this is a quotation mark that was never closed, or no table at all. */
const LARGEST_RECORD = 2_000_000;

class NotThisEncoding extends Error {
  constructor(readonly line: number) {
    super("bytes do not fit the encoding");
  }
}

/** Line breaks of a piece before the first byte that fits nothing; a character cut off at its beginning is no fault. */
function linesBeforeFault(part: Uint8Array | undefined, encoding: string): number {
  const text = new TextDecoder(encoding).decode(part);
  const fault = text.indexOf("\ufffd", 3);
  return (fault < 0 ? text : text.slice(0, fault)).split("\n").length - 1;
}

async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === "utf-8" });
  let line = 1;
  const decode = (part?: Uint8Array): string => {
    try {
      return part ? decoder.decode(part, { stream: true }) : decoder.decode();
    } catch {
      throw new NotThisEncoding(line + linesBeforeFault(part, encoding));
    }
  };
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length; from += PIECE) {
      const text = decode(chunk.subarray(from, from + PIECE));
      for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) line += 1;
      if (text !== "") yield text;
      await nextTurn();
    }
  }
  const rest = decode();
  if (rest !== "") yield rest;
}

const lineBreaks = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 0);

function asProblem(error: unknown, afterLine: number): Problem | undefined {
  if (error instanceof NotThisEncoding) return problem("import.wrong-encoding", [], { line: error.line });
  if (!(error instanceof CsvError)) return undefined;
  const line = Number((error as unknown as { lines?: number }).lines ?? 0);
  if (error.code === "CSV_MAX_RECORD_SIZE")
    return problem("import.record-too-long", [], { line: afterLine + 1 });
  if (error.code === "CSV_QUOTE_NOT_CLOSED") return problem("import.open-quote", [], { line: afterLine + 1 });
  return problem("import.broken-quotes", [], { line });
}

/**
 * Reads a delimited file record by record, holding only a piece of it in memory. `onRecord` may return false to stop, or a
 * promise to wait for. A file that cannot be read to its end is a problem that names the line; records before it have been
 * handed over by then, so nothing may be published before this resolves.
 */
export async function readCsv(
  bytes: AsyncIterable<Uint8Array>,
  { encoding, delimiter }: CsvReading,
  onRecord: (record: CsvRecord) => unknown,
): Promise<Result<null>> {
  let lineReached = 0;
  const parser = parse({
    on_record: (record: string[], { lines }) => {
      lineReached = lines;
      return record;
    },
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_RECORD,
    info: true,
  });
  pipeline(Readable.from(decoded(bytes, encoding)), parser, () => undefined); // an error also ends the loop below
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      const going = onRecord({ cells: record, line: info.lines - lineBreaks(record) });
      if (going === false) break;
      if (going instanceof Promise && (await going) === false) break;
    }
    return ok(null);
  } catch (error) {
    const found = asProblem(error, lineReached);
    if (!found) throw error;
    return fail(found);
  }
}
