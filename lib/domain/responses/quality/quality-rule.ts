import type { z } from "zod";
import type { Reading } from "./reading";
import type { Family, RuleId } from "./rule-ids";

/** The numbers behind a flag, and ids of what they are about, for a sentence to say. */
export type Grounds = Readonly<Record<string, number | string>>;

/** What a rule learnt of all responses: the numbers it judges by, or why it can judge nobody. */
export type RuleState =
  | { readonly applies: true; readonly grounds: Grounds }
  | {
      readonly applies: false;
      readonly because:
        "no-times" | "no-batteries" | "no-checks" | "no-pairs" | "no-texts" | "too-few" | "too-short";
    };

/**
 * One assessment by one rule. Everybody is observed, then the rule settles, then everybody is judged; the order of people
 * makes no difference.
 */
export interface RuleRun {
  observe(reading: Reading): void;
  settle(): RuleState;
  /** The grounds for a flag; null when there are none. Called after `settle`. */
  judge(reading: Reading): Grounds | null;
}

/** A rule says of a response that it may have been given without care, and by which numbers. It never says why. */
export interface QualityRule<Thresholds extends object> {
  readonly id: RuleId;
  /** Raised when the same response could be judged otherwise: flags of another version are made anew. */
  readonly version: number;
  readonly family: Family;
  /** Parses `{}` to the defaults. */
  readonly thresholds: z.ZodType<Thresholds>;
  begin(thresholds: Thresholds): RuleRun;
}
