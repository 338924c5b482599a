import { chiSquareTest, type ChiSquareTest } from "../../statistics/contingency/chi-square-test";
import { tableOfSums } from "../../statistics/contingency/cross-tabulation";
import { shareIndex } from "../../statistics/proportions/share-index";
import { addSums, baseOf, type Sums } from "../summaries/code-tally";
import type { Base } from "../summaries/item-summary";
import type { ColumnBlock } from "./banner";
import { CellSums, momentsOfScores, NumberSums, type Moments, type PartCounts } from "./cell-sums";
import { meanLetters, shareLetters } from "./column-letters";
import type {
  Correction,
  CrosstabCell,
  CrosstabQuestion,
  CrosstabRow,
  QuestionTest,
  RowTest,
} from "./crosstab";
import type { RowPart, RowQuestion, RowSpec } from "./row-question";

interface Context {
  readonly blocks: readonly ColumnBlock[];
  readonly isWeighted: boolean;
  readonly correction: Correction;
}

/** Where each column of the table is counted: in which block and which column of it. */
interface Place {
  readonly block: number;
  readonly column: number;
}

const placesOf = (blocks: readonly ColumnBlock[]): Place[] =>
  blocks.flatMap(({ columns }, block) => columns.map((_, column) => ({ block, column })));

/** Columns that are compared with each other, by their places among all columns. */
function groupsOf(blocks: readonly ColumnBlock[]): number[][] {
  const groups = new Map<string, number[]>();
  let place = 0;
  for (const [block, { columns }] of blocks.entries())
    for (const { group } of columns) {
      const key = `${block}:${group}`;
      groups.set(key, [...(groups.get(key) ?? []), place]);
      place += 1;
    }
  return [...groups.values()];
}

/** Codes that count as an answer in a part's rows. */
const answeredCodes = ({ rows }: RowPart): number[] => [...new Set(rows.flatMap(({ codes }) => codes))];

/** Of ticks, both answers: who did not tick answered too. */
function baseCodes(part: RowPart, kind: RowQuestion["kind"]): number[] {
  return kind === "ticks" ? [0, 1] : answeredCodes(part);
}

const nobody: Sums = { people: 0, weight: 0, squares: 0 };

const sumsOf = (table: CellSums | NumberSums | undefined, codes: readonly number[], column: number): Sums => {
  if (table instanceof CellSums) return table.of(codes, column);
  return table?.of(column) ?? nobody;
};

const momentsOf = (counts: PartCounts, { block, column }: Place): Moments => {
  const table = counts.tables[block];
  return table instanceof CellSums
    ? momentsOfScores(table, column, counts.part.score)
    : (table ?? new NumberSums(1)).of(column);
};

const shareOf = (weight: number, base: number): number => (base > 0 ? weight / base : Number.NaN);

/** A part with the rows it is to have as a table of its own, for tests. */
function testOf(
  table: CellSums | NumberSums | undefined,
  rows: readonly (readonly number[])[],
): ChiSquareTest | null {
  if (!(table instanceof CellSums) || rows.length < 2) return null;
  const columns = table.columns;
  const flat = (pick: (sums: Sums) => number) =>
    Float64Array.from({ length: rows.length * columns }, (_, cell) =>
      pick(table.of(rows[Math.floor(cell / columns)] ?? [], cell % columns)),
    );
  return chiSquareTest(
    tableOfSums({
      rows: rows.length,
      columns,
      people: flat(({ people }) => people),
      weights: flat(({ weight }) => weight),
      squares: flat(({ squares }) => squares),
    }),
  );
}

interface ShareRow {
  readonly spec: RowSpec;
  readonly counts: PartCounts;
  /** The rows of the test this one takes part in, and which of them it is. */
  readonly tested: readonly (readonly number[])[];
  readonly testedRow: number;
}

function shareRows(question: RowQuestion, parts: readonly PartCounts[]): ShareRow[] {
  return parts.flatMap((counts) => {
    const specs = counts.part.rows.filter(({ kind }) => kind === "share");
    const isTick = question.kind === "ticks";
    const tested = isTick ? [[0], [1]] : specs.map(({ codes }) => codes);
    return specs.map((spec, row) => ({ spec, counts, tested, testedRow: isTick ? 1 : row }));
  });
}

/** Rows that are tested together share one test. */
function memoised<T>(work: (row: ShareRow) => T): (row: ShareRow) => T {
  const known = new Map<ShareRow["tested"], T>();
  return (row) => {
    const found = known.get(row.tested) ?? work(row);
    known.set(row.tested, found);
    return found;
  };
}

