import type { Variable } from "../../responses/variables";
import type { DataDrivenMethod } from "../data-driven-method";
import type { Measure } from "../k-centroids/settings";
import type { Scale } from "../preparation/scales";
import type { FixedPicks } from "./fixed-picks";

/** The method of choice for a kind of answers, and why, as a code the catalogue has a sentence for. */
export interface MethodSuggestion {
  readonly method: DataDrivenMethod;
  readonly responseStyle: "none" | "centre";
  readonly scale: Scale;
  /** Of k-centroids. */
  readonly measure: Measure;
  readonly why: "ranking" | "ratings" | "numbers" | "amounts" | "allocation" | "mixed" | "picks" | "choices";
}

type Kind = Pick<
  Variable,
  "itemId" | "itemType" | "kind" | "ordinal" | "binary" | "categories" | "dimension"
>;

const LONG_SCALE = 4;
const BATTERY = 5;

/**
 * Which way of finding segments suits a base (Dolnicar, Grün & Leisch 2018, ch. 7): latent classes for choices and ticks
 * and for mixed answers; for a battery of ratings k-means after the person's own level is taken out, because otherwise
 * segments are who agrees with everything; distances on one scale for numbers; a model of rankings for ranks. Where everybody
 * ticks equally many, shares of ticks are compared, because a model of classes takes the dependence of ticks for classes; of a constant sum, ratios of its parts.
 */
export function suggestMethod(
  base: readonly Kind[],
  { picks = null, sum = null }: { readonly picks?: FixedPicks | null; readonly sum?: number | null } = {},
): MethodSuggestion {
  const plain = { responseStyle: "none", scale: "none", measure: "euclidean" } as const;
  if (picks) return { ...plain, method: "k-centroids", measure: "expected-jaccard", why: "picks" };
  const isRanking = base.length > 0 && base.every(({ itemType }) => itemType === "ranking");
  if (isRanking && new Set(base.map(({ itemId }) => itemId)).size === 1)
    return { ...plain, method: "rankings", why: "ranking" };
  const numeric = base.filter(({ kind }) => kind === "numeric");
  if (sum !== null) return { ...plain, method: "k-centroids", scale: "shares", why: "allocation" };
  if (numeric.length === base.length && base.length > 0) {
    const isSpend = base.every(({ dimension }) => dimension === "value");
    return isSpend
      ? { ...plain, method: "k-centroids", scale: "spend", why: "amounts" }
      : { ...plain, method: "k-centroids", scale: "z-score", why: "numbers" };
  }
  if (numeric.length > 0) return { ...plain, method: "latent-classes", why: "mixed" };
  const ratings = base.filter(
    ({ ordinal, binary, categories }) => ordinal && !binary && categories.length >= LONG_SCALE,
  );
  return ratings.length === base.length && base.length >= BATTERY
    ? { ...plain, method: "k-centroids", responseStyle: "centre", why: "ratings" }
    : { ...plain, method: "latent-classes", why: "choices" };
}

/** Whether a method can work on these answers at all. */
export function methodSuits(method: DataDrivenMethod, base: readonly Kind[]): boolean {
  if (method === "rankings") return suggestMethod(base).method === "rankings";
  if (method !== "k-centroids") return true;
  return base.every(({ kind, binary, ordinal }) => kind === "numeric" || binary || ordinal);
}
