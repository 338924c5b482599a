import {
  thresholdsSchema,
  type QualitySwitch,
  type QualityThresholds,
} from "@/lib/domain/responses/quality/quality-settings";

/** A threshold people can change on the screen. Words for it stand in the catalogue under its name. */
export interface Adjustable {
  readonly name:
    | "shareOfMedian"
    | "secondsPerAnswer"
    | "fewestFailed"
    | "fewestAnswers"
    | "fewestRows"
    | "fewestBatteries"
    | "fewestPairs"
    | "reach";
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly isShare?: boolean;
}

export interface ShownThreshold extends Adjustable {
  readonly value: number;
  readonly standard: number;
}

const count = (name: Adjustable["name"], from: number, to: number): Adjustable => ({
  name,
  from,
  to,
  step: 1,
});

const adjustable: Readonly<Partial<Record<QualitySwitch, readonly Adjustable[]>>> = {
  speed: [
    { name: "shareOfMedian", from: 0.05, to: 0.9, step: 0.01, isShare: true },
    { name: "secondsPerAnswer", from: 0, to: 10, step: 0.5 },
  ],
  attention: [count("fewestFailed", 1, 20)],
  duplicate: [count("fewestAnswers", 2, 500)],
  "straight-line": [count("fewestRows", 3, 100), count("fewestBatteries", 1, 20)],
  contradiction: [count("fewestPairs", 1, 20)],
  "long-run": [count("fewestRows", 3, 100)],
  "little-variation": [{ name: "reach", from: 0, to: 10, step: 0.5 }],
};

const standard = thresholdsSchema.parse({});

/** The thresholds of a rule that can be changed, as they are and as delivered. */
export function thresholdsOf(one: QualitySwitch, thresholds: QualityThresholds): ShownThreshold[] {
  if (one === "several-signs") return [];
  const now: Readonly<Record<string, number>> = thresholds[one];
  const delivered: Readonly<Record<string, number>> = standard[one];
  return (adjustable[one] ?? []).map((threshold) => ({
    ...threshold,
    value: now[threshold.name] ?? 0,
    standard: delivered[threshold.name] ?? 0,
  }));
}
