import type { QualitySwitch } from "@/lib/domain/responses/quality/quality-settings";
import type { Advice } from "@/lib/domain/responses/quality/recommend-switches";
import type { ShownThreshold } from "./adjustable-thresholds";

/** A rule as it is shown: what it looks for, in words with its numbers, and what it found. */
export interface ShownRule {
  readonly id: QualitySwitch;
  readonly how: string;
  readonly advice: Advice;
  readonly flagged: number;
  readonly isOn: boolean;
  readonly thresholds: readonly ShownThreshold[];
}