/** Rows of shares, with letters, residuals and, of ticks, a base and a test each. */
function finishShares(question: RowQuestion, rows: readonly ShareRow[], context: Context): CrosstabRow[] {
  const { blocks, correction } = context;
  const places = placesOf(blocks);
  const last = blocks.length;
  const basesOf = ({ counts: { part, tables } }: ShareRow): Base[] =>
    places.map(({ block, column }) => baseOf(sumsOf(tables[block], baseCodes(part, question.kind), column)));
  const testsOf = memoised(({ counts: { tables }, tested }: ShareRow) =>
    blocks.map((_, block) => testOf(tables[block], tested)),
  );
  const counted = rows.map((row) => {
    const cells = places.map(({ block, column }) => sumsOf(row.counts.tables[block], row.spec.codes, column));
    const bases = basesOf(row);
    return {
      row,
      cells,
      bases,
      shares: cells.map(({ weight }, c) => shareOf(weight, bases[c]?.weight ?? 0)),
    };
  });
  const letters = shareLetters(
    counted.map(({ shares, bases }) => ({
      shares: shares.map((share) => (Number.isNaN(share) ? 0 : share)),
      bases: bases.map(({ effective }) => effective),
    })),
    groupsOf(blocks),
    correction,
  );
  return counted.map(({ row, cells, bases, shares }, r) => {
    const { part, tables } = row.counts;
    const all = sumsOf(tables[last], row.spec.codes, 0);
    const allBase = baseOf(sumsOf(tables[last], baseCodes(part, question.kind), 0));
    const everyone = { n: all.people, weight: all.weight, value: shareOf(all.weight, allBase.weight) };
    const tests = testsOf(row);
    const isTick = question.kind === "ticks";
    return {
      id: row.spec.id,
      kind: "share",
      cells: shareCells(
        { cells, shares, letters: letters[r] ?? [], everyone: everyone.value, tests, row },
        blocks,
      ),
      everyone,
      bases: isTick ? bases : null,
      everyoneBase: isTick ? allBase : null,
      tests: isTick
        ? tests.map((test): RowTest | null => test && { p: test.p, cramersV: test.cramersVCorrected })
        : null,
    };
  });
}

interface RowCounts {
  readonly cells: readonly Sums[];
  readonly shares: readonly number[];
  readonly letters: readonly string[];
  readonly everyone: number;
  readonly tests: readonly (ChiSquareTest | null)[];
  readonly row: ShareRow;
}

function shareCells(
  { cells, shares, letters, everyone, tests, row }: RowCounts,
  blocks: readonly ColumnBlock[],
): CrosstabCell[] {
  const places = placesOf(blocks);
  const inBlock = blocks.map((_, block) =>
    places.reduce((sum, place, c) => sum + (place.block === block ? (cells[c]?.weight ?? 0) : 0), 0),
  );
  return places.map(({ block, column }, c) => {
    const { people: n, weight } = cells[c] ?? nobody;
    const value = shares[c] ?? Number.NaN;
    const width = blocks[block]?.columns.length ?? 1;
    return {
      n,
      weight,
      value,
      rowShare: shareOf(weight, inBlock[block] ?? 0),
      index: Number.isNaN(value) ? null : shareIndex(value, everyone),
      residual: tests[block]?.adjustedResiduals[row.testedRow * width + column] ?? 0,
      letters: letters[c] ?? "",
    };
  });
}

function finishMean(
  spec: RowSpec,
  counts: PartCounts,
  { blocks, isWeighted, correction }: Context,
): CrosstabRow {
  const places = placesOf(blocks);
  const moments = places.map((place) => momentsOf(counts, place));
  const all = momentsOf(counts, { block: blocks.length, column: 0 });
  const letters = meanLetters(moments, groupsOf(blocks), { isWeighted, correction });
  return {
    id: spec.id,
    kind: spec.kind,
    cells: moments.map(({ people, weight, mean }, c) => ({
      n: people,
      weight,
      value: mean,
      rowShare: Number.NaN,
      index: null,
      residual: 0,
      letters: letters[c] ?? "",
    })),
    everyone: { n: all.people, weight: all.weight, value: all.mean },
    bases: moments.map(baseOf),
    everyoneBase: baseOf(all),
    tests: null,
  };
}

const inWhole = (test: ChiSquareTest | null, n: number): QuestionTest | null =>
  test && {
    method: test.method,
    statistic: test.statistic,
    df: test.df,
    df2: test.df2,
    p: test.p,
    cramersV: test.cramersVCorrected,
    n,
    sparse: test.shareExpectedUnderFive,
  };

const larger = (a: Base, b: Base): Base => (b.people > a.people ? b : a);

/** Shares, means, letters and tests of one question from its counts. */
export function finishQuestion(
  question: RowQuestion,
  parts: readonly PartCounts[],
  context: Context,
): CrosstabQuestion {
  const { blocks } = context;
  const [only] = parts;
  const shares = finishShares(question, shareRows(question, parts), context);
  const means = parts.flatMap((counts) =>
    counts.part.rows.flatMap((spec) => (spec.kind === "share" ? [] : [finishMean(spec, counts, context)])),
  );
  const baseAt = ({ block, column }: Place): Base =>
    parts
      .map(({ part, tables }) =>
        baseOf(
          question.kind === "means" && tables[block] instanceof CellSums
            ? momentsOf({ part, tables }, { block, column })
            : sumsOf(tables[block], baseCodes(part, question.kind), column),
        ),
      )
      .reduce(larger);
  const isWhole = question.kind === "categories";
  return {
    name: question.name,
    kind: question.kind,
    variableId: isWhole ? (only?.part.variable.id ?? null) : null,
    rows: [...shares, ...means],
    bases: placesOf(blocks).map(baseAt),
    everyone: baseAt({ block: blocks.length, column: 0 }),
    tests: blocks.map(({ columns }, block) => {
      if (!isWhole || !only) return null;
      const table = only.tables[block];
      const answered = answeredCodes(only.part);
      const all = columns.reduce((sum, _, column) => addSums(sum, sumsOf(table, answered, column)), nobody);
      const rows = only.part.rows.flatMap(({ kind, codes }) => (kind === "share" ? [codes] : []));
      return inWhole(testOf(table, rows), all.people);
    }),
  };
}
