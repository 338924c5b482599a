import { percent } from "./percent";
import type { roundScale } from "./scale-end";

/** The lines of a scale across a drawing in SVG; the one at zero is stronger. */
export function TickLines({
  scale,
  isVertical = false,
}: {
  scale: ReturnType<typeof roundScale>;
  /** Lines from top to bottom, for a scale from left to right. */
  isVertical?: boolean;
}) {
  return scale.ticks.map((tick) => {
    const at = percent(isVertical ? scale.at(tick) : 100 - scale.at(tick));
    return (
      <line
        key={tick}
        {...(isVertical
          ? { x1: at, x2: at, y1: "0%", y2: "100%" }
          : { x1: "0%", x2: "100%", y1: at, y2: at })}
        className={tick === 0 ? "stroke-line-strong" : "stroke-line"}
      />
    );
  });
}
