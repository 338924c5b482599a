import { segmentColour } from "./segment-colour";

/** The segment's dot; index counted from 0. Decorative unless `label` is given: put the name beside it. */
export function ColourDot({ index, label, size = 10 }: { index: number; label?: string; size?: number }) {
  return (
    <span
      className="inline-block shrink-0 rounded-full"
      style={{ width: size, height: size, background: segmentColour(index) }}
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    />
  );
}
