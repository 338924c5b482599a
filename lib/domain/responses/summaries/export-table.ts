import type { Answer, Answers } from "../../questionnaire/answer";
import type { Item, ItemOf } from "../../questionnaire/item";
import { itemsOf, textIn, type Questionnaire } from "../../questionnaire/questionnaire";
import type { MissingReasons } from "../missing";

export interface ExportChoices {
  /** What a choice is written as: the analyst's code or the label in the first language. */
  readonly values: "codes" | "labels";
  /** Writes why there is no answer where there is none, instead of nothing. */
  readonly missingReasons: boolean;
  /** Those whom analyses read, or also those left out for the quality of their answers. */
  readonly people: "analysed" | "everyone";
}

interface ExportColumn {
  readonly head: string;
  readonly itemId: string;
  /** Missing reasons of a matrix row stand under its own name. */
  readonly reasonId: string;
  readonly cell: (answer: Answer) => string;
}

export interface ExportRow {
  readonly id: string;
  readonly status: string;
  readonly language: string;
  readonly startedAt: Date;
  readonly completedAt: Date | null;
  readonly answers: Answers;
  readonly missing: MissingReasons;
  /** Null where the survey is not weighted or the response is left out. */
  readonly weight: number | null;
  /** Rules that flagged it. */
  readonly flaggedBy: readonly string[];
  readonly isLeftOut: boolean;
}

type Word = (part: {
  readonly id: string;
  readonly code: string;
  readonly label: Readonly<Record<string, string>>;
}) => string;

type MakePart = (code: string, cell: ExportColumn["cell"], reasonId?: string) => ExportColumn;

/** What was written beside "other", where there is such an option. */
const otherText = (item: ItemOf<"single-choice" | "multiple-choice">, part: MakePart): ExportColumn[] =>
  item.options.some(({ kind }) => kind === "other")
    ? [part("other_text", (answer) => ("other" in answer ? (answer.other ?? "") : ""))]
    : [];

function columnsOf(item: Item, word: Word): ExportColumn[] {
  const whole = (cell: ExportColumn["cell"]): ExportColumn[] => [
    { head: item.code, itemId: item.id, reasonId: item.id, cell },
  ];
  const part: MakePart = (code, cell, reasonId = item.id) => ({
    head: `${item.code}_${code}`,
    itemId: item.id,
    reasonId,
    cell,
  });
  switch (item.type) {
    case "single-choice": {
      const words = new Map(item.options.map((option) => [option.id, word(option)]));
      return [
        ...whole((answer) => (answer.type === "single-choice" ? (words.get(answer.optionId) ?? "") : "")),
        ...otherText(item, part),
      ];
    }
    case "multiple-choice":
      return [
        ...item.options.map((option) =>
          part(option.code, (answer) =>
            answer.type === "multiple-choice" ? (answer.optionIds.includes(option.id) ? "1" : "0") : "",
          ),
        ),
        ...otherText(item, part),
      ];
    case "likert-matrix": {
      const words = new Map(item.options.map((option) => [option.id, word(option)]));
      return item.rows.map((row) =>
        part(
          row.code,
          (answer) => (answer.type === "likert-matrix" ? (words.get(answer.rows[row.id] ?? "") ?? "") : ""),
          `${item.id}.${row.id}`,
        ),
      );
    }
    case "ranking":
      return item.options.map((option) =>
        part(option.code, (answer) => {
          const rank = answer.type === "ranking" ? answer.optionIds.indexOf(option.id) : -1;
          return rank < 0 ? "" : String(rank + 1);
        }),
      );
    case "rating":
    case "nps":
    case "number":
      return whole((answer) => ("value" in answer ? String(answer.value) : ""));
    case "short-text":
    case "long-text":
      return whole((answer) => ("text" in answer ? answer.text : ""));
    case "date":
      return whole((answer) => (answer.type === "date" ? answer.date : ""));
    case "consent":
      return whole((answer) => (answer.type === "consent" ? (answer.given ? "1" : "0") : ""));
    case "statement":
      return [];
  }
}

/** Headings made unique, so that equal codes cannot overwrite each other. */
function uniqueHeads(heads: readonly string[]): string[] {
  const taken = new Set<string>();
  return heads.map((head) => {
    let name = head;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${head} (${n})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

const own = ["response_id", "language", "started_at", "completed_at"] as const;
/** Signs of carelessness, and with everybody in the file who is left out. */
const qualityHeads = { analysed: ["quality"], everyone: ["quality", "left_out"] } as const;

/**
 * Responses as a table: who and when, the weight of a weighted survey, then one column per variable, a multiple choice as a 0/1 column per option. Cells are
 * plain text; guarding them against spreadsheets is the writer's work (`csvLine`).
 */
export function exportTable(
  questionnaire: Questionnaire,
  { values, missingReasons, people, isWeighted = false }: ExportChoices & { readonly isWeighted?: boolean },
): { readonly head: readonly string[]; row(response: ExportRow): string[] } {
  const language = questionnaire.languages[0] ?? "en";
  const word: Word = ({ code, label }) =>
    values === "codes" ? code : textIn(label, language, language) || code;
  const columns = itemsOf(questionnaire).flatMap((item) => columnsOf(item, word));
  return {
    head: uniqueHeads([
      ...own,
      ...(isWeighted ? ["weight"] : []),
      ...qualityHeads[people],
      ...columns.map(({ head }) => head),
    ]),
    row: ({ id, language: spoken, startedAt, completedAt, answers, missing, ...rest }) => [
      id,
      spoken,
      startedAt.toISOString(),
      completedAt?.toISOString() ?? "",
      ...(isWeighted ? [rest.weight === null ? "" : String(rest.weight)] : []),
      rest.flaggedBy.join(" "),
      ...(people === "everyone" ? [rest.isLeftOut ? "1" : "0"] : []),
      ...columns.map(({ itemId, reasonId, cell }) => {
        const answer = answers[itemId];
        const text = answer ? cell(answer) : "";
        return text === "" && missingReasons ? (missing[reasonId] ?? missing[itemId] ?? "") : text;
      }),
    ],
  };
}
