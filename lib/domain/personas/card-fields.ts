import type { Dimension } from "@/lib/domain/questionnaire/item";

/** Parts of a card in reading order. */
export const cardSections = [
  "header",
  "benefit",
  "who",
  "mind",
  "needs",
  "behaviour",
  "journey",
  "channels",
  "satisfaction",
  "more",
  "voice",
  "spread",
  "activation",
  "method",
] as const;
export type CardSection = (typeof cardSections)[number];

export interface CardField {
  readonly key: string;
  readonly section: CardSection;
  /** Answers to questions of these dimensions fill it. */
  readonly dimensions: readonly Dimension[];
  /** What is written in it: one line, several, respondents' own words, or only what people write themselves. */
  readonly shape: "line" | "lines" | "quotes" | "own";
}

const lines = (key: string, section: CardSection, ...dimensions: Dimension[]): CardField => ({
  key,
  section,
  dimensions,
  shape: "lines",
});

/** Every field of a card, in reading order. */
export const cardFields: readonly CardField[] = [
  { key: "name", section: "header", dimensions: [], shape: "line" },
  { key: "tagline", section: "header", dimensions: [], shape: "line" },
  { key: "size", section: "header", dimensions: [], shape: "lines" },
  lines("benefits", "benefit", "benefit-sought"),
  lines("given-up", "benefit"),
  lines("who", "who", "demographic", "geographic", "socio-cultural"),
  lines("mind", "mind", "psychographic"),
  lines("needs", "needs", "need"),
  lines("habits", "behaviour", "behaviour"),
  lines("value", "behaviour", "value"),
  lines("journey", "journey", "journey-stage"),
  lines("channels", "channels", "technographic"),
  lines("satisfaction", "satisfaction", "satisfaction"),
  lines("more", "more", "other"),
  { key: "voice", section: "voice", dimensions: [], shape: "quotes" },
  lines("not", "spread"),
  lines("coverage", "spread"),
  { key: "do", section: "activation", dimensions: [], shape: "own" },
  { key: "avoid", section: "activation", dimensions: [], shape: "own" },
  lines("method", "method"),
];

export const findCardField = (key: string): CardField | undefined =>
  cardFields.find((field) => field.key === key);

/** Fields that say who people are: never a name or a headline, and written only where they set the segment apart. */
export const demographicDimensions: ReadonlySet<Dimension> = new Set([
  "demographic",
  "geographic",
  "socio-cultural",
]);
