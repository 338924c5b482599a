import { cardFields, type CardSection } from "@/lib/domain/personas/card-fields";
import type { Confidence, Evidence } from "@/lib/domain/personas/evidence";
import {
  evidenceOfItem,
  itemsOfValue,
  shownValue,
  type FieldItem,
  type PersonaField,
  type SentencePlan,
} from "@/lib/domain/personas/persona-card";
import { bandOf, toFivePoints, toTwoDigits, type Band } from "./coarse-figures";
import type { CellRight } from "./protect-cells";

/** A sentence, a person's or a respondent's words, as a shared page may have them. */
export type SharedLine = (
  | {
      readonly kind: "plan";
      readonly template: string;
      readonly slots: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "quote"; readonly text: string }
) & { readonly caption: string; readonly evidence: readonly SharedEvidence[] };

/** What a shared page says of the evidence behind a sentence: rounded, and only what is no small cell. */
export interface SharedEvidence {
  readonly wording: string;
  readonly statement: string;
  readonly label: string;
  readonly share: number;
  readonly others: number | null;
  readonly people: Band;
  readonly confidence: Confidence;
}

export interface SharedField {
  readonly key: string;
  readonly lines: readonly SharedLine[];
}

export interface SharedSection {
  readonly section: CardSection;
  readonly fields: readonly SharedField[];
}

/** All that a shared page knows of a card: what is not named here is not shown. */
export interface SharedCard {
  readonly portrait: string;
  readonly colour: number;
  readonly approved: boolean;
  readonly people: Band;
  readonly sections: readonly SharedSection[];
  /** Sentences left out because they rest on small groups. */
  readonly leftOut: number;
}

export interface SharedCardInput {
  readonly segment: { readonly id: string; readonly colour: number; readonly size: number };
  readonly approved: boolean;
  readonly fields: readonly PersonaField[];
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly rights: ReadonlyMap<string, CellRight>;
  readonly showEvidence: boolean;
  readonly showQuotes: boolean;
}

/** A card cut down to what a link may show: the allow-list of sharing. */
export function sharedCard(input: SharedCardInput): SharedCard {
  const stored = new Map(input.fields.map((field) => [field.key, field]));
  let leftOut = 0;
  const sections = new Map<CardSection, SharedField[]>();
  for (const { key, section } of cardFields) {
    const field = stored.get(key);
    if (!field || field.hidden || (key === "voice" && !input.showQuotes)) continue;
    const items = itemsOfValue(shownValue(field));
    const lines = items.flatMap((item) => sharedLine(input, item) ?? []);
    leftOut += items.length - lines.length;
    if (lines.length > 0) sections.set(section, [...(sections.get(section) ?? []), { key, lines }]);
  }
  return {
    portrait: input.segment.id,
    colour: input.segment.colour,
    approved: input.approved,
    people: bandOf(input.segment.size),
    sections: [...sections].map(([section, fields]) => ({ section, fields })),
    leftOut,
  };
}

type LineInput = Pick<SharedCardInput, "evidence" | "rights" | "showEvidence">;

/** A line as a shared page may have it; null where it rests on a small group or on nothing any more. */
export function sharedLine(input: LineInput, item: FieldItem): SharedLine | null {
  if (item.kind === "quote") {
    return { kind: "quote", text: item.quote.text, caption: item.quote.wording, evidence: [] };
  }
  const ids = evidenceOfItem(item);
  const rights = ids.map((id) => input.rights.get(id));
  const evidence = input.showEvidence ? ids.flatMap((id) => sharedEvidence(input, id) ?? []) : [];
  if (item.kind === "text") {
    const rests = item.written.orphaned === true || rights.some((right) => right?.shows === "nothing");
    return rests
      ? null
      : { kind: "text", text: item.written.text, caption: captionFrom(input, ids), evidence };
  }
  const { template, slots } = item.plan;
  const caption = String(slots["caption"] ?? "");
  if (isWithoutFigures(template)) {
    return { kind: "plan", template, slots: wordsOnly(slots), caption, evidence };
  }
  const coarse = coarseSlots(item.plan, rights);
  return coarse && { kind: "plan", template, slots: coarse, caption, evidence };
}

/** Templates whose words carry no number about answers. */
const isWithoutFigures = (template: string): boolean => /^(name|tagline|section|method)\./.test(template);

const textSlots = ["label", "first", "second", "segmentation", "caption"] as const;

const wordsOnly = (slots: SentencePlan["slots"]): Record<string, string | number> =>
  Object.fromEntries([
    ...textSlots.flatMap((key) => (slots[key] === undefined ? [] : [[key, slots[key]] as const])),
    ...(slots["questions"] === undefined ? [] : [["questions", slots["questions"]] as const]),
  ]);

function coarseSlots(
  { template, slots }: SentencePlan,
  rights: readonly (CellRight | undefined)[],
): Record<string, string | number> | null {
  const [first] = rights;
  const share = (key: string) => toFivePoints(Number(slots[key] ?? 0));
  const words = wordsOnly(slots);
  if (template === "size.exploratory" || !first || first.shows === "nothing") return null;
  if (template.startsWith("mean.")) return { ...words, mean: toTwoDigits(Number(slots["mean"] ?? 0)) };
  if (template === "size.people") return { share: share("share") };
  if (template === "spread.coverage") {
    return {
      known: "share",
      share: share("share"),
      traits: slots["traits"] ?? 0,
      median: slots["median"] ?? 0,
    };
  }
  if (template === "top.split") {
    const isKnown = rights.every((right) => right?.shows === "share");
    return isKnown
      ? { ...words, known: "share", share: share("share"), secondShare: share("secondShare") }
      : null;
  }
  if (first.shows === "most")
    return template.startsWith("share.") ? { ...words, known: "nothing", share: 0, rest: 0 } : null;
  return {
    ...words,
    known: first.others ? "both" : "own",
    share: share("share"),
    rest: first.others ? share("rest") : 0,
  };
}

function sharedEvidence({ evidence, rights }: LineInput, id: string): SharedEvidence | null {
  const found = evidence.get(id);
  const right = rights.get(id);
  if (found?.statistic !== "share" || right?.shows !== "share") return null;
  return {
    wording: found.wording,
    statement: found.statement ?? "",
    label: found.optionLabel ?? "",
    share: toFivePoints(found.value),
    others: right.others ? toFivePoints(found.restValue) : null,
    people: bandOf(found.base),
    confidence: found.confidence,
  };
}

function captionFrom({ evidence }: LineInput, ids: readonly string[]): string {
  const [first] = ids.flatMap((id) => evidence.get(id) ?? []);
  return first && first.form !== "yes" ? (first.statement ?? first.wording) : "";
}
