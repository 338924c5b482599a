import { useTranslations } from "next-intl";
import { ShareBar } from "@/components/ui/charts/share-bar";
import { segmentColour } from "@/components/ui/segment-colour";
import type { SegmentOfTool } from "./built-tool";

/** What came of the people who answered a short survey. */
export interface PlacedCounts {
  readonly bySegment: ReadonlyMap<string, number>;
  readonly unsure: number;
  readonly tooFew: number;
  readonly waiting: number;
}

interface Props {
  readonly counts: PlacedCounts;
  readonly segments: readonly SegmentOfTool[];
}

/** How many new people are placed, how they divide beside the study's own people, and who could not be placed. */
export function PlacedPeople({ counts, segments }: Props) {
  const t = useTranslations("typing.survey");
  const { bySegment, unsure, tooFew, waiting } = counts;
  const peopleOf = ({ id }: SegmentOfTool) => bySegment.get(id) ?? 0;
  const placed = segments.reduce((sum, segment) => sum + peopleOf(segment), 0);
  const judged = placed + unsure;
  if (judged + tooFew + waiting === 0) return <p className="text-muted">{t("nobody")}</p>;
  const [largest] = [...segments].sort((a, b) => peopleOf(b) - peopleOf(a));
  return (
    <div className="flex flex-col gap-5">
      <div>
        <p className="text-ink text-lg font-semibold tabular-nums">{t("placed", { placed })}</p>
        <ul className="text-muted text-sm tabular-nums">
          {unsure > 0 ? <li>{t("unsure", { count: unsure, share: unsure / judged })}</li> : null}
          {tooFew > 0 ? <li>{t("too-few", { count: tooFew })}</li> : null}
          {waiting > 0 ? <li>{t("waiting", { count: waiting })}</li> : null}
        </ul>
      </div>
      {placed === 0 || !largest ? null : (
        <>
          <ShareBar
            level={3}
            title={t("new-shares", { name: largest.name, share: peopleOf(largest) / placed })}
            parts={segments.map((segment) => ({
              id: segment.id,
              label: segment.name,
              share: peopleOf(segment) / placed,
              n: peopleOf(segment),
              colour: segmentColour(segment.colour),
            }))}
          />
          <ShareBar
            level={3}
            title={t("old-shares", { name: largest.name, share: largest.share })}
            hasLegend={false}
            parts={segments.map((segment) => ({
              id: segment.id,
              label: segment.name,
              share: segment.share,
              colour: segmentColour(segment.colour),
            }))}
          />
        </>
      )}
    </div>
  );
}
