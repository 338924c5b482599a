import type { Interval } from "@/lib/domain/statistics/proportions/wilson-interval";

/** One group's share of an option, among those who answered the question. */
export interface ShareInGroup {
  /** People who answered, without weights. */
  readonly n: number;
  readonly effectiveN: number;
  /** People who gave this answer, without weights. */
  readonly count: number;
  readonly share: number;
}

export interface MeanInGroup {
  readonly n: number;
  readonly effectiveN: number;
  readonly mean: number;
  readonly sd: number;
}

export interface TraitTest {
  readonly method: "pooled-z" | "fisher-exact" | "welch-t";
  readonly statistic: number;
  readonly p: number;
  /** Benjamini–Hochberg over every tested trait of every segment in the run. */
  readonly q: number;
}

interface Trait {
  readonly variable: string;
  /** The segments were built on this variable: it differs by construction and carries no test. */
  readonly byConstruction: boolean;
  /** Segment minus everyone. */
  readonly difference: number;
  /** 100 · segment ÷ everyone; null where that has no meaning (nobody, or numbers below zero). */
  readonly index: number | null;
  /** Stands out in the segment profile plot: at least .25 away from everyone, or half as much again (or less). */
  readonly marker: boolean;
  /** Against the rest; null by construction or where nothing can be compared. */
  readonly test: TraitTest | null;
  /** Far enough from the others, surely enough, in enough people, to be said of the segment. */
  readonly distinctive: boolean;
}

export interface ShareTrait extends Trait {
  readonly kind: "share";
  readonly option: number;
  readonly inSegment: ShareInGroup & { readonly interval: Interval };
  readonly inRest: ShareInGroup;
  readonly inEveryone: ShareInGroup;
  /** Cohen's h of the segment against the rest. */
  readonly cohensH: number | null;
  /** At least half of the segment. */
  readonly typical: boolean;
  readonly confidence: Confidence;
}

export interface MeanTrait extends Trait {
  readonly kind: "mean";
  readonly inSegment: MeanInGroup;
  readonly inRest: MeanInGroup;
  readonly inEveryone: MeanInGroup;
  /** Cohen's d of the segment against the rest, in pooled standard deviations. */
  readonly cohensD: number | null;
}

export type SegmentTrait = ShareTrait | MeanTrait;

/** high: 100 people and ±10 points; medium: 30 people and ±15 points; else low. */
export type Confidence = "high" | "medium" | "low";

export function confidenceOf(n: number, { low, high }: Interval): Confidence {
  const halfWidth = (high - low) / 2;
  if (n >= 100 && halfWidth <= 0.1) return "high";
  return n >= 30 && halfWidth <= 0.15 ? "medium" : "low";
}
