import { labelVisibility, longestWords, WIDE_PX, CHARACTER_PX } from "./thin-labels";

/** Lines a label under an axis may take. */
const MOST_LINES = 3;

const fitsWide = (labels: readonly string[]): boolean => {
  const perLine = Math.floor(WIDE_PX / Math.max(1, labels.length) / CHARACTER_PX) - 1;
  return labels.every((label) => [...label].length <= perLine * MOST_LINES);
};

/**
 * Names under evenly spread places. Where the names are too long for their places, numbers stand there and a key below
 * says whose they are: no place is left without its name.
 */
export function CategoryAxis({ labels, chosen }: { labels: readonly string[]; chosen?: number | undefined }) {
  const words = labelVisibility(longestWords(labels));
  const isWide = words.every((word) => word !== "never") && fitsWide(labels);
  const isNarrow =
    isWide && words.every((word) => word === "always") && labels.every((label) => label.length <= 12);
  const tone = (index: number) => (index === chosen ? "text-accent font-medium" : "");
  return (
    <>
      <div className="flex pt-1.5">
        {labels.map((label, index) => (
          <span
            key={index}
            className={`min-w-0 grow basis-0 px-0.5 text-center leading-tight ${tone(index)}`}
          >
            {isNarrow ? (
              label
            ) : (
              <>
                {isWide && <span className="hidden @md:inline">{label}</span>}
                <span className={isWide ? "@md:hidden" : undefined}>{index + 1}</span>
              </>
            )}
          </span>
        ))}
      </div>
      {!isNarrow && (
        <ol className={`mt-2 flex flex-wrap gap-x-4 gap-y-0.5 ${isWide ? "@md:hidden" : ""}`}>
          {labels.map((label, index) => (
            <li key={index} className={tone(index)}>
              <span className="text-ink font-medium">{index + 1}</span> {label}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
