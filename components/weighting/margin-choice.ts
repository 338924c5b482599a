import type { MarginWords } from "@/lib/domain/responses/weighting/check-targets";
import { bandWords } from "@/lib/domain/responses/weighting/margin-words";

/** A question that targets can be set for, in the reader's words. */
export interface MarginChoice {
  readonly id: string;
  readonly label: string;
  readonly kind: "categorical" | "numeric";
  /** In order; empty for a number. */
  readonly categories: readonly { readonly id: string; readonly label: string; readonly code: string }[];
  /** Describes people: such questions are offered first. */
  readonly isDemographic: boolean;
}

/** A group of a margin in words; null without an answer. */
export type GroupName = (margin: number, group: number | null) => string;

/** Ids of the categories, or of the bands of a number. */
export const categoryIds = ({ kind, categories }: MarginChoice, bands: readonly number[]): string[] =>
  kind === "numeric"
    ? Array.from({ length: bands.length + 1 }, (_, band) => String(band))
    : categories.map(({ id }) => id);

type Translate = (key: string, values?: Record<string, string | number>) => string;

/** What the parts of a margin are called. `t` reads the area `weighting`. */
export function wordsOf(choice: MarginChoice, bands: readonly number[], t: Translate): MarginWords {
  const labels = new Map(choice.categories.map(({ id, label }) => [id, label]));
  return {
    margin: choice.label,
    labelOf: (id) => (choice.kind === "numeric" ? bandWords(bands, Number(id), t) : (labels.get(id) ?? id)),
    noAnswer: t("noAnswer"),
  };
}
