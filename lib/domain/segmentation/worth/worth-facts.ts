import type { Interval } from "@/lib/domain/statistics/proportions/wilson-interval";
import type { SegmentValue } from "./segment-value";

/** What people of all segments are worth together. */
export interface MoneyFacts {
  readonly variableId: string;
  /** People whose value is known, and those it was cut for at the 1st and 99th percentile. */
  readonly people: number;
  readonly cut: number;
  readonly low: number;
  readonly high: number;
  /** At most a few hundred points of the Lorenz curve, poorest first. */
  readonly curve: readonly { readonly people: number; readonly value: number }[];
  readonly gini: number;
  /** Share of the value that the most valuable fifth holds, and the share of people that holds 80 % of it. */
  readonly topFifth: number;
  readonly peopleOfEighty: number;
  /** By position; empty when nothing is spent. */
  readonly segments: readonly SegmentValue[];
}

/** What numbers say of one segment's worth. */
export interface SegmentWorth {
  readonly id: string;
  readonly name: string;
  readonly colour: number;
  readonly people: number;
  readonly share: number;
  readonly interval: Interval;
  readonly value: SegmentValue | null;
  /** Share rightly recognised by the typing tool, and how good the tool is; null where there is none. */
  readonly typing: {
    readonly recall: number;
    readonly verdict: "good" | "usable" | "cannot-type";
    readonly questions: number;
  } | null;
  /** Variables on which the segment stands out in the profile plot, of how many. */
  readonly markers: number;
  readonly profiled: number;
  /** Mean distance to the other segments: points between their shares of a base answer, 0…1. */
  readonly separation: number;
  /** Segment level stability within the solution (SLSw); null where it was not measured. */
  readonly stability: number | null;
  /** The media or channel answer that is most its own, by Cohen's h; null where none was asked. */
  readonly reach: {
    readonly label: string;
    readonly share: number;
    readonly everyone: number;
    readonly effect: number;
  } | null;
}

/** The media or channel question that tells the segments apart best. */
export interface ChannelFacts {
  readonly label: string;
  readonly cramersVCorrected: number;
  readonly pHolm: number;
}

export interface WorthFacts {
  readonly segments: readonly SegmentWorth[];
  readonly channel: ChannelFacts | null;
  readonly money: MoneyFacts | null;
}
