import { demographicDimensions } from "./card-fields";
import { contentHash } from "./content-hash";
import { viablePeople, type Evidence } from "./evidence";
import type { FieldValue, SentencePlan } from "./persona-card";
import { weightedSlot } from "./plan-sentence";

export interface HeaderInput {
  readonly evidence: readonly Evidence[];
  /** The segment's own name, and whether a person or the answer itself gave it. */
  readonly segmentName: string;
  readonly isNamed: boolean;
  /** Labels that other cards of the run bear already. */
  readonly taken: ReadonlySet<string>;
}

/** Distinctive, about what people wish, think or do and not who they are, and clear without its question. */
const speaksForItself = (one: Evidence): boolean =>
  one.statistic === "share" &&
  one.distinctive &&
  one.dimension !== undefined &&
  !demographicDimensions.has(one.dimension) &&
  // "Every week" and "9 – 10" say nothing without their question.
  (one.form !== "answer" || one.dimension === "benefit-sought") &&
  (one.form !== "scale" || one.statement !== undefined);

const isBenefitSought = (one: Evidence) => Number(one.dimension === "benefit-sought");

/** What may stand in a name or a headline: more frequent than elsewhere. Benefits first, then by effect. */
export function headlineTraits(evidence: readonly Evidence[]): Evidence[] {
  return evidence
    .filter((one) => speaksForItself(one) && one.effect > 0 && one.value >= 0.25)
    .sort((a, b) => isBenefitSought(b) - isBenefitSought(a) || b.effect - a.effect || (a.id < b.id ? -1 : 1));
}

/** What is rarer here than elsewhere, for people whom nothing else sets apart. */
const rarerTraits = (evidence: readonly Evidence[]): Evidence[] =>
  evidence
    .filter((one) => speaksForItself(one) && one.effect < 0)
    .sort((a, b) => isBenefitSought(b) - isBenefitSought(a) || a.effect - b.effect || (a.id < b.id ? -1 : 1));

/** Clear of the others' mean, about what people do or prefer and not who they are; the clearest first. */
const tellingMeans = (evidence: readonly Evidence[]): Evidence[] =>
  evidence
    .filter(
      (one) =>
        one.statistic === "mean" &&
        one.distinctive &&
        one.dimension !== undefined &&
        !demographicDimensions.has(one.dimension) &&
        // Of ranks only a place further forward says what people prefer.
        (one.form !== "rank" || one.effect < 0),
    )
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.id < b.id ? -1 : 1));

const labelOf = (evidence: Evidence): string =>
  evidence.statement ?? evidence.optionLabel ?? evidence.wording;

const single = (plan: SentencePlan): FieldValue => ({ kind: "plans", plans: [plan] });

/** A label for the segment, never a person's name: its own, or the benefit or answer that sets it apart most. */
export function composeName(input: HeaderInput): { value: FieldValue; label: string } {
  const size = input.evidence.find(({ statistic }) => statistic === "size");
  const trait = input.isNamed
    ? undefined
    : headlineTraits(input.evidence).find((one) => !input.taken.has(labelOf(one)));
  const label = trait ? labelOf(trait) : input.segmentName;
  const template =
    trait === undefined
      ? "name.segment"
      : trait.dimension === "benefit-sought"
        ? "name.benefit"
        : "name.trait";
  const evidence = trait ?? size;
  return {
    label,
    value: single({
      id: contentHash("name"),
      template,
      slots: { label, caption: "" },
      evidence: evidence ? [evidence.id] : [],
    }),
  };
}

/** One sentence: what sets these people apart, without numbers. */
export function composeTagline(evidence: readonly Evidence[]): FieldValue {
  const [first, ...others] = headlineTraits(evidence);
  const isBenefit = (one: Evidence | undefined) =>
    one?.dimension === "benefit-sought" && one.form !== "scale";
  const another = others.filter(({ variableId }) => variableId !== first?.variableId);
  // Another side of the same people tells more than a second benefit; a bare option ("On my phone") tells little.
  const second =
    another.find((one) => !isBenefit(one) && (one.form === "scale" || one.form === "yes")) ??
    another.find((one) => isBenefit(one) === isBenefit(first));
  const size = evidence.find(({ statistic }) => statistic === "size");
  const id = contentHash("tagline");
  const kindOf = (one: Evidence) => (isBenefit(one) ? "benefit" : "trait");
  if (!first) {
    const means = taglineOfMeans(tellingMeans(evidence));
    if (means) return means;
    const [rarer] = rarerTraits(evidence);
    if (rarer) {
      const slots = { caption: "", first: labelOf(rarer) };
      return single({ id, template: `tagline.less-${kindOf(rarer)}`, slots, evidence: [rarer.id] });
    }
    return single({ id, template: "tagline.alike", slots: { caption: "" }, evidence: size ? [size.id] : [] });
  }
  const slots = { caption: "", first: labelOf(first), ...(second ? { second: labelOf(second) } : {}) };
  return single({
    id,
    template: `tagline.${kindOf(first)}${second ? `-and-${kindOf(second)}` : ""}`,
    slots,
    evidence: second ? [first.id, second.id] : [first.id],
  });
}

/** The same where numbers or ranks set them apart: one, or two of a kind. */
function taglineOfMeans([first, ...others]: readonly Evidence[]): FieldValue | null {
  if (!first) return null;
  const second = others.find(
    (one) => one.form === first.form && (one.form === "rank" || one.itemId !== first.itemId),
  );
  const wayOf = ({ form, effect }: Evidence) => (form === "rank" ? "rank" : effect > 0 ? "higher" : "lower");
  return single({
    id: contentHash("tagline"),
    template: `tagline.${wayOf(first)}${second ? `-and-${wayOf(second)}` : ""}`,
    slots: { caption: "", first: labelOf(first), ...(second ? { second: labelOf(second) } : {}) },
    evidence: second ? [first.id, second.id] : [first.id],
  });
}

/** How many people, of how many; and a warning where they are too few for more than a first idea. */
export function composeSize(evidence: readonly Evidence[]): FieldValue {
  const size = evidence.find(({ statistic }) => statistic === "size");
  if (!size) return { kind: "plans", plans: [] };
  const { count, base, value } = size;
  const slots = { caption: "", count, base, share: value, ...weightedSlot(size) };
  const plans = [
    {
      id: contentHash("size"),
      template: "size.people",
      slots,
      evidence: [size.id],
    },
  ];
  if (count < viablePeople) {
    plans.push({
      id: contentHash("size", "exploratory"),
      template: "size.exploratory",
      slots,
      evidence: [size.id],
    });
  }
  return { kind: "plans", plans };
}
