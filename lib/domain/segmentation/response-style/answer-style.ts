import type { Column } from "@/lib/domain/statistics/column";
import { valuesOf } from "../preparation/prepare-base";
import { countTicks } from "./count-ticks";
import { personStyle } from "./person-style";

/** How each person uses the answers of a battery: how many they tick, or how high they rate. NaN without an answer. */
export interface AnswerStyle {
  readonly kind: "ticks" | "level";
  readonly values: Float64Array;
}

interface BatteryItem {
  readonly column: Column;
  /** Yes/no: code 1 is yes. */
  readonly binary: boolean;
  /** Categories have an order. */
  readonly ordinal: boolean;
}

/** Fewer items are no battery that a style could show in. */
const BATTERY = 5;

/** The style of answering a base: of ticks where all of it is yes/no, of ratings where all of it is on scales; else null. */
export function answerStyle(base: readonly BatteryItem[]): AnswerStyle | null {
  if (base.length < BATTERY) return null;
  if (base.every(({ binary }) => binary)) {
    const items = base.flatMap(({ column }) => (column.kind === "categorical" ? [{ column, yes: 1 }] : []));
    return { kind: "ticks", values: countTicks(items) };
  }
  // Amounts and ranks are numeric: their level is no style.
  if (!base.every(({ column, ordinal, binary }) => column.kind === "categorical" && ordinal && !binary)) {
    return null;
  }
  return { kind: "level", values: personStyle(base.map(({ column }) => valuesOf(column))).means };
}
