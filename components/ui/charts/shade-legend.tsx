import { SHADE_LEVELS, shadeColour } from "./shade";

export interface ShadeLegendProps {
  /** What the ends mean: "less than expected". */
  low: string;
  high: string;
  /** The limits between the nine grounds, from the lowest. */
  limits: readonly string[];
  /** What the limits are of. */
  title: string;
}

/** What the grounds of cells mean, with the limits between them. */
export function ShadeLegend({ low, high, limits, title }: ShadeLegendProps) {
  return (
    <div className="text-2xs text-muted mt-3 max-w-full tabular-nums">
      <div className="w-70">
        <p className="mb-1 flex justify-between">
          <span>{low}</span>
          <span>{high}</span>
        </p>
        <p className="flex pb-4.5">
          {SHADE_LEVELS.map((level, at) => (
            <span
              key={level}
              className="border-line relative h-3 grow basis-0 border"
              style={{ background: shadeColour(level) }}
            >
              {limits[at] !== undefined && (
                <span className="absolute top-3 left-full -translate-x-1/2 whitespace-nowrap">
                  {limits[at]}
                </span>
              )}
            </span>
          ))}
        </p>
      </div>
      <p>{title}</p>
    </div>
  );
}
