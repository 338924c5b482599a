import { useFormatter, useTranslations } from "next-intl";
import { MosaicPlot } from "@/components/ui/charts/mosaic-plot";
import type { SegmentOverlap } from "@/lib/domain/segmentation/agreement/compare-divisions";
import { notableOverlaps } from "@/lib/domain/segmentation/agreement/notable-overlaps";
import type { Compared, ComparedSegments } from "./compared-segmentations";

/** So many sentences are read; the table below has the rest. */
const mostTold = 6;

/** Two groupings crossed: the drawing with the clearest pair as its title, the next ones in sentences beside it. */
export function CrossedSegments({ first, second, comparison }: Compared) {
  const t = useTranslations("comparison.cross");
  const say = useSentence(first, second);
  const { agreement } = comparison;
  // Where the two agree, the same meets the same: nothing to point out.
  const isAlike = agreement === "same" || agreement === "largely";
  const [clearest, ...others] = isAlike ? [] : notableOverlaps(comparison.overlaps).slice(0, mostTold);
  const columns = second.segments.length;
  const everybody = sum(comparison.overlaps, "weighted");
  return (
    <div className="flex flex-col gap-4">
      <MosaicPlot
        level={2}
        title={clearest ? say(clearest) : t(isAlike ? "alike" : "chance", { agreement })}
        description={t("description", { first: first.name, second: second.name })}
        note={`${t("description", { first: first.name, second: second.name })} ${t("note", { placed: comparison.placed })}`}
        isDownloadable
        levels={second.segments.map(({ id, name }) => ({ id, label: name }))}
        columns={first.segments.map(({ id, name, colour }, row) => {
          const cells = comparison.overlaps.slice(row * columns, (row + 1) * columns);
          return {
            id,
            label: name,
            index: colour,
            n: sum(cells, "count"),
            share: sum(cells, "weighted") / everybody,
            cells: cells.map(({ shareOfFirst, residual }) => ({ share: shareOfFirst, residual })),
          };
        })}
      />
      {others.length > 0 ? (
        <ul className="text-ink flex max-w-prose list-disc flex-col gap-1.5 pl-5 text-sm">
          {others.map((overlap) => (
            <li key={`${overlap.first} ${overlap.second}`}>{say(overlap)}</li>
          ))}
        </ul>
      ) : null}
      {isAlike ? null : <p className="text-muted max-w-prose text-xs">{t("rule")}</p>}
    </div>
  );
}

const sum = (overlaps: readonly SegmentOverlap[], of: "count" | "weighted"): number =>
  overlaps.reduce((all, overlap) => all + overlap[of], 0);

function useSentence(first: ComparedSegments, second: ComparedSegments): (overlap: SegmentOverlap) => string {
  const t = useTranslations("comparison.cross");
  const format = useFormatter();
  return (overlap) => {
    const { count, lift, expected, shareOfFirst } = overlap;
    const names = {
      first: first.segments[overlap.first]?.name ?? "",
      second: second.segments[overlap.second]?.name ?? "",
    };
    if (count === 0 || lift === null) return t("never", { ...names, expected: Math.round(expected) });
    return t(lift > 1 ? "more" : "less", {
      ...names,
      lift: format.number(lift, { maximumFractionDigits: lift >= 1 ? 1 : 2 }),
      share: shareOfFirst,
      everyone: shareOfFirst / lift,
    });
  };
}
