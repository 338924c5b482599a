import { z } from "zod";
import { attention } from "./attention";
import { contradiction } from "./contradiction";
import { duplicate } from "./duplicate";
import { gibberish } from "./gibberish";
import { littleVariation } from "./little-variation";
import { longRun } from "./long-run";
import type { QualityDecision, QualityFlag } from "./quality-flag";
import { ruleIds } from "./rule-ids";
import { speed } from "./speed";
import { straightLine } from "./straight-line";

/** Every rule's thresholds, each with its default. */
export const thresholdsSchema = z.object({
  speed: speed.thresholds.prefault({}),
  attention: attention.thresholds.prefault({}),
  duplicate: duplicate.thresholds.prefault({}),
  "straight-line": straightLine.thresholds.prefault({}),
  contradiction: contradiction.thresholds.prefault({}),
  gibberish: gibberish.thresholds.prefault({}),
  "long-run": longRun.thresholds.prefault({}),
  "little-variation": littleVariation.thresholds.prefault({}),
});
export type QualityThresholds = z.infer<typeof thresholdsSchema>;

/** What a switch is about: one rule, or two signs of different families together. */
export const qualitySwitches = [...ruleIds, "several-signs"] as const;
export type QualitySwitch = (typeof qualitySwitches)[number];

/** How a survey's flags are used. Until a person decides, nobody is left out. */
export const qualitySettingsSchema = z.object({
  leaveOut: z.array(z.enum(qualitySwitches)).default([]),
  thresholds: thresholdsSchema.prefault({}),
});
export type QualitySettings = z.infer<typeof qualitySettingsSchema>;

/** Settings as they were stored; null, or what cannot be read, is the default. */
export function parseQualitySettings(stored: unknown): QualitySettings {
  const parsed = qualitySettingsSchema.safeParse(stored ?? {});
  return parsed.success ? parsed.data : qualitySettingsSchema.parse({});
}

const SEVERAL = 2;

/** Signs of different families: two rules that look at the same thing count once. */
export const signsIn = (flags: readonly Pick<QualityFlag, "family">[]): number =>
  new Set(flags.map(({ family }) => family)).size;

/** Which switches a response falls under. */
export const switchesOf = (flags: readonly QualityFlag[]): QualitySwitch[] => [
  ...flags.map(({ rule }) => rule),
  ...(signsIn(flags) >= SEVERAL ? (["several-signs"] as const) : []),
];

/** Whether analyses leave a response out: a person's decision if there is one, else the switches. */
export function isLeftOut(
  flags: readonly QualityFlag[],
  decision: QualityDecision | null,
  leaveOut: readonly QualitySwitch[],
): boolean {
  if (decision !== null) return decision === "leave-out";
  return switchesOf(flags).some((one) => leaveOut.includes(one));
}
