import { z } from "zod";
import type { QualityRule } from "./quality-rule";
import type { AnsweredBattery } from "./reading";

const thresholds = z.object({
  /** Answered rows from which a battery is judged. */
  fewestRows: z.number().int().min(3).max(100).default(6),
  /** Batteries in which a person has to draw a straight line. */
  fewestBatteries: z.number().int().min(1).max(20).default(1),
});

/** Whether every answered row of a battery, a given number at least, has the same point. */
export const isStraight = ({ points }: AnsweredBattery, fewestRows: number): boolean =>
  points.length >= fewestRows && points.every((point) => point === points[0]);

/**
 * The same answer down a whole battery: no variance at all. In a short battery about one thing this may be the truth
 * (Reuning & Plutzer 2020, Survey Research Methods 14:439–459); a row scored from the far end makes that unlikely.
 */
export const straightLine: QualityRule<z.infer<typeof thresholds>> = {
  id: "straight-line",
  version: 1,
  family: "pattern",
  thresholds,
  begin({ fewestRows, fewestBatteries }) {
    const seen = new Map<string, { readonly rows: number; readonly turns: boolean }>();
    let longest = 0;
    return {
      observe({ batteries }) {
        for (const { battery, points } of batteries) {
          longest = Math.max(longest, battery.rows.length);
          if (points.length < fewestRows) continue;
          if (!seen.has(battery.id))
            seen.set(battery.id, {
              rows: battery.rows.length,
              turns: battery.rows.some(({ reversed }) => reversed),
            });
        }
      },
      settle() {
        const known = [...seen.values()];
        if (known.length === 0 || known.length < fewestBatteries)
          return { applies: false, because: longest === 0 ? "no-batteries" : "too-short" };
        return {
          applies: true,
          grounds: {
            batteries: known.length,
            rows: Math.max(...known.map(({ rows }) => rows)),
            turning: known.filter(({ turns }) => turns).length,
            fewestRows,
          },
        };
      },
      judge({ batteries }) {
        const lines = batteries.filter((one) => isStraight(one, fewestRows));
        if (lines.length < fewestBatteries) return null;
        const [most] = [...lines].sort((a, b) => b.points.length - a.points.length);
        if (!most) return null;
        return {
          itemId: most.battery.id,
          pointId: most.battery.points[most.points[0] ?? 0] ?? "",
          rows: most.points.length,
          lines: lines.length,
          batteries: batteries.filter(({ points }) => points.length >= fewestRows).length,
          turns:
            most.rows.some(({ reversed }) => reversed) && most.rows.some(({ reversed }) => !reversed) ? 1 : 0,
        };
      },
    };
  },
};
