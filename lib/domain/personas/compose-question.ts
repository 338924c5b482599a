import { contentHash } from "./content-hash";
import { isTypical, type Evidence } from "./evidence";
import type { SentencePlan } from "./persona-card";
import { captionOf, directionOf, meanSentence, shareSentence, weightedSlot } from "./plan-sentence";

/** A sentence with what decides its place: the strength of what it says. */
export interface RankedSentence {
  readonly plan: SentencePlan;
  readonly strength: number;
}

const mostExtraOptions = 2;
const mostTicks = 4;

/** Distinctive answers come first, by effect; then typical ones, by share. */
const strengthOf = (evidence: Evidence): number =>
  evidence.distinctive ? 10 + Math.abs(evidence.effect) : evidence.statistic === "share" ? evidence.value : 0;

/** What sets the segment apart upwards; a segment's lacks are told once, in the spread. */
const isMore = (evidence: Evidence): boolean => evidence.distinctive && evidence.effect > 0;

/**
 * The sentences about one question: `evidence` is all there is about it. One option of several: the most frequent
 * answer if it is distinctive or typical ("most often … but" under a half, "split" where two are as frequent), then
 * other distinctive answers. Ticks, statements and numbers: each by itself, if distinctive or typical. With
 * `always`, the most frequent answer is said in any case.
 */
export function composeQuestion(
  field: string,
  evidence: readonly Evidence[],
  always = false,
): RankedSentence[] {
  const byShare = [...evidence].sort((a, b) => b.value - a.value);
  const first = byShare[0];
  if (!first) return [];
  if (first.form === "answer") return composeOptions(field, byShare, always);
  if (first.statistic === "mean") {
    return evidence
      .filter((mean) => mean.distinctive || mean.form === "amount")
      .map((mean) => ({ plan: meanSentence(field, mean), strength: strengthOf(mean) }));
  }
  const worthSaying = byShare.filter((share) => isMore(share) || isTypical(share));
  const said = worthSaying.length === 0 && always ? [first] : worthSaying;
  return said
    .map((share) => ({ plan: shareSentence(field, share), strength: strengthOf(share) }))
    .sort((a, b) => b.strength - a.strength)
    .slice(0, mostTicks);
}

function composeOptions(field: string, byShare: readonly Evidence[], always: boolean): RankedSentence[] {
  const [first, second] = byShare;
  if (!first) return [];
  const sentences: RankedSentence[] = [];
  const told = new Set<string>();
  if (always || isMore(first) || isTypical(first)) {
    const { plan, about } = leadSentence(field, first, second);
    sentences.push({ plan, strength: Math.max(...about.map(strengthOf)) });
    for (const { id } of about) told.add(id);
  }
  const others = byShare
    .filter((option) => isMore(option) && !told.has(option.id))
    .slice(0, mostExtraOptions);
  return [...sentences, ...others.map((o) => ({ plan: shareSentence(field, o), strength: strengthOf(o) }))];
}

/** The most frequent answer. Its id stays while options trade places, so that an edit of it is not orphaned. */
function leadSentence(
  field: string,
  first: Evidence,
  second: Evidence | undefined,
): { plan: SentencePlan; about: Evidence[] } {
  const id = contentHash(field, first.variableId ?? "", "lead");
  const shared = {
    caption: captionOf(first),
    base: first.base,
    count: first.count,
    share: first.value,
    rest: first.restValue,
    ...weightedSlot(first),
  };
  if (second && second.value > 0 && first.value - second.value < (first.high - first.low) / 2) {
    if (first.value + second.value >= 0.5) {
      const slots = {
        ...shared,
        first: first.optionLabel ?? "",
        second: second.optionLabel ?? "",
        secondCount: second.count,
        secondShare: second.value,
      };
      return {
        plan: { id, template: "top.split", slots, evidence: [first.id, second.id] },
        about: [first, second],
      };
    }
  }
  if (first.value < 0.5) {
    const slots = { ...shared, label: first.optionLabel ?? "", otherwise: 1 - first.value };
    return {
      plan: { id, template: `top.mostly.${directionOf(first)}`, slots, evidence: [first.id] },
      about: [first],
    };
  }
  return { plan: shareSentence(field, first, "lead"), about: [first] };
}
