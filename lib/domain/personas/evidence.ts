/** A statistic about a segment, with all that is needed to check it: who was asked what, and what they said. */
export interface Evidence {
  /** Content-addressed: hash of question, option, statistic and segment lineage. */
  readonly id: string;
  readonly statistic: "share" | "mean" | "median" | "size" | "quote-count";
  /** The analysis variable it comes from; absent for the segment's size. */
  readonly variableId?: string;
  readonly itemId?: string;
  /** Category (option, scale point) whose share it is; absent for a mean. */
  readonly categoryId?: string;
  /** The question as respondents read it, and the option's label. */
  readonly wording: string;
  readonly optionLabel?: string;
  /** Segment: people with the trait (`count`) of those who answered (`base`); `asked` were asked. */
  readonly count: number;
  readonly base: number;
  readonly asked: number;
  /** Share (0…1) or mean. */
  readonly value: number;
  /** 95 % interval of `value`: Wilson for a share. */
  readonly low: number;
  readonly high: number;
  /** The rest: everyone outside the segment who answered. */
  readonly restCount: number;
  readonly restBase: number;
  readonly restValue: number;
  /** 100 · value / everyone's value; null where everyone's is 0. */
  readonly index: number | null;
  /** Test against the rest; q after Benjamini–Hochberg over the run. Null where the variable formed the segments. */
  readonly p: number | null;
  readonly q: number | null;
  /** Cohen's h (share) or d (mean). */
  readonly effect: number;
  readonly distinctive: boolean;
  /** The variable formed the segments, so a difference is by construction. */
  readonly byConstruction: boolean;
  readonly confidence: "high" | "medium" | "low";
}
