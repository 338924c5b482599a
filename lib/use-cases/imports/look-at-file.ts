import { setImmediate as nextTurn } from "node:timers/promises";
import { readCsv } from "@/lib/integrations/csv-records";
import {
  addCell,
  newColumnProfile,
  type ColumnProfile,
} from "@/lib/domain/questionnaire/import/column-profile";
import {
  guessDelimiter,
  guessEncoding,
  guessHeader,
  notText,
} from "@/lib/domain/questionnaire/import/detect-reading";
import { assignRoles } from "@/lib/domain/questionnaire/import/find-batteries";
import { guessColumn } from "@/lib/domain/questionnaire/import/guess-column";
import {
  MAX_COLUMNS,
  type ImportMapping,
  type Reading,
} from "@/lib/domain/questionnaire/import/import-mapping";
import { nameHeaders } from "@/lib/domain/questionnaire/import/name-headers";
import { fail, ok, problem, type Result } from "@/lib/domain/result";

/** Bytes looked at to guess what the columns mean. */
const SAMPLE_BYTES = 8_000_000;
const PREVIEW_ROWS = 12;
const PREVIEW_CELL = 120;

interface Sample {
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

async function takeSample(file: AsyncIterable<Buffer>): Promise<Sample> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of file) {
    parts.push(part);
    length += part.length;
    if (length > SAMPLE_BYTES) {
      const bytes = Buffer.concat(parts);
      const end = bytes.lastIndexOf(0x0a, SAMPLE_BYTES);
      return { bytes: bytes.subarray(0, end > 0 ? end + 1 : SAMPLE_BYTES), isWhole: false };
    }
  }
  return { bytes: Buffer.concat(parts), isWhole: true };
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function guessReading(sample: Sample, given: Partial<Reading>): Omit<Reading, "hasHeader"> {
  const encoding = given.encoding ?? guessEncoding(sample.bytes.subarray(0, 2_000_000), sample.isWhole);
  const beginning = new TextDecoder(encoding).decode(sample.bytes.subarray(0, 50_000));
  return { encoding, delimiter: given.delimiter ?? guessDelimiter(beginning) };
}

/** First rows, and a profile of each column over all rows that have as many cells as the first. */
class Survey {
  readonly first: string[][] = [];
  readonly profiles: ColumnProfile[] = [];
  rows = 0;

  constructor(private readonly width: number) {
    for (let i = 0; i < width; i++) this.profiles.push(newColumnProfile());
  }

  add(cells: readonly string[]): void {
    this.rows += 1;
    if (this.first.length < PREVIEW_ROWS) this.first.push(cells.map((cell) => cell.slice(0, PREVIEW_CELL)));
    if (cells.length !== this.width) return;
    for (const [i, profile] of this.profiles.entries()) addCell(profile, cells[i] ?? "");
  }
}

interface Looked {
  readonly headings: readonly string[];
  readonly hasHeader: boolean;
  readonly survey: Survey;
}

async function lookAtRows(
  sample: Sample,
  reading: Omit<Reading, "hasHeader">,
  givenHeader: boolean | undefined,
): Promise<Result<Looked>> {
  const beginning: string[][] = [];
  let looked: Looked | undefined;
  const start = (): Looked | undefined => {
    const [first] = beginning;
    if (!first || first.length > MAX_COLUMNS) return undefined;
    const hasHeader = givenHeader ?? guessHeader(beginning);
    const survey = new Survey(first.length);
    for (const cells of hasHeader ? beginning.slice(1) : beginning) survey.add(cells);
    return { headings: hasHeader ? first : first.map(() => ""), hasHeader, survey };
  };
  let records = 0;
  let tooWide = 0;
  const read = await readCsv(once(sample.bytes), reading, ({ cells }) => {
    records += 1;
    if (cells.length > MAX_COLUMNS && records === 1) {
      tooWide = cells.length;
      return false;
    }
    if (looked) looked.survey.add(cells);
    else if (beginning.push(cells) >= 20) looked = start();
    return records % 50 === 0 ? nextTurn() : undefined;
  });
  if (tooWide > 0)
    return fail(problem("import.too-many-columns", [], { columns: tooWide, limit: MAX_COLUMNS }));
  if (!read.ok) return read;
  looked ??= start();
  return looked ? ok(looked) : fail(problem("import.empty-file"));
}

/**
 * What a file holds and how its columns are most likely meant. Looks at the first 8 MB; a file that is not a table of text,
 * or cannot be read, is a problem in words.
 */
export async function lookAtFile(
  file: AsyncIterable<Buffer>,
  title: string,
  given: Partial<Reading> = {},
): Promise<Result<ImportMapping>> {
  const sample = await takeSample(file);
  const other = notText(sample.bytes);
  if (other) return fail(problem(`import.not-text-${other}`));
  const reading = guessReading(sample, given);
  const looked = await lookAtRows(sample, reading, given.hasHeader);
  if (!looked.ok) return looked;
  const { headings, hasHeader, survey } = looked.value;
  if (survey.rows === 0) return fail(problem("import.header-only"));
  const columns = nameHeaders(headings).map((name, position) =>
    guessColumn(position, name, survey.profiles[position] ?? newColumnProfile()),
  );
  return ok({
    title,
    reading: { ...reading, hasHeader },
    columns: assignRoles(columns),
    rowsSeen: survey.rows,
    sawAll: sample.isWhole,
    preview: survey.first,
  });
}
