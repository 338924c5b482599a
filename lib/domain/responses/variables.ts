import type {
  Dimension,
  Item,
  ItemOf,
  ItemRole,
  LocalisedText,
  MatrixRow,
  Option,
} from "../questionnaire/item";
import { itemsOf, type Questionnaire } from "../questionnaire/questionnaire";

export interface Category {
  readonly id: string;
  readonly code: string;
  readonly label: LocalisedText;
  /** "Don't know", "prefer not to say": an answer, but missing to an analysis. */
  readonly countsAsMissing: boolean;
}

/**
 * What an analysis works on. Most items give one variable; a multiple choice gives a yes/no variable per option,
 * a matrix one per row, a ranking one per option (its rank). Texts, dates, consents and statements give none, nor does what
 * checks attention: it tells nobody's opinion.
 */
export interface Variable {
  /** `itemId` or `itemId.partId`; never changes. */
  readonly id: string;
  readonly itemId: string;
  readonly partId: string | null;
  readonly itemType: Item["type"];
  readonly kind: "categorical" | "numeric";
  /** Categories have an order (scale points). */
  readonly ordinal: boolean;
  /** Column name in exports. */
  readonly code: string;
  readonly question: LocalisedText;
  /** The option or row, where a part. */
  readonly part: LocalisedText | null;
  /** In order; empty when numeric. */
  readonly categories: readonly Category[];
  /** Yes/no: category 0 is no, category 1 is yes (a tick). */
  readonly binary: boolean;
  /** Option ids of the item that make the whole answer missing ("don't know", "prefer not to say"). */
  readonly missingWhen: readonly string[];
  /** Scored from the far end. */
  readonly reversed: boolean;
  readonly role: ItemRole;
  readonly dimension: Dimension;
  readonly sensitive: boolean;
}

const category = (id: string, code: string, label: LocalisedText, countsAsMissing = false): Category => ({
  id,
  code,
  label,
  countsAsMissing,
});

/** Ids of the two categories of a yes/no variable. */
export const NO = "no";
export const YES = "yes";
const yesNo = [category(NO, "0", {}), category(YES, "1", {})];

const points = (from: number, to: number): Category[] =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const point = String(from + index);
    return category(point, point, { en: point });
  });

/** A column of 0 and 1, as imported data has them. */
const isTick = (item: ItemOf<"single-choice">): boolean =>
  item.options[0]?.code === "0" &&
  item.options[1]?.code === "1" &&
  item.options.slice(2).every((o) => escapes.has(o.kind));

const escapes = new Set(["dont-know", "prefer-not-to-say"]);

const ofOptions = (options: readonly Option[]): Category[] =>
  options.map((option) => category(option.id, option.code, option.label, escapes.has(option.kind)));

const shared = (item: Item) => ({
  itemId: item.id,
  itemType: item.type,
  question: item.text,
  role: item.role,
  dimension: item.dimension,
  sensitive: item.sensitive,
  reversed: false,
  binary: false,
  missingWhen: [],
});

const whole = (item: Item) => ({ ...shared(item), id: item.id, partId: null, code: item.code, part: null });

/** One option or row of an item as a variable of its own. */
const partOf = (item: Item, part: Option | MatrixRow) => ({
  ...shared(item),
  id: `${item.id}.${part.id}`,
  partId: part.id,
  code: `${item.code}_${part.code}`,
  part: part.label,
});

const ticks = (item: ItemOf<"multiple-choice">): Variable[] => {
  const missingWhen = item.options.filter(({ kind }) => escapes.has(kind)).map(({ id }) => id);
  return item.options
    .filter(({ kind }) => !escapes.has(kind))
    .map((option) => ({
      ...partOf(item, option),
      kind: "categorical",
      ordinal: false,
      binary: true,
      missingWhen,
      categories: yesNo,
    }));
};

const ratings = (item: ItemOf<"likert-matrix">): Variable[] =>
  item.rows
    .filter(({ expected }) => expected === undefined)
    .map((row) => ({
      ...partOf(item, row),
      kind: "categorical",
      ordinal: true,
      reversed: row.reversed,
      categories: ofOptions(item.options),
    }));

const ranks = (item: ItemOf<"ranking">): Variable[] =>
  item.options.map((option) => ({ ...partOf(item, option), kind: "numeric", ordinal: true, categories: [] }));

const choice = (item: ItemOf<"single-choice">): Variable => ({
  ...whole(item),
  kind: "categorical",
  ordinal: item.ordered ?? false,
  binary: isTick(item),
  categories: ofOptions(item.options),
});

function variablesOfItem(item: Item): Variable[] {
  switch (item.type) {
    case "single-choice":
      return item.expected === undefined ? [choice(item)] : [];
    case "multiple-choice":
      return ticks(item);
    case "likert-matrix":
      return ratings(item);
    case "rating":
      return [{ ...whole(item), kind: "categorical", ordinal: true, categories: points(1, item.points) }];
    case "nps":
      return [{ ...whole(item), kind: "categorical", ordinal: true, categories: points(0, 10) }];
    case "number":
      return [{ ...whole(item), kind: "numeric", ordinal: true, categories: [] }];
    case "ranking":
      return ranks(item);
    case "short-text":
    case "long-text":
    case "date":
    case "consent":
    case "statement":
      return [];
  }
}

/** Every analysis variable of a questionnaire, in item order. */
export const variablesOf = (questionnaire: Questionnaire): Variable[] =>
  itemsOf(questionnaire).flatMap(variablesOfItem);
