import { formatShare } from "@/components/ui/charts/format-number";
import type { Evidence } from "@/lib/domain/personas/evidence";

/** The words for the size of an effect: Cohen's bounds for h and d alike. */
export function effectWord(effect: number): "none" | "small" | "medium" | "large" {
  const size = Math.abs(effect);
  if (size < 0.2) return "none";
  return size < 0.5 ? "small" : size < 0.8 ? "medium" : "large";
}

/** A mean with at most two decimals. */
export const plainNumber = (value: number): string => String(Math.round(value * 100) / 100);

/** A value of evidence in its own unit. */
export const figure = (evidence: Pick<Evidence, "statistic">, value: number, locale: string): string =>
  evidence.statistic === "mean" ? plainNumber(value) : formatShare(value, locale);

/** q as it is printed: never "0". */
export const chance = (q: number): string => (q < 0.001 ? "< 0.001" : `= ${q.toFixed(3)}`);
