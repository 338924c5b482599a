import { chiSquaredUpper } from "@/lib/domain/statistics/distributions/chi-squared";
import { wilsonInterval, type Interval } from "@/lib/domain/statistics/proportions/wilson-interval";
import type { HeldOutPredictions } from "./cross-validate";
import { personsOf } from "./typing-model";

/**
 * `good`: at least three in four are typed rightly. `usable`: clearly better than chance. `cannot-type`: not shown to beat
 * the largest segment's share, or under 1.25 times proportional chance.
 */
export type TypingVerdict = "good" | "usable" | "cannot-type";

/** `leastRecall`: below it a segment is hardly recognised, however good typing is on the whole. */
export const TYPING_RULES = { target: 0.75, overChance: 1.25, unsureBelow: 0.5, leastRecall: 0.5 } as const;

export interface TypingQuality {
  readonly n: number;
  readonly accuracy: number;
  readonly interval: Interval;
  /** Agreement beyond chance (Cohen 1960). */
  readonly kappa: number;
  /** By true segment: share typed rightly. */
  readonly recall: readonly number[];
  /** By typed segment: share that is rightly there; NaN when nobody was typed into it. */
  readonly precision: readonly number[];
  /** People by [true][typed]. */
  readonly confusion: readonly (readonly number[])[];
  /** Σp²: the accuracy of guessing in proportion. */
  readonly proportionalChance: number;
  /** The largest segment's share: the accuracy of always guessing it. */
  readonly largestShare: number;
  /** (n − n_correct·k)²/(n(k−1)), χ² with one degree of freedom when typing is chance. */
  readonly pressQ: { readonly statistic: number; readonly p: number };
  /** Share whose likeliest segment is below even odds, and the accuracy among the others. */
  readonly unsure: number;
  readonly accuracyWhenSure: number;
  readonly verdict: TypingVerdict;
}

/**
 * How well people were typed whom the model had not seen. With `persons` (sampling weights scaled to the effective number of
 * people) all rates are of the people respondents stand for; `n` and `confusion` count respondents.
 */
export function judgeTyping(
  assignments: Int16Array,
  segments: number,
  { predicted, certainty }: HeldOutPredictions,
  persons?: Float64Array,
): TypingQuality {
  const confusion = Array.from({ length: segments }, () => new Array<number>(segments).fill(0));
  const counted = Array.from({ length: segments }, () => new Array<number>(segments).fill(0));
  let [n, people] = [0, 0];
  let correct = 0;
  let sure = 0;
  let sureCorrect = 0;
  for (const [i, actual] of assignments.entries()) {
    const typed = predicted[i] ?? -1;
    const row = confusion[actual];
    const weighted = counted[actual];
    if (!row || !weighted || typed < 0) continue;
    const own = personsOf({ persons }, i);
    row[typed] = (row[typed] ?? 0) + 1;
    weighted[typed] = (weighted[typed] ?? 0) + own;
    n += 1;
    people += own;
    const right = typed === actual ? own : 0;
    correct += right;
    if ((certainty[i] ?? 0) < TYPING_RULES.unsureBelow) continue;
    sure += own;
    sureCorrect += right;
  }
  const accuracy = correct / people;
  const interval = wilsonInterval(accuracy, people);
  const chance = chanceOf(counted, people);
  const statistic = (people - correct * segments) ** 2 / (people * (segments - 1));
  return {
    n,
    accuracy,
    interval,
    kappa: (accuracy - chance.agreement) / (1 - chance.agreement),
    recall: counted.map((row, s) => (row[s] ?? 0) / sumOf(row)),
    precision: counted.map((_, s) => (counted[s]?.[s] ?? 0) / sumOf(counted.map((row) => row[s] ?? 0))),
    confusion,
    proportionalChance: chance.proportional,
    largestShare: chance.largest,
    pressQ: { statistic, p: chiSquaredUpper(statistic, 1) },
    unsure: 1 - sure / people,
    accuracyWhenSure: sureCorrect / sure,
    verdict: verdictOn(accuracy, interval, chance),
  };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function chanceOf(confusion: readonly (readonly number[])[], n: number) {
  const actual = confusion.map((row) => sumOf(row) / n);
  const typed = confusion.map((_, s) => sumOf(confusion.map((row) => row[s] ?? 0)) / n);
  return {
    agreement: sumOf(actual.map((share, s) => share * (typed[s] ?? 0))),
    proportional: sumOf(actual.map((share) => share * share)),
    largest: Math.max(...actual),
  };
}

function verdictOn(
  accuracy: number,
  interval: Interval,
  chance: { proportional: number; largest: number },
): TypingVerdict {
  const beatsChance =
    accuracy >= TYPING_RULES.overChance * chance.proportional && interval.low > chance.largest;
  if (!beatsChance) return "cannot-type";
  return accuracy >= TYPING_RULES.target ? "good" : "usable";
}
