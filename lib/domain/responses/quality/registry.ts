import { attention } from "./attention";
import { contradiction } from "./contradiction";
import { duplicate } from "./duplicate";
import { gibberish } from "./gibberish";
import { littleVariation } from "./little-variation";
import { longRun } from "./long-run";
import type { QualityRule } from "./quality-rule";
import type { QualityThresholds } from "./quality-settings";
import { speed } from "./speed";
import { straightLine } from "./straight-line";

/** Every rule by its id. A rule that is not here is not asked. */
export const qualityRules: { readonly [Id in keyof QualityThresholds]: QualityRule<QualityThresholds[Id]> } =
  {
    speed,
    attention,
    duplicate,
    "straight-line": straightLine,
    contradiction,
    gibberish,
    "long-run": longRun,
    "little-variation": littleVariation,
  };
