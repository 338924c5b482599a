interface Props {
  /** Shares, 0…1. */
  readonly sample: number;
  readonly target: number | null;
  /** The share at the end of the scale. */
  readonly end: number;
}

/** The sample's share as a bar, with a mark where the target is. Decorative: the numbers stand beside it. */
export function ShareComparison({ sample, target, end }: Props) {
  const at = (share: number) => `${Math.min(100, (100 * share) / end)}%`;
  return (
    <span aria-hidden="true" className="bg-ink/6 relative block h-3.5 rounded-xs forced-colors:border">
      <span
        className="absolute inset-y-0 left-0 rounded-xs"
        style={{ width: at(sample), background: "var(--chart-quiet)" }}
      />
      {target !== null && (
        <span
          className="border-surface bg-accent absolute -inset-y-1 w-1.5 -translate-x-1/2 rounded-full border"
          style={{ left: at(target) }}
        />
      )}
    </span>
  );
}
