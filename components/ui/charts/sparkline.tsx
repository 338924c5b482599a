import { line } from "d3-shape";
import { joinClasses } from "../join-classes";
import { roundScale } from "./scale-end";

export interface SparklineProps {
  values: readonly number[];
  /** What it says, in words: "38 responses this week, up from 21". */
  label: string;
  className?: string;
}

/** The shape of a few numbers, the size of a word. */
export function Sparkline({ values, label, className }: SparklineProps) {
  const scale = roundScale(values, { startsAtZero: true });
  const last = Math.max(1, values.length - 1);
  const path = line<number>(
    (_, index) => (index / last) * 100,
    (value) => 100 - scale.at(value),
  );
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className={joinClasses("inline-block h-6 w-24 overflow-visible align-middle", className)}
    >
      <path
        d={path([...values]) ?? ""}
        fill="none"
        stroke="var(--chart-bar)"
        strokeWidth="1.75"
        strokeLinejoin="round"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
