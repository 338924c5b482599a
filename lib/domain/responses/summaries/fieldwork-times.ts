import { ascendingOrder, inStretches } from "@/lib/domain/statistics/summaries/ascending-order";
import { sortedQuantile } from "@/lib/domain/statistics/summaries/quantile";

const DAY_MS = 86_400_000;

/** People per day, days counted from 1970; 0 is not known. */
function dayCounter() {
  const days = new Map<number, number>();
  return {
    add(column: ArrayLike<number>): void {
      for (let row = 0; row < column.length; row++) {
        const day = column[row] ?? 0;
        if (day > 0) days.set(day, (days.get(day) ?? 0) + 1);
      }
    },
    inOrder: (): { day: string; n: number }[] =>
      [...days]
        .sort(([a], [b]) => a - b)
        .map(([day, n]) => ({ day: new Date(day * DAY_MS).toISOString().slice(0, 10), n })),
  };
}

/** Collects how long people took, in seconds (NaN: not known), and on which days, from 1970, they finished and began. */
export function fieldworkTimes(): {
  add(took: ArrayLike<number>, finishedOn: ArrayLike<number>, begunOn: ArrayLike<number>): void;
  /** Null when nobody's time is known. Yields while it sorts. */
  median(): Generator<undefined, number | null>;
  /** Days on which people finished as YYYY-MM-DD, those without anyone left out; and those on which they began. */
  days(): { readonly day: string; readonly n: number }[];
  begun(): { readonly day: string; readonly n: number }[];
} {
  const parts: Float64Array[] = [];
  const [days, begun] = [dayCounter(), dayCounter()];
  return {
    add(took, finishedOn, begunOn) {
      days.add(finishedOn);
      begun.add(begunOn);
      parts.push(Float64Array.from(took).filter((seconds) => !Number.isNaN(seconds)));
    },
    *median() {
      const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
      let at = 0;
      for (const part of parts) {
        all.set(part, at);
        at += part.length;
      }
      if (all.length === 0) return null;
      const order = yield* ascendingOrder(all);
      const sorted = new Float64Array(all.length);
      yield* inStretches(all.length, (from, to) => {
        for (let i = from; i < to; i++) sorted[i] = all[order[i] ?? 0] ?? 0;
      });
      return sortedQuantile(sorted, 0.5);
    },
    days: days.inOrder,
    begun: begun.inOrder,
  };
}
