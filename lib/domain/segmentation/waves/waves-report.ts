import type { RefitAdvice, TimeComparison } from "../drift/compare-times";
import type { ChosenTimes } from "./choose-times";
import type { Wave } from "./divide-into-waves";
import type { WaveShare } from "./wave-shares";

export interface SeenWave {
  readonly id: string;
  readonly wave: Wave;
  /** The answer a wave stands for; null for a stretch of time. */
  readonly label: string | null;
  readonly people: number;
  /** Of them, those who were placed after the segments were found. */
  readonly later: number;
  readonly unclassified: number;
  readonly shares: readonly WaveShare[] | null;
  readonly certainty: number | null;
}

export interface SeenComparison extends TimeComparison {
  readonly times: ChosenTimes;
  readonly people: { readonly then: number; readonly now: number };
  /** By place in the base: what it is called, and its answers. */
  readonly variables: readonly {
    readonly label: string;
    readonly answers: readonly string[];
    /** Yes or no: the label says what the yes is about. */
    readonly isTick: boolean;
  }[];
  /** Null unless people of the fit are compared with later ones. */
  readonly advice: RefitAdvice | null;
}
