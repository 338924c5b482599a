import { textIn } from "@/lib/domain/questionnaire/questionnaire";
import type { Variable } from "@/lib/domain/responses/variables";
import { chiSquareTest } from "@/lib/domain/statistics/contingency/chi-square-test";
import { tableOfCounts } from "@/lib/domain/statistics/contingency/cross-tabulation";
import { cohensH } from "@/lib/domain/statistics/proportions/cohens-h";
import type { DescriptorRow } from "../descriptor-row";
import { isMarkerShare } from "../profile/trait-rules";
import { baseOf, type SegmentationSettings } from "../segmentation";
import type { AnswerCounts, SegmentCounts } from "../segment-counts";
import { segmentShares, type SegmentShare } from "../segment-shares";
import { shareIntervals } from "../share-intervals";
import { kish, sumsOf } from "../weighted-bases";
import { meanSeparation } from "./separation";
import type { ChannelFacts, MoneyFacts, SegmentWorth, WorthFacts } from "./worth-facts";

interface Gathered {
  readonly segmentation: {
    readonly settings: SegmentationSettings;
    readonly counts: SegmentCounts;
    readonly descriptors: readonly DescriptorRow[] | null;
  };
  /** In the order of their positions. */
  readonly segments: readonly {
    readonly id: string;
    readonly name: string;
    readonly colour: number;
    readonly size: number;
    readonly share: number;
  }[];
  readonly variables: readonly Variable[];
  readonly language: string;
  /** Questions about media and channels. */
  readonly channelItemIds: ReadonlySet<string>;
  readonly money: MoneyFacts | null;
  /** SLSw by position; empty where it was not measured. */
  readonly stability: readonly (number | null)[];
  readonly typing: {
    readonly questions: number;
    readonly verdict: "good" | "usable" | "cannot-type";
    readonly recall: readonly number[];
  } | null;
}

/** All that numbers say of the segments' worth, from the counts of a segmentation and what was measured beside it. */
export function gatherWorth(given: Gathered): WorthFacts {
  const { segmentation, segments, variables, channelItemIds, money, stability, typing } = given;
  const { counts, settings } = segmentation;
  const base = new Set(baseOf(settings));
  const shares = segmentShares(variables, counts);
  const profile = shares.filter(({ variableId }) => base.has(variableId));
  const channels = shares.filter(({ variableId }) => isOfItems(variables, variableId, channelItemIds));
  const separation = meanSeparation(
    profile.map(({ bySegment }) => bySegment),
    segments.length,
  );
  const intervals = shareIntervals(counts);
  return {
    money,
    channel: bestChannel(given),
    segments: segments.map(({ id, name, colour, size, share }, at): SegmentWorth => ({
      id,
      name,
      colour,
      people: size,
      share,
      interval: intervals[at] ?? { low: 0, high: 1 },
      value: money?.segments[at] ?? null,
      typing: typing && {
        questions: typing.questions,
        verdict: typing.verdict,
        recall: typing.recall[at] ?? 0,
      },
      markers: profile.filter(({ bySegment, everyone }) => isMarkerShare(bySegment[at] ?? 0, everyone))
        .length,
      profiled: profile.length,
      separation: separation[at] ?? 0,
      stability: stability[at] ?? null,
      reach: reachOf(channels, at, given),
    })),
  };
}

const isOfItems = (
  variables: readonly Variable[],
  variableId: string,
  items: ReadonlySet<string>,
): boolean => {
  const variable = variables.find(({ id }) => id === variableId);
  return variable !== undefined && items.has(variable.itemId);
};

function reachOf(
  channels: readonly SegmentShare[],
  at: number,
  { variables, language }: Gathered,
): SegmentWorth["reach"] {
  const told = channels
    .filter(({ answered }) => (answered[at] ?? 0) > 0)
    .map((row) => ({ row, effect: cohensH(row.bySegment[at] ?? 0, row.everyone) }))
    .sort((a, b) => b.effect - a.effect);
  const [best] = told;
  if (!best) return null;
  const { row, effect } = best;
  const variable = variables.find(({ id }) => id === row.variableId);
  const say = (text: Variable["question"]) => textIn(text, language, language);
  const label = variable?.binary
    ? say(variable.part ?? variable.question)
    : (variable?.categories ?? [])
        .filter(({ id }) => row.categoryIds.includes(id))
        .map((category) => say(category.label) || category.code)
        .join(" / ");
  return { label, share: row.bySegment[at] ?? 0, everyone: row.everyone, effect };
}

/** The channel question with the largest bias-corrected V; its p is Holm's over all descriptors. */
function bestChannel({ segmentation, variables, language, channelItemIds }: Gathered): ChannelFacts | null {
  const rows = new Map((segmentation.descriptors ?? []).map((row) => [row.variableId, row]));
  const found = variables
    .filter(({ itemId }) => channelItemIds.has(itemId))
    .flatMap((variable) => {
      const counted = segmentation.counts.variables.find(({ variableId }) => variableId === variable.id);
      const test = rows.get(variable.id)?.test;
      const v = counted?.kind === "categorical" ? correctedV(counted) : null;
      if (v === null || !test) return [];
      const label = textIn(variable.part ?? variable.question, language, language) || variable.code;
      return [{ label, cramersVCorrected: v, pHolm: test.pHolm }];
    })
    .sort((a, b) => b.cramersVCorrected - a.cramersVCorrected);
  return found[0] ?? null;
}

function correctedV(counted: AnswerCounts): number | null {
  const sums = sumsOf(counted);
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const table = tableOfCounts(sums);
  const effectiveN = counted.weighted
    ? kish(total(sums.map(total)), total(counted.weighted.squares))
    : table.effectiveN;
  return chiSquareTest({ ...table, effectiveN })?.cramersVCorrected ?? null;
}
