import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { InputProblem } from "./input-problem";

/** Text of a file as spreadsheets write them: UTF-8, UTF-16 with a byte order mark, or else Windows-1252. */
const decode = (bytes: Buffer, input: string): string => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) throw new InputProblem(`${input} is not a text file`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
};

const delimiters = [",", ";", "\t"] as const;

/** What separates the names of the first line: the most frequent of comma, semicolon and tab outside quotes. */
export const findDelimiter = (text: string): string => {
  const line = text.trimStart().split(/\r?\n|\r/, 1)[0] ?? "";
  const outside = line.replaceAll(/"[^"]*"/g, "");
  const count = (delimiter: string): number => outside.split(delimiter).length;
  return delimiters.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
};

/** The lines of a CSV file as cells without blanks around them; the first is the header. @throws InputProblem */
export const readRows = (input: string): string[][] => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(input);
  } catch {
    throw new InputProblem(`cannot read the file ${input}`);
  }
  const text = decode(bytes, input);
  try {
    return parse(text, { bom: true, delimiter: findDelimiter(text), skip_empty_lines: true, trim: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputProblem(`${input} is not a CSV table: ${reason.split("\n")[0] ?? reason}`);
  }
};
