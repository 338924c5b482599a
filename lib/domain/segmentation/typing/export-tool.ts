import type { LocalisedText } from "@/lib/domain/questionnaire/item";
import type { Variable } from "@/lib/domain/responses/variables";
import type { GoldenInput } from "./golden-question";
import { TYPING_RULES } from "./judge-typing";
import { likeliest, normaliseLogScores } from "./typing-model";
import type { ReportedQuality } from "./typing-report";
import { fewestAnswers, type TypingTool } from "./typing-tool";

/** What a typing tool is called and rests on, for whoever uses it elsewhere. */
export interface ToolOrigin {
  readonly toolId: string;
  readonly segmentationId: string;
  readonly segmentation: string;
  readonly study: string;
  readonly segments: readonly { readonly id: string; readonly name: string; readonly share: number }[];
  readonly seed: number;
  readonly people: number;
  readonly responseSetHash: string;
  /** ISO time. */
  readonly builtAt: string | null;
  readonly quality: ReportedQuality;
}

/** One answer with what it adds to each segment's score. */
interface ExportedAnswer {
  readonly code: string;
  readonly id: string | null;
  readonly label: LocalisedText;
  /** Of a number: the band, from exclusive and up to inclusive; null has no end. */
  readonly band: { readonly above: number | null; readonly upTo: number | null } | null;
  /** ln P(answer | segment), in the order of `segments`. */
  readonly score: readonly number[];
}

interface ExportedInput {
  /** Column name of the study's exports. */
  readonly code: string;
  readonly id: string;
  /** The option or row, where a part of the question. */
  readonly part: LocalisedText | null;
  readonly answers: readonly ExportedAnswer[];
}

export interface ExportedTool {
  readonly format: "kindred.typing-tool";
  readonly formatVersion: 1;
  readonly tool: Pick<ToolOrigin, "builtAt" | "people" | "responseSetHash" | "seed"> & {
    readonly id: string;
  };
  readonly segmentation: { readonly id: string; readonly name: string; readonly study: string };
  readonly segments: readonly (ToolOrigin["segments"][number] & { readonly startScore: number })[];
  readonly questions: readonly {
    readonly itemId: string;
    readonly type: Variable["itemType"];
    readonly text: LocalisedText;
    /** Answers it takes. */
    readonly answers: number;
    readonly inputs: readonly ExportedInput[];
  }[];
  readonly scoring: {
    readonly method: "naive-bayes";
    readonly words: readonly string[];
    readonly expressions: Readonly<Record<"score" | "probability" | "segment", string>>;
    readonly fewestQuestions: number;
    readonly unsureBelow: number;
  };
  readonly accuracy: ReportedQuality;
  readonly example: {
    /** Answer code by input code. */
    readonly answers: Readonly<Record<string, string>>;
    readonly scores: readonly number[];
    readonly probabilities: readonly number[];
    readonly segment: string | null;
  };
}

/** A typing tool with everything another program needs to place people by it: wording, codes, numbers, formula, example. */
export function exportTool(tool: TypingTool, origin: ToolOrigin): ExportedTool {
  const inputs = exportedInputs(tool);
  let at = 0;
  return {
    format: "kindred.typing-tool",
    formatVersion: 1,
    tool: {
      id: origin.toolId,
      builtAt: origin.builtAt,
      people: origin.people,
      seed: origin.seed,
      responseSetHash: origin.responseSetHash,
    },
    segmentation: { id: origin.segmentationId, name: origin.segmentation, study: origin.study },
    segments: tool.segmentIds.map((id, s) => ({
      id,
      name: origin.segments.find((segment) => segment.id === id)?.name ?? id,
      share: origin.segments.find((segment) => segment.id === id)?.share ?? 0,
      startScore: tool.tables.logPriors[s] ?? 0,
    })),
    questions: tool.questions.map(({ itemId, answers, inputs: own }) => ({
      itemId,
      type: own[0]?.variable.itemType ?? "single-choice",
      text: own[0]?.variable.question ?? {},
      answers,
      inputs: own.flatMap(() => inputs[at++] ?? []),
    })),
    scoring: scoringOf(tool),
    accuracy: origin.quality,
    example: exampleOf(tool, inputs),
  };
}

