import { z } from "zod";
import { conditionSchema } from "./condition";

/** What an item is for: groups people (base), describes the groups (descriptor), or neither. */
export const itemRoles = ["base", "descriptor", "none"] as const;
export type ItemRole = (typeof itemRoles)[number];

export const dimensions = [
  "benefit-sought",
  "psychographic",
  "need",
  "behaviour",
  "journey-stage",
  "demographic",
  "geographic",
  "socio-cultural",
  "technographic",
  "value",
  "satisfaction",
  "other",
] as const;
export type Dimension = (typeof dimensions)[number];

export const identifier = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, "problems.questionnaire.bad-id");

/** Characters a database cannot keep (NUL, half of a surrogate pair left by a cut) become the replacement character. */
const storable = (text: string): string => text.replace(/\p{Surrogate}|\0/gu, "\ufffd");

/** Texts by language tag. Plain text; a line break is a line break. Never HTML. */
export const localisedText = z.record(
  z.string().regex(/^[a-z]{2,3}$/),
  z.string().max(4000).overwrite(storable),
);
export type LocalisedText = Readonly<Record<string, string>>;

/** What an option means beside its label: an escape, or a choice that excludes the others. */
export const optionKinds = ["choice", "other", "none", "dont-know", "prefer-not-to-say"] as const;
export type OptionKind = (typeof optionKinds)[number];

export const optionSchema = z.strictObject({
  /** Immutable. Answers store it. */
  id: identifier,
  /** Editable; used in exports. */
  code: z.string().min(1).max(60),
  label: localisedText,
  kind: z.enum(optionKinds).default("choice"),
  /** Removed from the page but kept for the answers that name it. */
  retired: z.boolean().default(false),
});
export type Option = z.infer<typeof optionSchema>;

/** One statement of a matrix. */
export const rowSchema = z.strictObject({
  id: identifier,
  code: z.string().min(1).max(60),
  label: localisedText,
  /** Scored from the far end: agreeing means less of what the battery measures. */
  reversed: z.boolean().default(false),
  /** The point attentive people choose, because the row tells them to: measures attention and nothing else. */
  expected: identifier.optional(),
  retired: z.boolean().default(false),
});
export type MatrixRow = z.infer<typeof rowSchema>;

const shared = {
  id: identifier,
  /** Editable variable name; used in exports. */
  code: z.string().min(1).max(60),
  text: localisedText,
  help: localisedText.default({}),
  required: z.boolean().default(false),
  role: z.enum(itemRoles).default("none"),
  dimension: z.enum(dimensions).default("other"),
  /** Special category of personal data. */
  sensitive: z.boolean().default(false),
  showWhen: conditionSchema.optional(),
};

const options = z.array(optionSchema).max(300);

const itemShapes = [
  z.strictObject({
    type: z.literal("single-choice"),
    ...shared,
    options,
    randomise: z.boolean().default(false),
    /** The options run from least to most, as bands and scales do. */
    ordered: z.boolean().optional(),
    /** The option attentive people choose, because the text tells them to: measures attention and nothing else. */
    expected: identifier.optional(),
  }),
  z.strictObject({
    type: z.literal("multiple-choice"),
    ...shared,
    options,
    /** Pick at least / at most; null: no bound. "Pick 3 benefits" is min 3, max 3. */
    minimum: z.number().int().min(0).max(300).nullable().default(null),
    maximum: z.number().int().min(1).max(300).nullable().default(null),
    randomise: z.boolean().default(false),
  }),
  z.strictObject({
    type: z.literal("rating"),
    ...shared,
    /** Points run 1…points. */
    points: z.number().int().min(2).max(11).default(5),
    display: z.enum(["stars", "numbers"]).default("numbers"),
    low: localisedText.default({}),
    high: localisedText.default({}),
  }),
  z.strictObject({
    type: z.literal("likert-matrix"),
    ...shared,
    rows: z.array(rowSchema).max(500),
    /** Scale points from least to most agreement; an answer stores the point's id. */
    options,
    randomise: z.boolean().default(false),
  }),
  z.strictObject({
    type: z.literal("nps"),
    ...shared,
    low: localisedText.default({}),
    high: localisedText.default({}),
  }),
  z.strictObject({
    type: z.literal("number"),
    ...shared,
    minimum: z.number().nullable().default(null),
    maximum: z.number().nullable().default(null),
    decimals: z.number().int().min(0).max(6).default(0),
    unit: localisedText.default({}),
  }),
  z.strictObject({ type: z.literal("ranking"), ...shared, options, randomise: z.boolean().default(false) }),
  z.strictObject({
    type: z.literal("short-text"),
    ...shared,
    maximumLength: z.number().int().min(1).max(500).default(200),
  }),
  z.strictObject({
    type: z.literal("long-text"),
    ...shared,
    maximumLength: z.number().int().min(1).max(5000).default(2000),
  }),
  z.strictObject({
    type: z.literal("date"),
    ...shared,
    /** ISO dates, inclusive. */
    earliest: z.iso.date().nullable().default(null),
    latest: z.iso.date().nullable().default(null),
  }),
  z.strictObject({ type: z.literal("consent"), ...shared }),
  z.strictObject({ type: z.literal("statement"), ...shared }),
] as const;

export const itemSchema = z.discriminatedUnion("type", itemShapes);
export type Item = z.infer<typeof itemSchema>;
export type ItemType = Item["type"];
export type ItemOf<T extends ItemType> = Extract<Item, { type: T }>;

/** Every item type, in the order an author is offered them. */
export const itemTypes = [
  "single-choice",
  "multiple-choice",
  "rating",
  "likert-matrix",
  "nps",
  "number",
  "ranking",
  "short-text",
  "long-text",
  "date",
  "consent",
  "statement",
] as const satisfies readonly ItemType[];

/** Items a respondent answers; a statement is only read. */
export const asksForAnswer = (item: Item): boolean => item.type !== "statement";
