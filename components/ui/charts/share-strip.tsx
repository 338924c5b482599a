import { formatShare } from "./format-number";

export interface StripPart {
  id: string;
  share: number;
  colour: string;
}

/** Below this share a part is too narrow for its figure on a phone. */
const NARROW = 0.14;
const TINY = 0.07;

/** One bar cut into shares, with the figures that fit over the parts. Parts are kept apart by a hair of ground. */
export function ShareStrip({
  parts,
  locale,
  height = "h-5",
}: {
  parts: readonly StripPart[];
  locale: string;
  height?: string;
}) {
  const total = parts.reduce((sum, part) => sum + part.share, 0);
  return (
    <div>
      <div className={`flex gap-0.5 overflow-hidden rounded-sm ${height}`}>
        {parts.map((part) =>
          part.share > 0 ? (
            <span
              key={part.id}
              className="min-w-[2px]"
              style={{ flexGrow: total > 0 ? part.share / total : 0, flexBasis: 0, background: part.colour }}
            />
          ) : null,
        )}
      </div>
      <div className="text-2xs text-muted mt-0.5 flex gap-0.5 tabular-nums">
        {parts.map((part) =>
          part.share > 0 ? (
            <span
              key={part.id}
              className="min-w-[2px] overflow-hidden whitespace-nowrap"
              style={{ flexGrow: total > 0 ? part.share / total : 0, flexBasis: 0 }}
            >
              <span
                className={
                  part.share < TINY ? "hidden" : part.share < NARROW ? "hidden @md:inline" : undefined
                }
              >
                {formatShare(part.share, locale)}
              </span>
            </span>
          ) : null,
        )}
      </div>
    </div>
  );
}
