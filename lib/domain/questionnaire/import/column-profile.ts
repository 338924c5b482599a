import { MAX_VALUES, type DateOrder } from "./import-mapping";
import { maySentinel, missingReasonOf } from "./missing-codes";
import { cleanCell, parseDate, parseNumber } from "./read-cell";

/** What a column's cells look like, counted one by one; bounded in size however long the column is. */
export interface ColumnProfile {
  /** Cells with an answer. */
  filled: number;
  empty: number;
  /** Cells that say "no answer" in words, by their spelling. */
  readonly missingWords: Map<string, number>;
  /** Cells per value, until there are too many. */
  readonly distinct: Map<string, number>;
  tooMany: boolean;
  /** No value was met twice, as far as values were counted. */
  isUnique: boolean;
  readonly numbers: { point: number; comma: number; whole: number };
  /** Over numbers that are not possible codes for "no answer". */
  min: number;
  max: number;
  readonly sentinels: Map<number, number>;
  readonly dates: Record<DateOrder, number>;
  longest: number;
  totalLength: number;
  addresses: number;
  readonly examples: string[];
}

export const newColumnProfile = (): ColumnProfile => ({
  filled: 0,
  empty: 0,
  missingWords: new Map(),
  distinct: new Map(),
  tooMany: false,
  isUnique: true,
  numbers: { point: 0, comma: 0, whole: 0 },
  min: Infinity,
  max: -Infinity,
  sentinels: new Map(),
  dates: { ymd: 0, dmy: 0, mdy: 0 },
  longest: 0,
  totalLength: 0,
  addresses: 0,
  examples: [],
});

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const addOne = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** Takes one more cell into account. */
export function addCell(profile: ColumnProfile, raw: string): void {
  const cell = cleanCell(raw);
  if (cell === "") {
    profile.empty += 1;
    return;
  }
  if (missingReasonOf(cell) !== undefined) {
    if (profile.missingWords.size < 20 || profile.missingWords.has(cell)) addOne(profile.missingWords, cell);
    return;
  }
  profile.filled += 1;
  countValue(profile, cell);
  countNumber(profile, cell);
  if (/^\d/.test(cell)) {
    for (const order of ["ymd", "dmy", "mdy"] as const)
      if (parseDate(cell, order) !== undefined) profile.dates[order] += 1;
  }
  profile.longest = Math.max(profile.longest, cell.length);
  profile.totalLength += cell.length;
  if (address.test(cell)) profile.addresses += 1;
}

function countValue(profile: ColumnProfile, cell: string): void {
  const value = cell.slice(0, 300);
  if (profile.distinct.has(value)) {
    addOne(profile.distinct, value);
    profile.isUnique = false;
  } else if (profile.distinct.size < MAX_VALUES) {
    profile.distinct.set(value, 1);
    if (profile.examples.length < 5) profile.examples.push(cell.slice(0, 80));
  } else {
    profile.tooMany = true;
  }
}

function countNumber(profile: ColumnProfile, cell: string): void {
  const point = parseNumber(cell, ".");
  const comma = parseNumber(cell, ",");
  if (!Number.isNaN(point)) profile.numbers.point += 1;
  if (!Number.isNaN(comma)) profile.numbers.comma += 1;
  const value = Number.isNaN(point) ? comma : point;
  if (Number.isNaN(value)) return;
  if (Number.isInteger(value)) profile.numbers.whole += 1;
  if (maySentinel(value)) {
    addOne(profile.sentinels, value);
    return;
  }
  profile.min = Math.min(profile.min, value);
  profile.max = Math.max(profile.max, value);
}
