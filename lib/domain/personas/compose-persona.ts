import type { Dimension } from "@/lib/domain/questionnaire/item";
import { wilsonInterval } from "@/lib/domain/statistics/proportions/wilson-interval";
import { cardFields, demographicDimensions, type CardField } from "./card-fields";
import { composeName, composeSize, composeTagline, type HeaderInput } from "./compose-header";
import { composeLacks, composeSection } from "./compose-section";
import { contentHash } from "./content-hash";
import type { CoverageCurve } from "./coverage-curve";
import { fewestPeople, isTypical, type Evidence } from "./evidence";
import { confidenceOf } from "./judge-share";
import { evidenceOfValue, type FieldValue, type Quote, type SentencePlan } from "./persona-card";
import { shareSentence, weightedSlot } from "./plan-sentence";

export interface ComposeInput extends HeaderInput {
  /** Dimensions the questionnaire asks about; the others' fields say "not asked". */
  readonly asked: ReadonlySet<Dimension>;
  /** Whether an open question was asked; verbatims chosen for this segment. */
  readonly hasOpenQuestions: boolean;
  readonly quotes: readonly Quote[];
  readonly segmentation: string;
  /** Counts how many people match these traits together; they are in the order of the card. */
  readonly coverageOf: (traits: readonly Evidence[]) => CoverageCurve | null;
}

export interface ComposedPersona {
  /** The label the name was made of. */
  readonly label: string;
  readonly fields: ReadonlyMap<string, FieldValue | null>;
  /** All evidence, with what composing added (coverage). */
  readonly evidence: readonly Evidence[];
}

const mostLacks = 3;
const mostTraits = 6;

/** A card from a segment's evidence, every sentence with what it rests on; null under ten people. Same input, same card. */
export function composePersona(input: ComposeInput): ComposedPersona | null {
  const size = input.evidence.find(({ statistic }) => statistic === "size");
  if (!size || size.count < fewestPeople) return null;
  const name = composeName(input);
  const lacks = composeLacks(input.evidence);
  const coverage = composeCoverage(input);
  const sections = new Map(
    cardFields
      .filter(({ dimensions }) => dimensions.length > 0)
      .map((field) => [field.key, composeSection(field, input.evidence, input.asked)]),
  );
  const told = new Set([...sections.values()].flatMap(evidenceOfValue));
  const special: Record<string, FieldValue | null> = {
    name: name.value,
    tagline: composeTagline(input.evidence),
    size: composeSize(input.evidence),
    "given-up": givenUp(lacks, input.asked),
    voice: input.hasOpenQuestions ? { kind: "quotes", quotes: input.quotes } : { kind: "not-asked" },
    not: {
      kind: "plans",
      plans: lacks
        .filter(({ id, dimension }) => dimension !== "benefit-sought" && !told.has(id))
        .slice(0, mostLacks)
        .map((one) => shareSentence("not", one)),
    },
    coverage: coverage.value,
    method: {
      kind: "plans",
      plans: [
        {
          id: contentHash("method"),
          template: "method.note",
          slots: {
            caption: "",
            segmentation: input.segmentation,
            count: size.count,
            base: size.base,
            ...weightedSlot(size),
          },
          evidence: [size.id],
        },
      ],
    },
  };
  const fieldValue = (field: CardField): FieldValue | null => {
    if (field.key in special) return special[field.key] ?? null;
    return sections.get(field.key) ?? null;
  };
  return {
    label: name.label,
    fields: new Map(cardFields.map((field) => [field.key, fieldValue(field)])),
    evidence: coverage.evidence ? [...input.evidence, coverage.evidence] : input.evidence,
  };
}

function givenUp(lacks: readonly Evidence[], asked: ReadonlySet<Dimension>): FieldValue {
  if (!asked.has("benefit-sought")) return { kind: "not-asked" };
  const benefits = lacks.filter(({ dimension }) => dimension === "benefit-sought").slice(0, mostLacks);
  return { kind: "plans", plans: benefits.map((one) => uncaptioned(shareSentence("given-up", one))) };
}

/** The question stands over the benefits sought already. */
const uncaptioned = (plan: SentencePlan): SentencePlan => ({
  ...plan,
  slots: { ...plan.slots, caption: "" },
});

/** Traits in the order a reader meets them, for the curve: what the card says of most people or more than of others. */
function traitsOfCard(evidence: readonly Evidence[]): Evidence[] {
  const strength = (one: Evidence) => (one.distinctive ? 10 + one.effect : one.value);
  const benefitFirst = (one: Evidence) => Number(one.dimension === "benefit-sought");
  return evidence
    .filter(
      (one) =>
        one.statistic === "share" &&
        one.dimension !== undefined &&
        !demographicDimensions.has(one.dimension) &&
        isTypical(one) &&
        one.effect >= 0,
    )
    .sort((a, b) => benefitFirst(b) - benefitFirst(a) || strength(b) - strength(a) || (a.id < b.id ? -1 : 1))
    .slice(0, mostTraits);
}

function composeCoverage(input: ComposeInput): { value: FieldValue; evidence: Evidence | null } {
  const traits = traitsOfCard(input.evidence);
  const curve = traits.length >= 2 ? input.coverageOf(traits) : null;
  const all = curve?.matching.at(-1);
  if (!curve || all === undefined || curve.base === 0)
    return { value: { kind: "plans", plans: [] }, evidence: null };
  const { share = all / curve.base, effectiveBase } = curve.weighted ?? {};
  const interval = wilsonInterval(share, effectiveBase ?? curve.base);
  const effective = effectiveBase === undefined ? {} : { effectiveBase };
  const id = contentHash("coverage", ...traits.map((trait) => trait.id));
  return {
    value: {
      kind: "plans",
      plans: [
        {
          id: contentHash("coverage"),
          template: "spread.coverage",
          slots: {
            caption: "",
            traits: traits.length,
            count: all,
            base: curve.base,
            share,
            median: curve.medianMatched,
            missing: curve.missing,
            ...weightedSlot(effective),
          },
          evidence: [id, ...traits.map((trait) => trait.id)],
        },
      ],
    },
    evidence: {
      id,
      statistic: "coverage",
      wording: "",
      count: all,
      base: curve.base,
      asked: curve.base + curve.missing,
      ...effective,
      value: share,
      ...interval,
      restCount: 0,
      restBase: 0,
      restValue: 0,
      index: null,
      p: null,
      q: null,
      effect: 0,
      distinctive: false,
      byConstruction: false,
      confidence: confidenceOf(curve.base, (interval.high - interval.low) / 2),
    },
  };
}
