import { useLocale, useTranslations } from "next-intl";
import { segmentColour } from "../segment-colour";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { formatNumber, formatShare } from "./format-number";
import { NumberedLegend } from "./numbered-legend";
import { fitInto, isPlace, round, WIDTH, type SegmentEdge, type SeparatedSegment } from "./separation-plane";
import { Arrow, ArrowName, Centroid, Dots, Edges, Hulls } from "./separation-marks";

export interface SeparationPlotProps extends ChartWords {
  /** In the order of their numbers, from 1. */
  segments: readonly SeparatedSegment[];
  /** A sample of people, at most some 1,500; `segment` is a place in the list of segments. */
  points: readonly { x: number; y: number; segment: number }[];
  /** Which segments are neighbours, `strength` 0 to 1. */
  edges: readonly SegmentEdge[];
  /** Directions of variables, drawn from the centre to (x, y), in the units of the points. */
  arrows?: readonly { id: string; label: string; x: number; y: number }[];
  /** What the two axes are, and how much of the variance they show, 0 to 1. */
  axes: readonly [{ label: string; explained: number }, { label: string; explained: number }];
}

/**
 * How well segments are apart in the two directions in which people differ most: people, areas of segments, their centres,
 * and lines between neighbours, the stronger the more people stand between both (Leisch 2010).
 */
export function SeparationPlot({
  segments,
  points,
  edges,
  arrows = [],
  axes,
  ...words
}: SeparationPlotProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  const drawn = points.filter(isPlace);
  const centred = segments.flatMap((segment, order) =>
    isPlace(segment.centroid) ? [{ ...segment, centroid: segment.centroid, number: order + 1 }] : [],
  );
  const extent = [
    ...drawn,
    ...centred.flatMap((segment) => [segment.centroid, ...segment.outer, ...segment.inner]),
    ...arrows.flatMap((arrow) => [{ x: 0, y: 0 }, arrow]),
  ].filter(isPlace);
  const fit = fitInto(extent.length > 0 ? extent : [{ x: 0, y: 0 }]);
  const caption = (axis: { label: string; explained: number }) =>
    t("axisExplains", { axis: axis.label, share: formatShare(axis.explained, locale) });
  return (
    <ChartFrame
      {...words}
      table={{
        head: [t("segment"), axes[0].label, axes[1].label, t("neighbours")],
        rows: segments.map((segment, at) => [
          segment.label,
          formatNumber(segment.centroid?.x ?? NaN, locale),
          formatNumber(segment.centroid?.y ?? NaN, locale),
          neighboursInWords(at, edges, segments, locale),
        ]),
      }}
    >
      <p className="text-2xs text-muted mb-2">↑ {caption(axes[1])}</p>
      <svg
        className="border-line block w-full max-w-2xl overflow-visible rounded-md border"
        style={{ aspectRatio: `${WIDTH} / ${round(fit.height)}` }}
        aria-hidden="true"
      >
        <svg viewBox={`0 0 ${WIDTH} ${round(fit.height)}`} overflow="visible">
          {segments.map((segment, at) => (
            <Dots
              key={segment.id}
              colour={segmentColour(segment.index)}
              places={drawn.filter((point) => point.segment === at).map(fit.at)}
            />
          ))}
          {segments.map((segment) => (
            <Hulls key={segment.id} segment={segment} at={fit.at} />
          ))}
          <Edges edges={edges} segments={segments} at={fit.at} />
          {arrows.filter(isPlace).map((arrow) => (
            <Arrow key={arrow.id} from={fit.at({ x: 0, y: 0 })} to={fit.at(arrow)} />
          ))}
        </svg>
        {arrows.filter(isPlace).map((arrow) => (
          <ArrowName
            key={arrow.id}
            label={arrow.label}
            place={fit.at(arrow)}
            height={fit.height}
            isUp={arrow.y >= 0}
          />
        ))}
        {centred.map((segment) => (
          <Centroid
            key={segment.id}
            number={segment.number}
            index={segment.index}
            place={fit.at(segment.centroid)}
            height={fit.height}
          />
        ))}
      </svg>
      <p className="text-2xs text-muted mt-1.5 max-w-2xl text-right">{caption(axes[0])} →</p>
      <NumberedLegend parts={segments} />
      <p className="text-2xs text-muted mt-2">{t("hulls")}</p>
    </ChartFrame>
  );
}

function neighboursInWords(
  at: number,
  edges: readonly SegmentEdge[],
  segments: readonly SeparatedSegment[],
  locale: string,
): string {
  const own = edges
    .filter((edge) => (edge.from === at || edge.to === at) && edge.strength > 0)
    .sort((a, b) => b.strength - a.strength)
    .map((edge) => {
      const other = segments[edge.from === at ? edge.to : edge.from];
      return `${other?.label ?? "–"} ${formatNumber(edge.strength, locale)}`;
    });
  return own.length === 0 ? "–" : own.join(", ");
}
