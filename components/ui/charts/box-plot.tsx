import { useLocale, useTranslations } from "next-intl";
import { CategoryAxis } from "./category-axis";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { formatNumber } from "./format-number";
import { percent } from "./percent";
import { roundScale } from "./scale-end";
import { TickLines } from "./tick-lines";
import { ValueAxis } from "./value-axis";

export interface Box {
  id: string;
  label: string;
  min: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  max: number;
  colour?: string;
}

export interface BoxPlotProps extends ChartWords {
  /** In the order to be drawn; a box that is not all numbers leaves its place empty. */
  boxes: readonly Box[];
  /** What stands along the axis: "Number of segments". */
  categoryLabel: string;
  /** What the height is: "Adjusted Rand index". */
  valueLabel: string;
  /** The ends of the scale where they are known beforehand; widened by values outside. */
  from?: number;
  to?: number;
  /** Lines across all boxes: limits a convention sets. */
  references?: readonly { value: number; label: string }[];
  /** The box to point out: the chosen number of segments. */
  chosenId?: string;
}

const isComplete = (box: Box): boolean =>
  [box.min, box.lowerQuartile, box.median, box.upperQuartile, box.max].every(Number.isFinite);

/** Boxes are as wide as this share of their place, and never wider than this share of the drawing. */
const OF_PLACE = 0.56;
const OF_DRAWING = 0.11;

/** Medians, quartiles and ends side by side: how much a number varies, for one category after another. */
export function BoxPlot({
  boxes,
  categoryLabel,
  valueLabel,
  from,
  to,
  references = [],
  chosenId,
  ...words
}: BoxPlotProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  const drawn = boxes.filter(isComplete);
  const ends = [from, to].filter((end) => end !== undefined);
  const scale = roundScale([
    ...ends,
    ...drawn.flatMap((box) => [box.min, box.max]),
    ...references.map((reference) => reference.value),
  ]);
  const width = Math.min(OF_PLACE / Math.max(1, boxes.length), OF_DRAWING) * 100;
  const chosen = boxes.findIndex((box) => box.id === chosenId);
  const number = (value: number) => formatNumber(value, locale);
  return (
    <ChartFrame
      {...words}
      table={{
        head: [
          categoryLabel,
          t("minimum"),
          t("lowerQuartile"),
          t("median"),
          t("upperQuartile"),
          t("maximum"),
        ],
        rows: boxes.map((box) => [
          box.id === chosenId ? `${box.label} (${t("chosen")})` : box.label,
          ...[box.min, box.lowerQuartile, box.median, box.upperQuartile, box.max].map(number),
        ]),
      }}
    >
      <p className="text-2xs text-muted mb-3">{valueLabel}</p>
      <div className="text-2xs text-muted flex gap-2 tabular-nums">
        <ValueAxis scale={scale} locale={locale} height="h-56" />
        <div className="min-w-0 grow">
          <svg className="block h-56 w-full overflow-visible" aria-hidden="true">
            <TickLines scale={scale} />
            {references.map((reference) => (
              <ReferenceLine key={reference.label} at={100 - scale.at(reference.value)} />
            ))}
            {boxes.map((box, index) =>
              isComplete(box) ? (
                <DrawnBox
                  key={box.id}
                  middle={((index + 0.5) / boxes.length) * 100}
                  width={width}
                  at={(value) => 100 - scale.at(value)}
                  box={box}
                  isQuiet={chosen >= 0 && chosen !== index}
                />
              ) : null,
            )}
            {references.map((reference) => (
              <ReferenceName
                key={reference.label}
                label={reference.label}
                at={100 - scale.at(reference.value)}
              />
            ))}
          </svg>
          <CategoryAxis labels={boxes.map((box) => box.label)} chosen={chosen < 0 ? undefined : chosen} />
          <p className="mt-1 text-center">{categoryLabel}</p>
        </div>
      </div>
    </ChartFrame>
  );
}

const ReferenceLine = ({ at }: { at: number }) => (
  <line x1="0%" x2="100%" y1={percent(at)} y2={percent(at)} strokeDasharray="4 3" className="stroke-ink/60" />
);

/** Drawn over the boxes, so that it can be read wherever they stand. */
const ReferenceName = ({ at, label }: { at: number; label: string }) => (
  <text
    x="100%"
    y={percent(at)}
    dy="-4"
    textAnchor="end"
    strokeWidth="3"
    paintOrder="stroke"
    className="fill-ink stroke-surface text-2xs"
  >
    {label}
  </text>
);

interface DrawnBoxProps {
  box: Box;
  middle: number;
  width: number;
  /** Per cent from the top. */
  at: (value: number) => number;
  isQuiet: boolean;
}

function DrawnBox({ box, middle, width, at, isQuiet }: DrawnBoxProps) {
  const colour = box.colour ?? "var(--chart-bar)";
  const left = percent(middle - width / 2);
  const [x1, x2] = [left, percent(middle + width / 2)];
  const cap = (value: number) => (
    <line
      x1={percent(middle - width / 4)}
      x2={percent(middle + width / 4)}
      y1={percent(at(value))}
      y2={percent(at(value))}
    />
  );
  const whisker = (start: number, end: number) => (
    <line x1={percent(middle)} x2={percent(middle)} y1={percent(at(start))} y2={percent(at(end))} />
  );
  return (
    <g stroke={colour} strokeWidth="1.5" opacity={isQuiet ? 0.62 : 1}>
      {whisker(box.min, box.lowerQuartile)}
      {whisker(box.upperQuartile, box.max)}
      {cap(box.min)}
      {cap(box.max)}
      <rect
        x={left}
        width={percent(width)}
        y={percent(at(box.upperQuartile))}
        height={percent(at(box.lowerQuartile) - at(box.upperQuartile))}
        rx="2"
        style={{ fill: `color-mix(in oklab, ${colour} 26%, var(--surface))` }}
      />
      <line x1={x1} x2={x2} y1={percent(at(box.median))} y2={percent(at(box.median))} strokeWidth="3" />
    </g>
  );
}
