import type { CountedBatch } from "../answer-columns/counted-batch";
import { baseOf } from "./code-tally";
import type { Base } from "./item-summary";

/** Counts everyone, whatever they answered, and whether they count differently. */
export function respondentTally(): {
  add(batch: CountedBatch): void;
  base(): Base;
  isWeighted(): boolean;
} {
  let [people, weight, squares] = [0, 0, 0];
  let isWeighted = false;
  return {
    add({ length, weights }) {
      if (weights === null) {
        people += length;
        weight += length;
        squares += length;
        return;
      }
      for (let row = 0; row < length; row++) {
        const one = weights[row] ?? 0;
        if (one === 0) continue;
        people += 1;
        weight += one;
        squares += one * one;
        if (one !== 1) isWeighted = true;
      }
    },
    base: () => baseOf({ people, weight, squares }),
    isWeighted: () => isWeighted,
  };
}
