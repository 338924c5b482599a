import type { DataDrivenSettings } from "../segmentation";
import type { FittedSolution } from "../solutions/fitted-result";
import type { NoteFacts } from "./note-facts";
import { phrase, type Phrase } from "./phrase";

/** Where the random choices began: starts for every number of segments tried, and the seed. */
export const startsOf = (facts: NoteFacts, settings: DataDrivenSettings, starts: number): Phrase =>
  settings.fromSegments === settings.toSegments
    ? phrase("analysis.starts-one", { starts, segments: settings.fromSegments, seed: String(facts.seed) })
    : phrase("analysis.starts", {
        starts,
        from: settings.fromSegments,
        to: settings.toSegments,
        seed: String(facts.seed),
      });

/** How often the division that was chosen came out best. One segment has one start and nothing to find. */
export const foundOften = ({ segments, starts, startsAtBest }: FittedSolution): Phrase[] =>
  segments === 1 || starts === 1
    ? []
    : [phrase("analysis.reached", { segments, times: startsAtBest, starts })];
