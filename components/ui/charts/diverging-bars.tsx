import { useLocale, useTranslations } from "next-intl";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { formatShare } from "./format-number";
import { Legend } from "./legend";

export interface DivergingBarsProps extends ChartWords {
  /** The points of the scale, from the worst to the best. */
  levels: readonly { id: string; label: string }[];
  /** `shares` in the order of the levels, 0 to 1. */
  rows: readonly { id: string; label: string; n?: number; shares: readonly number[] }[];
  /** The index of the middle level, drawn across the centre; none by default when the levels are even. */
  neutral?: number;
}

/** The colour of a level: the further from the middle the stronger. */
export function levelColour(index: number, count: number, neutral: number | undefined): string {
  if (index === neutral) return "var(--chart-quiet)";
  const middle = neutral ?? (count - 1) / 2;
  const distance = Math.abs(index - middle) / Math.max(middle, count - 1 - middle);
  const side = index < middle ? "var(--chart-negative)" : "var(--chart-positive)";
  return `color-mix(in oklab, ${side} ${Math.round(35 + 65 * distance)}%, var(--surface))`;
}

/** Likert rows around a common middle: disagreement to the left, agreement to the right, half of the neutral on each side. */
export function DivergingBars({ levels, rows, neutral, ...words }: DivergingBarsProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  const middle = neutral ?? (levels.length % 2 === 1 ? (levels.length - 1) / 2 : undefined);
  const split = middle ?? levels.length / 2 - 0.5;
  const sum = (shares: readonly number[], isWanted: (index: number) => boolean) =>
    shares.reduce((total, share, index) => total + (isWanted(index) ? share : 0), 0);
  const sides = rows.map((row) => {
    const half = middle === undefined ? 0 : (row.shares[middle] ?? 0) / 2;
    return {
      left: sum(row.shares, (i) => i < split) + half,
      right: sum(row.shares, (i) => i > split) + half,
    };
  });
  const reach = Math.max(0.05, ...sides.flatMap((side) => [side.left, side.right]));
  return (
    <ChartFrame
      {...words}
      table={{
        head: [t("label"), ...levels.map((level) => level.label)],
        rows: rows.map((row) => [
          row.label,
          ...levels.map((_, index) => formatShare(row.shares[index] ?? 0, locale)),
        ]),
      }}
    >
      <Legend
        parts={levels.map((level, index) => ({
          ...level,
          colour: levelColour(index, levels.length, middle),
        }))}
      />
      <div className="flex flex-col gap-2.5">
        {rows.map((row, rowIndex) => {
          const side = sides[rowIndex] ?? { left: 0, right: 0 };
          return (
            <div
              key={row.id}
              className="grid items-center gap-x-4 gap-y-1 @md:grid-cols-[minmax(7rem,34%)_minmax(0,1fr)]"
            >
              <span className="text-ink text-sm leading-snug">
                {row.label}
                {row.n !== undefined && (
                  <span className="text-muted text-xs tabular-nums"> {t("n", { n: row.n })}</span>
                )}
              </span>
              <span className="text-2xs text-muted grid grid-cols-[2.5rem_minmax(0,1fr)_2.5rem] items-center gap-2 tabular-nums">
                <span className="text-right">
                  {formatShare(
                    sum(row.shares, (i) => i < split),
                    locale,
                  )}
                </span>
                <span className="relative block h-4">
                  <span
                    className="absolute inset-y-0 flex gap-px"
                    style={{
                      left: `${50 - (side.left / reach) * 50}%`,
                      width: `${((side.left + side.right) / reach) * 50}%`,
                    }}
                  >
                    {levels.map((level, index) => (
                      <span
                        key={level.id}
                        className="first:rounded-l-xs last:rounded-r-xs"
                        style={{
                          flexGrow: row.shares[index] ?? 0,
                          flexBasis: 0,
                          background: levelColour(index, levels.length, middle),
                        }}
                      />
                    ))}
                  </span>
                  <span className="bg-ink/50 absolute -inset-y-1 left-1/2 w-px" />
                </span>
                <span>
                  {formatShare(
                    sum(row.shares, (i) => i > split),
                    locale,
                  )}
                </span>
              </span>
            </div>
          );
        })}
      </div>
    </ChartFrame>
  );
}
