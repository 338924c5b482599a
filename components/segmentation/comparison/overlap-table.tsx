"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { INDEX_LIMITS, indexLevel, shadeColour } from "@/components/ui/charts/shade";
import { ShadeLegend } from "@/components/ui/charts/shade-legend";
import { joinClasses } from "@/components/ui/join-classes";
import { ColourDot } from "@/components/ui/colour-dot";
import { Select } from "@/components/ui/select";
import type { SegmentOverlap } from "@/lib/domain/segmentation/agreement/compare-divisions";
import { isThinOverlap } from "@/lib/domain/segmentation/agreement/notable-overlaps";
import type { Compared } from "./compared-segmentations";

/** Of weighted people, what they stand for is shown beside who answered. */
const figures = ["count", "weighted", "row", "column", "jaccard", "lift", "expected"] as const;
type Figure = (typeof figures)[number];

/** Segments of one grouping against those of the other; the ground says where more or fewer people meet than by chance. */
export function OverlapTable({ first, second, comparison }: Compared) {
  const t = useTranslations("comparison.table");
  const [figure, setFigure] = useState<Figure>("count");
  const inWords = useFigure(figure);
  const title = t("title");
  const offered = figures.filter((one) => one !== "weighted" || comparison.effectiveN !== null);
  const cell = (row: number, column: number) => comparison.overlaps[row * second.segments.length + column];
  return (
    <div className="flex flex-col gap-4">
      <h2 className="text-ink max-w-prose text-base font-semibold text-balance">{title}</h2>
      <Select
        className="w-64 max-w-full print:hidden"
        label={t("show")}
        description={t(`explain-${figure}`)}
        value={figure}
        onChange={(id) => setFigure(figures.find((one) => one === id) ?? "count")}
        options={offered.map((id) => ({ id, label: t(id) }))}
      />
      <p className="text-muted text-sm">{t("description", { first: first.name, second: second.name })}</p>
      <div
        role="region"
        aria-label={title}
        tabIndex={0}
        className="scrollbar-quiet relative max-w-full overflow-x-auto print:overflow-visible"
      >
        <table className="w-full border-separate border-spacing-0.5 text-sm tabular-nums">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="text-muted align-bottom">
              <td className="bg-surface sticky left-0" />
              {second.segments.map(({ id, name, colour }) => (
                <th
                  key={id}
                  scope="col"
                  className="max-w-36 min-w-20 px-2 py-1.5 text-right text-xs font-medium print:min-w-0 print:px-1 print:wrap-anywhere"
                >
                  <ColourDot index={colour} /> {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.segments.map(({ id, name, colour }, row) => (
              <tr key={id}>
                <th
                  scope="row"
                  className="bg-surface text-ink sticky left-0 max-w-40 min-w-28 py-1.5 pr-3 text-left font-normal text-pretty sm:max-w-72 print:min-w-20"
                >
                  <ColourDot index={colour} /> {name}
                </th>
                {second.segments.map((other, column) => (
                  <OverlapCell key={other.id} overlap={cell(row, column)} inWords={inWords} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <LiftLegend />
      {comparison.overlaps.some(isThinOverlap) ? (
        <p className="text-muted text-xs">{t("thin-note")}</p>
      ) : null}
    </div>
  );
}

interface CellProps {
  readonly overlap: SegmentOverlap | undefined;
  readonly inWords: (overlap: SegmentOverlap) => string;
}

function OverlapCell({ overlap, inWords }: CellProps) {
  const t = useTranslations("comparison.table");
  const isThin = overlap === undefined || isThinOverlap(overlap);
  const lift = isThin ? null : overlap.lift;
  const level = lift === null ? 0 : indexLevel(lift * 100);
  return (
    <td
      className={joinClasses(
        "rounded-xs px-2 py-1.5 text-right print:px-1",
        isThin ? "text-muted italic" : "text-ink",
      )}
      style={{ background: shadeColour(level) }}
    >
      {overlap ? inWords(overlap) : "–"}
      {level === 0 ? null : <span className="sr-only"> {t(level > 0 ? "high" : "low")}</span>}
      {isThin ? <span className="sr-only"> {t("thin")}</span> : null}
    </td>
  );
}

function LiftLegend() {
  const t = useTranslations("comparison.table");
  const format = useFormatter();
  const limit = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  return (
    <ShadeLegend
      low={t("low")}
      high={t("high")}
      title={t("legend")}
      limits={[
        ...INDEX_LIMITS.map((index) => limit(100 / index)).reverse(),
        ...INDEX_LIMITS.map((index) => limit(index / 100)),
      ]}
    />
  );
}

function useFigure(figure: Figure): (overlap: SegmentOverlap) => string {
  const format = useFormatter();
  const decimal = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return ({ count, weighted, shareOfFirst, shareOfSecond, jaccard, lift, expected }) => {
    switch (figure) {
      case "count":
        return format.number(count);
      case "weighted":
        return format.number(weighted, { maximumFractionDigits: 1 });
      case "row":
        return format.number(shareOfFirst, { style: "percent" });
      case "column":
        return format.number(shareOfSecond, { style: "percent" });
      case "jaccard":
        return decimal(jaccard);
      case "lift":
        return lift === null ? "–" : decimal(lift);
      case "expected":
        return format.number(expected, { maximumFractionDigits: 1 });
    }
  };
}
