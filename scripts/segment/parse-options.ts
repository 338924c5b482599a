import { parseArgs } from "node:util";
import { InputProblem } from "./input-problem";

export const methods = ["lca", "kmeans", "kmedians", "ejaccard", "pam", "kprototypes"] as const;
export type Method = (typeof methods)[number];

export interface Options {
  readonly input: string;
  /** As given: names separated by commas. */
  readonly base: string;
  readonly weights: string | undefined;
  readonly method: Method;
  readonly from: number;
  readonly to: number;
  readonly starts: number;
  readonly seed: number;
  /** Pairs of bootstrap samples; 0 for none. */
  readonly stability: number;
  /** The cell that means a missing answer. */
  readonly missing: string;
  readonly threads: number;
  readonly json: boolean;
}

const wholeNumber = (name: string, text: string, least: number, most: number): number => {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= most)) {
    throw new InputProblem(`--${name} must be a whole number from ${least} to ${most}, not "${text}"`);
  }
  return value;
};

const parseRange = (text: string): { from: number; to: number } => {
  const [, first, last] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (first === undefined) throw new InputProblem(`--segments must be like 4 or 2-8, not "${text}"`);
  const from = wholeNumber("segments", first, 1, 20);
  const to = wholeNumber("segments", last ?? first, 1, 20);
  if (from > to) throw new InputProblem(`--segments must rise, not "${text}"`);
  return { from, to };
};

const parsePairs = (text: string): number => {
  const pairs = wholeNumber("stability", text, 0, 1000);
  if (pairs === 1) throw new InputProblem("--stability needs at least 2 pairs of samples (100 are usual)");
  return pairs;
};

const isMethod = (text: string): text is Method => (methods as readonly string[]).includes(text);

/** "--missing -9" as "--missing=-9": a value that begins with a dash is else taken for an option. */
const joinNegatives = (args: readonly string[]): string[] => {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1) ?? "";
    if (/^-[\d.]/.test(arg) && /^--[a-z]+$/.test(before)) joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
};

const readArguments = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: joinNegatives(args),
      options: {
        input: { type: "string" },
        base: { type: "string" },
        weights: { type: "string" },
        method: { type: "string", default: "lca" },
        segments: { type: "string", default: "2-8" },
        starts: { type: "string", default: "20" },
        seed: { type: "string", default: "1" },
        stability: { type: "string", default: "0" },
        missing: { type: "string", default: "" },
        threads: { type: "string", default: "2" },
        json: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    throw new InputProblem(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
};

/** @throws InputProblem naming the option that is wrong */
export const parseOptions = (args: readonly string[]): Options => {
  const values = readArguments(args);
  if (!values.input) throw new InputProblem("--input names the CSV file to read");
  if (!values.base) throw new InputProblem("--base names the columns that form the segments");
  if (!isMethod(values.method)) {
    throw new InputProblem(`--method must be one of ${methods.join(", ")}, not "${values.method}"`);
  }
  return {
    input: values.input,
    base: values.base,
    weights: values.weights?.trim(),
    method: values.method,
    ...parseRange(values.segments),
    starts: wholeNumber("starts", values.starts, 1, 1000),
    seed: wholeNumber("seed", values.seed, 0, Number.MAX_SAFE_INTEGER),
    stability: parsePairs(values.stability),
    missing: values.missing,
    threads: wholeNumber("threads", values.threads, 0, 64),
    json: values.json,
  };
};
