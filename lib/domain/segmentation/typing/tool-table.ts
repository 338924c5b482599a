import { textIn } from "@/lib/domain/questionnaire/questionnaire";
import { csvLine } from "@/lib/domain/responses/csv-line";
import type { ExportedTool } from "./export-tool";

/**
 * The scores of a typing tool as a table for a spreadsheet (RFC 4180): one line per answer, one column per segment. Adding
 * up a person's lines and the line "start" gives the scores; the largest names the segment.
 */
export function toolTable({ questions, segments }: ExportedTool, language: string): string {
  const say = (text: Readonly<Record<string, string>>) => textIn(text, language, "en");
  const lines = questions.flatMap(({ text, inputs }) =>
    inputs.flatMap(({ code, part, answers }) =>
      answers.map((answer) => [
        say(text),
        part ? say(part) : "",
        code,
        answer.code,
        answer.band ? bandInWords(answer.band) : say(answer.label),
        ...answer.score.map(String),
      ]),
    ),
  );
  return [
    ["question", "part", "input", "answer", "label", ...segments.map(({ name }) => name)],
    ["start", "", "", "", "", ...segments.map(({ startScore }) => String(startScore))],
    ...lines,
  ]
    .map(csvLine)
    .join("");
}

const bandInWords = ({
  above,
  upTo,
}: {
  readonly above: number | null;
  readonly upTo: number | null;
}): string =>
  [above === null ? "" : `> ${above}`, upTo === null ? "" : `<= ${upTo}`].filter(Boolean).join(" and ");
