import type { Dimension } from "@/lib/domain/questionnaire/item";

/**
 * What kind of answer a share counts, which decides the verb of a sentence: one option of several (`answer`), a tick
 * (`choose`), a yes to a whole question (`yes`), the upper end of a scale (`scale`), a rank (`rank`), a number (`amount`).
 */
export const answerForms = ["answer", "choose", "yes", "scale", "rank", "amount"] as const;
export type AnswerForm = (typeof answerForms)[number];

/** A statistic about a segment, with all that is needed to check it: who was asked what, and what they said. */
export interface Evidence {
  /** Content-addressed: hash of question, option, statistic and segment lineage. */
  readonly id: string;
  readonly statistic: "share" | "mean" | "size" | "coverage";
  /** The analysis variable it comes from; absent for the segment's size and for coverage. */
  readonly variableId?: string;
  readonly itemId?: string;
  /** Category (option, or `top` for the upper end of a scale) whose share it is; absent for a mean. */
  readonly categoryId?: string;
  readonly form?: AnswerForm;
  readonly dimension?: Dimension;
  /** The question as respondents read it, the statement or option it was about, and the answer counted. */
  readonly wording: string;
  readonly statement?: string;
  readonly optionLabel?: string;
  /** Segment: people with the trait (`count`) of those who answered (`base`); `asked` were asked. A mean counts its base. */
  readonly count: number;
  readonly base: number;
  readonly asked: number;
  /** How many unweighted people would be as precise as the base; absent where everyone counts once. */
  readonly effectiveBase?: number;
  /** Share (0…1) or mean, weighted where people are: `count` and `base` never are. */
  readonly value: number;
  /** 95 % interval of `value`: Wilson for a share (on the effective base), Student for a mean. */
  readonly low: number;
  readonly high: number;
  /** Lower quartile, median, upper quartile, of a mean. */
  readonly quartiles?: readonly [number, number, number];
  /** The rest: everyone outside the segment who answered. */
  readonly restCount: number;
  readonly restBase: number;
  readonly restValue: number;
  /** 100 · value / everyone's value; null where everyone's is 0, and for a mean. */
  readonly index: number | null;
  /** Test against the rest; q after Benjamini–Hochberg over the run. Null where the variable formed the segments. */
  readonly p: number | null;
  readonly q: number | null;
  /** Cohen's h (share) or d (mean). */
  readonly effect: number;
  readonly distinctive: boolean;
  /** The variable formed the segments, so a difference is by construction. */
  readonly byConstruction: boolean;
  readonly confidence: Confidence;
}

export type Confidence = "high" | "medium" | "low";

/** At least half of those who answered have the trait. */
export const isTypical = (evidence: Evidence): boolean =>
  evidence.statistic === "share" && evidence.value >= 0.5;

/** People the segment would need for its card to be more than exploratory; and for there to be a card at all. */
export const viablePeople = 30;
export const fewestPeople = 10;
