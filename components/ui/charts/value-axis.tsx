import { formatTick } from "./format-number";
import type { roundScale } from "./scale-end";

/** The figures beside a drawing, standing at their ticks; as wide as the widest of them, and in a kept picture flush with it. */
export function ValueAxis({
  scale,
  locale,
  height,
}: {
  scale: ReturnType<typeof roundScale>;
  locale: string;
  /** A Tailwind height, the drawing's own. */
  height: string;
}) {
  const step = (scale.ticks[1] ?? 1) - (scale.ticks[0] ?? 0);
  return (
    <div className={`relative shrink-0 ${height}`} aria-hidden="true">
      <span className="invisible flex flex-col">
        {scale.ticks.map((tick) => (
          <span key={tick} className="h-0 whitespace-nowrap">
            {formatTick(tick, step, locale)}
          </span>
        ))}
      </span>
      {scale.ticks.map((tick) => (
        <span
          key={tick}
          className="absolute right-0 translate-y-1/2 text-end whitespace-nowrap"
          style={{ bottom: `${scale.at(tick)}%` }}
        >
          {formatTick(tick, step, locale)}
        </span>
      ))}
    </div>
  );
}