export function exportedInputs(tool: TypingTool): ExportedInput[] {
  const names = new Map<string, number>();
  return tool.questions
    .flatMap((question) => question.inputs)
    .map((input, j) => ({
      code: uniqueCode(input.variable.code, names),
      id: input.variable.id,
      part: input.variable.part,
      answers: answersOf(input).map(({ position, ...answer }) => ({
        ...answer,
        score: tool.segmentIds.map((_, s) => tool.tables.logProbabilities[j]?.[s]?.[position] ?? 0),
      })),
    }));
}

/** Codes are an author's to choose and need not differ; columns of a table must. */
function uniqueCode(code: string, names: Map<string, number>): string {
  const before = names.get(code) ?? 0;
  names.set(code, before + 1);
  return before === 0 ? code : `${code}.${before + 1}`;
}

/** A tick's answers are "no" and "yes", which need no words of the study. */
const isTick = ({ binary, partId }: Variable): boolean => binary && partId !== null;

/** Answers that count, with their place in the tables: "don't know" and the like are no answer. */
function answersOf({
  variable,
  bandsUpTo,
}: GoldenInput): (Omit<ExportedAnswer, "score"> & { readonly position: number })[] {
  if (bandsUpTo === null) {
    return variable.categories.flatMap(({ id, code, label, countsAsMissing }, position) =>
      countsAsMissing
        ? []
        : [{ code, id, label: isTick(variable) ? { en: id } : label, band: null, position }],
    );
  }
  return [...bandsUpTo, null].map((upTo, position) => ({
    code: String(position + 1),
    id: null,
    label: {},
    band: { above: bandsUpTo[position - 1] ?? null, upTo },
    position,
  }));
}

const scoringOf = ({ questions }: TypingTool): ExportedTool["scoring"] => ({
  method: "naive-bayes",
  words: [
    "Begin each segment's score with its startScore.",
    "For every input that was answered, add the answer's score for that segment. Leave out inputs without an answer.",
    "A number belongs to the band that it is above and up to. A tick counts 1, an option left unticked in an answered question 0.",
    "The probability of a segment is e to its score, divided by the sum of that over all segments.",
    "The person belongs to the most probable segment. Below unsureBelow nobody knows: keep the person as unsure. With fewer than fewestQuestions questions answered nobody is placed.",
  ],
  expressions: {
    score: "score[s] = segments[s].startScore + sum over answered inputs i of i.answers[answer].score[s]",
    probability: "probability[s] = exp(score[s]) / sum over t of exp(score[t])",
    segment: "segment = argmax over s of probability[s], if max(probability) >= unsureBelow",
  },
  fewestQuestions: fewestAnswers(questions.length),
  unsureBelow: TYPING_RULES.unsureBelow,
});

/** Somebody whose answers are the usual ones of the first segment. */
function exampleOf(tool: TypingTool, inputs: readonly ExportedInput[]): ExportedTool["example"] {
  let from = 0;
  const given = tool.questions.flatMap(({ inputs: own, answers }) => {
    const part = inputs.slice(from, (from += own.length));
    return own.length === 1 ? part.map(usual) : ticked(part, answers);
  });
  const scores = tool.segmentIds.map((_, s) =>
    given.reduce((sum, answer) => sum + (answer?.score[s] ?? 0), tool.tables.logPriors[s] ?? 0),
  );
  const probabilities = [...normaliseLogScores(Float64Array.from(scores))];
  const segment = likeliest(probabilities);
  return {
    answers: Object.fromEntries(inputs.map(({ code }, j) => [code, given[j]?.code ?? ""])),
    scores,
    probabilities,
    segment:
      (probabilities[segment] ?? 0) >= TYPING_RULES.unsureBelow ? (tool.segmentIds[segment] ?? null) : null,
  };
}

const scoreOfFirst = (answer: ExportedAnswer | undefined): number => answer?.score[0] ?? -Infinity;

const usual = ({ answers }: ExportedInput): ExportedAnswer | undefined =>
  answers.reduce<ExportedAnswer | undefined>(
    (best, answer) => (best && scoreOfFirst(best) >= scoreOfFirst(answer) ? best : answer),
    undefined,
  );

/** So many ticks, the likeliest. */
function ticked(part: readonly ExportedInput[], ticks: number): (ExportedAnswer | undefined)[] {
  const yes = new Set(
    [...part].sort((a, b) => scoreOfFirst(b.answers[1]) - scoreOfFirst(a.answers[1])).slice(0, ticks),
  );
  return part.map((input) => input.answers[yes.has(input) ? 1 : 0]);
}
