import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { judgeTyping, type TypingQuality } from "./judge-typing";
import { learnNaiveBayes, type NaiveBayesTables } from "./naive-bayes";
import {
  DEFAULT_SELECTION,
  selectGoldenQuestions,
  withItems,
  type SelectionOptions,
  type SelectionStep,
} from "./select-golden-questions";
import type { TypingSample } from "./typing-model";

/** A typing tool as plain numbers: what to ask, how to score, and how far to trust it. */
export interface TypingTool {
  /** Positions in the sample's items, in the order in which they help; `tables` follows it. */
  readonly questions: readonly number[];
  readonly tables: NaiveBayesTables;
  /** From nested cross-validation with this many questions. A tool whose verdict is "cannot-type" must not be used. */
  readonly quality: TypingQuality;
  readonly steps: readonly SelectionStep[];
}

/** Chooses the questions (the recommended number unless `questions` says how many), learns them, and judges the tool. */
export function buildTypingTool(
  sample: TypingSample,
  random: RandomSource,
  options: SelectionOptions & { readonly questions?: number | undefined } = DEFAULT_SELECTION,
): TypingTool {
  const { steps, heldOut, recommended } = selectGoldenQuestions(sample, random, options);
  const count = Math.min(options.questions ?? recommended, steps.length);
  const questions = steps.slice(0, count).map((step) => step.item);
  const predictions = heldOut[count - 1];
  if (!predictions) throw new RangeError("a typing tool needs at least one question");
  const known = Int32Array.from(sample.assignments.keys()).filter(
    (row) => (sample.assignments[row] ?? -1) >= 0,
  );
  return {
    questions,
    tables: learnNaiveBayes(withItems(sample, questions), known),
    quality: judgeTyping(sample.assignments, sample.segments, predictions),
    steps,
  };
}
