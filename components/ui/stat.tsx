import type { ReactNode } from "react";

export interface StatProps {
  label: ReactNode;
  /** Already formatted for the reader's language. */
  value: ReactNode;
  /** A small line under the number: base, change, interval. */
  detail?: ReactNode;
  tone?: "ink" | "good" | "warn" | "bad";
}

const tones = { ink: "text-ink", good: "text-good", warn: "text-warn", bad: "text-bad" };

/** One big number and what it is. Put several inside a StatRow. */
export function Stat({ label, value, detail, tone = "ink" }: StatProps) {
  return (
    <div className="flex min-w-0 flex-col">
      <dt className="text-muted text-sm">{label}</dt>
      <dd className={`mt-0.5 text-3xl font-semibold tracking-tight tabular-nums ${tones[tone]}`}>{value}</dd>
      {detail !== undefined && <dd className="text-muted text-sm tabular-nums">{detail}</dd>}
    </div>
  );
}
