import { contentHash } from "./content-hash";
import type { Evidence } from "./evidence";
import type { SentencePlan } from "./persona-card";

/** How a segment stands to the rest: only a distinctive difference is put into words. */
export type Direction = "more" | "less" | "alike" | "alone";

export function directionOf({ distinctive, effect, restBase }: Evidence): Direction {
  if (restBase === 0) return "alone";
  if (!distinctive) return "alike";
  return effect > 0 ? "more" : "less";
}

/** The first words of a sentence about a share: a universal needs 95 %. */
export const amountOf = (share: number): "nearly" | "most" | "some" =>
  share >= 0.95 ? "nearly" : share >= 0.5 ? "most" : "some";

/** The question a sentence answers, as its caption: the statement or the question; none where the label says it all. */
export const captionOf = (evidence: Evidence): string =>
  evidence.form === "yes" ? "" : (evidence.statement ?? evidence.wording);

/** Says that a sentence's shares are weighted, so that it does not read as the ratio of its two numbers of people. */
export const weightedSlot = ({ effectiveBase }: Pick<Evidence, "effectiveBase">): { weighted?: "yes" } =>
  effectiveBase === undefined ? {} : { weighted: "yes" };

/** "32 of 50 people (64 %) look for …, more than others do (38 %)." */
export function shareSentence(
  field: string,
  evidence: Evidence,
  part = evidence.categoryId ?? "",
): SentencePlan {
  const lookedFor = evidence.dimension === "benefit-sought" && evidence.form !== "scale";
  return {
    id: contentHash(field, evidence.variableId ?? "", part),
    template: `share.${lookedFor ? "benefit" : (evidence.form ?? "answer")}.${directionOf(evidence)}`,
    slots: {
      caption: lookedFor && evidence.form === "yes" ? "" : captionOf(evidence),
      amount: amountOf(evidence.value),
      label: evidence.optionLabel ?? evidence.wording,
      count: evidence.count,
      base: evidence.base,
      share: evidence.value,
      rest: evidence.restValue,
      ...weightedSlot(evidence),
    },
    evidence: [evidence.id],
  };
}

/** "On average 43; half of them between 25 and 60. Others: 31." */
export function meanSentence(field: string, evidence: Evidence): SentencePlan {
  return {
    id: contentHash(field, evidence.variableId ?? "", "mean"),
    template: `mean.${evidence.form === "rank" ? "rank" : "amount"}.${directionOf(evidence)}`,
    slots: {
      caption: captionOf(evidence),
      label: evidence.optionLabel ?? evidence.wording,
      mean: evidence.value,
      lower: evidence.quartiles?.[0] ?? evidence.value,
      upper: evidence.quartiles?.[2] ?? evidence.value,
      base: evidence.base,
      rest: evidence.restValue,
      ...weightedSlot(evidence),
    },
    evidence: [evidence.id],
  };
}
