import type { Answers } from "@/lib/domain/questionnaire/answer";
import { codeResponses } from "@/lib/domain/responses/code-responses";
import { MISSING } from "@/lib/domain/statistics/column";
import { bandOf, type GoldenQuestion } from "./golden-question";
import { TYPING_RULES } from "./judge-typing";
import { naiveBayesModel, type NaiveBayesTables } from "./naive-bayes";
import { likeliest } from "./typing-model";

/** All that recognises the segment of someone new, as plain data: what to ask and how to score it. */
export interface TypingTool {
  /** In the order in which they help. */
  readonly questions: readonly GoldenQuestion[];
  /** Segments in the order of the tables. */
  readonly segmentIds: readonly string[];
  /** One table per input, question by question. */
  readonly tables: NaiveBayesTables;
}

export interface TypedRespondent {
  /** Position of the segment; null when too few questions were answered, or when it is unsure. */
  readonly segment: number | null;
  readonly posterior: readonly number[];
  /** Enough was answered, but the likeliest segment is less likely than all others together. */
  readonly isUnsure: boolean;
  /** Questions answered, wholly or in part. */
  readonly answered: number;
}

/** The tool that asks only the first so many questions: what an answer says does not depend on what else is asked. */
export function shortenTool(tool: TypingTool, count: number): TypingTool {
  const questions = tool.questions.slice(0, count);
  const inputs = questions.reduce((sum, { inputs: own }) => sum + own.length, 0);
  const { logPriors, logProbabilities } = tool.tables;
  return { ...tool, questions, tables: { logPriors, logProbabilities: logProbabilities.slice(0, inputs) } };
}

/** Half of the questions, and at least three (all of them when there are fewer). */
export const fewestAnswers = (questions: number): number =>
  Math.min(questions, Math.max(3, Math.ceil(questions / 2)));

/** Responses as the tool's codes, each with one code per input; `MISSING` where there is no answer. */
export function codeForTool({ questions }: TypingTool, responses: readonly Answers[]): Int16Array[] {
  const inputs = questions.flatMap((question) => question.inputs);
  const columns = codeResponses(
    inputs.map(({ variable }) => variable),
    responses,
  );
  return responses.map((_, row) =>
    Int16Array.from(inputs, ({ bandsUpTo }, i) => {
      const column = columns[i];
      if (column?.kind === "categorical") return column.codes[row] ?? MISSING;
      return bandOf(column?.values[row] ?? NaN, bandsUpTo ?? []);
    }),
  );
}

/** Recognises one new respondent by the answers to the tool's questions; whatever else was answered plays no part. */
export const typeRespondent = (tool: TypingTool, answers: Answers): TypedRespondent =>
  typeByCodes(tool, codeForTool(tool, [answers])[0] ?? new Int16Array(0));

/** The same by the tool's codes, one per input, `MISSING` where there is no answer. */
export function typeByCodes(tool: TypingTool, codes: Int16Array): TypedRespondent {
  const posterior = [...naiveBayesModel(tool.tables).posterior(codes)];
  const answered = answeredQuestions(tool, codes);
  const segment = likeliest(posterior);
  const isEnough = answered >= fewestAnswers(tool.questions.length);
  const isSure = (posterior[segment] ?? 0) >= TYPING_RULES.unsureBelow;
  return { segment: isEnough && isSure ? segment : null, posterior, isUnsure: isEnough && !isSure, answered };
}

function answeredQuestions({ questions }: TypingTool, codes: Int16Array): number {
  let at = 0;
  return questions.filter(({ inputs }) => {
    const own = codes.subarray(at, at + inputs.length);
    at += inputs.length;
    return own.some((code) => code !== MISSING);
  }).length;
}
