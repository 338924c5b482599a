import type {
  Crosstab,
  CrosstabCell,
  CrosstabQuestion,
  CrosstabRow,
} from "@/lib/domain/responses/crosstab/crosstab";
import type { ResponseFilter } from "@/lib/domain/responses/response-filter";
import { shownColumns, type ShownColumn } from "./crosstab-columns";
import type { CrosstabWords } from "./crosstab-words";

/** Puts a message of the catalogue `results` into words. */
type Say = (key: string, values?: Record<string, string | number>) => string;

interface Told {
  readonly table: Crosstab;
  readonly filters: readonly ResponseFilter[];
  readonly weighting: "none" | "on" | "off";
}

/** As many digits as a double holds of a share or a mean, and none that are noise. */
const digits = (value: number): string =>
  Number.isNaN(value) ? "" : String(Number.isInteger(value) ? value : Number(value.toPrecision(12)));

const nameOf = (column: ShownColumn, words: CrosstabWords): string =>
  column.ids.map((id, level) => words.column(column.dividerIds[level] ?? "", id).label).join(" / ");

/**
 * A table as lines of a CSV: for each row of the table a line of shares or means, one of people, one of the people they stand
 * for where it is weighted, and one of letters. How it was made stands underneath.
 */
export function crosstabLines(
  { table, filters, weighting }: Told,
  words: CrosstabWords,
  say: Say,
): string[][] {
  const columns = shownColumns(table);
  const lead = [
    say("cross.csv.question"),
    say("cross.csv.answer"),
    say("cross.csv.figure"),
    say("cross.everyone"),
  ];
  const dividers = columns.map(({ dividerIds }) => dividerIds.map((id) => words.divider(id)).join(" × "));
  return [
    ["", "", "", "", ...dividers],
    [...lead, ...columns.map((column) => nameOf(column, words))],
    ["", "", say("cross.csv.letter"), "", ...columns.map(({ letter }) => letter)],
    ...table.questions.flatMap((question) => questionLines(question, columns, { table, words, say })),
    [],
    ...notesOf(table, { filters, weighting }, words, say).map((note) => [note]),
  ];
}

interface Context {
  readonly table: Crosstab;
  readonly words: CrosstabWords;
  readonly say: Say;
}

function questionLines(
  question: CrosstabQuestion,
  columns: readonly ShownColumn[],
  { table: { isWeighted }, words, say }: Context,
): string[][] {
  const name = words.question(question.name);
  const bases = columns.map(({ place }) => question.bases[place]);
  const effective = isWeighted
    ? [
        [
          name,
          say("cross.base"),
          say("cross.csv.effective"),
          digits(question.everyone.effective),
          ...bases.map((base) => digits(base?.effective ?? 0)),
        ],
      ]
    : [];
  return [
    [
      name,
      say("cross.base"),
      say("cross.csv.people"),
      digits(question.everyone.people),
      ...bases.map((base) => digits(base?.people ?? 0)),
    ],
    ...effective,
    ...question.rows.flatMap((row) =>
      rowLines(row, [name, words.row(question, row)], columns, { isWeighted, say }),
    ),
  ];
}

function rowLines(
  row: CrosstabRow,
  lead: readonly string[],
  columns: readonly ShownColumn[],
  { isWeighted, say }: { isWeighted: boolean; say: Say },
): string[][] {
  const line = (figure: string, everyone: string, of: (cell: CrosstabCell) => string) => [
    ...lead,
    say(`cross.csv.${figure}`),
    everyone,
    ...columns.map(({ place }) => {
      const cell = row.cells[place];
      return cell ? of(cell) : "";
    }),
  ];
  const { everyone } = row;
  return [
    line(row.kind === "share" ? "share" : "mean", digits(everyone.value), ({ value }) => digits(value)),
    line("people", digits(everyone.n), ({ n }) => digits(n)),
    ...(isWeighted ? [line("weighted", digits(everyone.weight), ({ weight }) => digits(weight))] : []),
    ...(row.cells.some(({ letters }) => letters !== "")
      ? [line("letters", "", ({ letters }) => letters)]
      : []),
  ];
}

function notesOf(
  { respondents, correction }: Crosstab,
  { filters, weighting }: Pick<Told, "filters" | "weighting">,
  words: CrosstabWords,
  say: Say,
): string[] {
  const { people, effective } = respondents;
  const weights = {
    none: say("weights.none", { people }),
    on: say("weights.on", { people, effective: Math.round(effective) }),
    off: say("weights.off", { people }),
  };
  return [
    weights[weighting],
    ...filters.map(({ variableId, categoryIds }) =>
      say("filters.chip", {
        question: words.divider(variableId),
        answers: categoryIds.map((id) => words.column(variableId, id).label).join(", "),
      }),
    ),
    say("cross.letters", { correction: say(`cross.corrections.${correction}`) }),
  ];
}
