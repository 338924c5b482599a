import { z } from "zod";
import type { QualityRule } from "./quality-rule";
import type { AnsweredBattery } from "./reading";

const thresholds = z.object({
  /** Pairs answered alike at one end of the scale, no statement in two of them. */
  fewestPairs: z.number().int().min(1).max(20).default(2),
  /** Two statements count as opposites when their answers correlate at most this much over everybody. */
  correlation: z.number().min(-1).max(0).default(-0.3),
  fewestPeople: z.number().int().min(10).max(1000).default(50),
});

/** Pairs of one battery that are tried at most: enough for twenty statements against twenty. */
const MOST_PAIRS = 400;

interface Pair {
  readonly straight: string;
  readonly reversed: string;
}

/** Sums for a correlation of two rows. */
interface Moments extends Pair {
  n: number;
  x: number;
  y: number;
  xx: number;
  yy: number;
  xy: number;
}

function momentsOf(one: AnsweredBattery["battery"]): Moments[] {
  const straight = one.rows.filter(({ reversed }) => !reversed);
  const turned = one.rows.filter(({ reversed }) => reversed);
  return straight
    .flatMap(({ id }) => turned.map((row) => ({ straight: id, reversed: row.id })))
    .slice(0, MOST_PAIRS)
    .map((pair) => ({ ...pair, n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 }));
}

function correlationOf({ n, x, y, xx, yy, xy }: Moments): number {
  const [dx, dy] = [n * xx - x * x, n * yy - y * y];
  return dx > 0 && dy > 0 ? (n * xy - x * y) / Math.sqrt(dx * dy) : 0;
}

/** The strongest opposites first, every row in one pair at most. */
function opposites(moments: readonly Moments[], correlation: number, fewestPeople: number): Pair[] {
  const taken = new Set<string>();
  return moments
    .filter(({ n }) => n >= fewestPeople)
    .map((one) => ({ one, r: correlationOf(one) }))
    .filter(({ r }) => r <= correlation)
    .sort((a, b) => a.r - b.r || (a.one.straight + a.one.reversed < b.one.straight + b.one.reversed ? -1 : 1))
    .flatMap(({ one }) => {
      if (taken.has(one.straight) || taken.has(one.reversed)) return [];
      taken.add(one.straight).add(one.reversed);
      return [one];
    });
}

const pointsByRow = ({ rows, points }: AnsweredBattery): Map<string, number> =>
  new Map(rows.map(({ id }, at) => [id, points[at] ?? -1]));

/**
 * Both of two opposites agreed to, or both rejected, at the very end of the scale. A reversed row may belong to another
 * trait than its neighbours, so opposites are found in the answers: pairs of a reversed and another row whose answers
 * correlate negatively (psychometric antonyms; Johnson 2005, Journal of Research in Personality 39:103–129).
 */
export const contradiction: QualityRule<z.infer<typeof thresholds>> = {
  id: "contradiction",
  version: 1,
  family: "meaning",
  thresholds,
  begin({ fewestPairs, correlation, fewestPeople }) {
    const sums = new Map<string, Moments[]>();
    const pairs = new Map<string, Pair[]>();
    let batteriesMet = 0;
    return {
      observe({ batteries }) {
        batteriesMet += batteries.length;
        for (const one of batteries) {
          let moments = sums.get(one.battery.id);
          if (!moments) sums.set(one.battery.id, (moments = momentsOf(one.battery)));
          if (moments.length === 0) continue;
          const points = pointsByRow(one);
          for (const pair of moments) {
            const [x, y] = [points.get(pair.straight), points.get(pair.reversed)];
            if (x === undefined || y === undefined) continue;
            pair.n += 1;
            pair.x += x;
            pair.y += y;
            pair.xx += x * x;
            pair.yy += y * y;
            pair.xy += x * y;
          }
        }
      },
      settle() {
        for (const [id, moments] of sums) pairs.set(id, opposites(moments, correlation, fewestPeople));
        const found = [...pairs.values()].reduce((sum, { length }) => sum + length, 0);
        const tried = [...sums.values()].flat();
        if (batteriesMet === 0) return { applies: false, because: "no-batteries" };
        if (tried.length > 0 && tried.every(({ n }) => n < fewestPeople))
          return { applies: false, because: "too-few" };
        if (found < fewestPairs) return { applies: false, because: "no-pairs" };
        return { applies: true, grounds: { pairs: found, fewestPairs } };
      },
      judge({ batteries }) {
        let known = 0;
        let itemId: string | undefined;
        let alike = 0;
        for (const one of batteries) {
          const candidates = pairs.get(one.battery.id) ?? [];
          if (candidates.length === 0) continue;
          const top = one.battery.points.length - 1;
          const points = pointsByRow(one);
          for (const { straight, reversed } of candidates) {
            const [x, y] = [points.get(straight), points.get(reversed)];
            if (x === undefined || y === undefined) continue;
            known += 1;
            if (x !== y || (x !== 0 && x !== top)) continue;
            alike += 1;
            itemId ??= one.battery.id;
          }
        }
        return itemId === undefined || alike < fewestPairs ? null : { itemId, alike, pairs: known };
      },
    };
  },
};
