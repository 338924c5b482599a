import { useLocale, useTranslations } from "next-intl";
import { segmentColour } from "../segment-colour";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { formatNumber, formatShare } from "./format-number";
import { NumberedLegend } from "./numbered-legend";
import { percent } from "./percent";
import { RESIDUAL_LIMITS, residualLevel, shadeColour } from "./shade";
import { ShadeLegend } from "./shade-legend";
import { spreadLabels } from "./spread-labels";
import { CHARACTER_PX } from "./thin-labels";
import { wrapLabel } from "./wrap-label";

export interface MosaicColumn {
  id: string;
  label: string;
  /** The segment's colour, counted from 0. */
  index: number;
  /** Its part of everyone, 0 to 1: the column's width. */
  share: number;
  n?: number;
  /** In the order of the levels. `residual` is the adjusted one; `share` of the column, 0 to 1, is the tile's height. */
  cells: readonly { share: number; residual: number }[];
}

export interface MosaicPlotProps extends ChartWords {
  /** The categories, from the top. */
  levels: readonly { id: string; label: string }[];
  columns: readonly MosaicColumn[];
}

/** Heights in px of the drawing and of the numbers over it, whatever the size of letters. */
const HEIGHT = 288;
const HEAD = 24;
/** Between tiles, in per cent of the drawing's width and in px of its height. */
const COLUMN_GAP = 1;
const TILE_GAP = 2;
/** Widths of the drawing that figures have to fit, in px, and of the room for names beside it. */
const DRAWINGS = {
  narrow: { width: 200, characters: 12, className: "@md:hidden" },
  wide: { width: 380, characters: 22, className: "hidden @md:block" },
} as const;

const positive = (share: number | undefined): number =>
  share !== undefined && Number.isFinite(share) && share > 0 ? share : 0;

interface Tile {
  readonly top: number;
  readonly height: number;
}

/** Tiles of a column, in px from the top; shares are drawn as parts of their sum, a level without people has no height. */
function tilesOf(column: MosaicColumn, levels: number): Tile[] {
  const shares = Array.from({ length: levels }, (_, level) => positive(column.cells[level]?.share));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const room = HEIGHT - Math.max(0, levels - 1) * TILE_GAP;
  let top = 0;
  return shares.map((share) => {
    const tile = { top, height: total > 0 ? (share / total) * room : 0 };
    top += tile.height + TILE_GAP;
    return tile;
  });
}

/** Places of the columns, in per cent from the left. */
function columnPlaces(columns: readonly MosaicColumn[]): { left: number; width: number }[] {
  const total = columns.reduce((sum, column) => sum + positive(column.share), 0);
  const room = 100 - Math.max(0, columns.length - 1) * COLUMN_GAP;
  let left = 0;
  return columns.map((column) => {
    const place = { left, width: total > 0 ? (positive(column.share) / total) * room : 0 };
    left += place.width + COLUMN_GAP;
    return place;
  });
}

/**
 * Segments against the categories of one descriptor. A column is as wide as the segment is large, a tile as high as the
 * category is common in it; the shade says where that is more or less than if both had nothing to do with each other.
 */
export function MosaicPlot({ levels, columns, ...words }: MosaicPlotProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  const places = columnPlaces(columns);
  const tiles = columns.map((column) => tilesOf(column, levels.length));
  const share = (value: number) => formatShare(value, locale);
  return (
    <ChartFrame
      {...words}
      table={{
        head: [t("segment"), ...levels.map((level) => level.label)],
        rows: columns.map((column) => [
          column.label,
          ...levels.map((_, level) => {
            const cell = column.cells[level];
            if (!cell) return "–";
            return t("residualValue", {
              share: share(cell.share),
              residual: formatNumber(cell.residual, locale),
            });
          }),
        ]),
      }}
    >
      <div className="pl-22 @md:pl-40">
        <svg className="block w-full overflow-visible" height={HEIGHT + HEAD + 8} aria-hidden="true">
          <svg y={HEAD} height={HEIGHT} overflow="visible">
            <LevelNames levels={levels} tiles={tiles[0] ?? []} drawing={DRAWINGS.narrow} />
            <LevelNames levels={levels} tiles={tiles[0] ?? []} drawing={DRAWINGS.wide} />
            {columns.map((column, at) => {
              const { left, width } = places[at] ?? { left: 0, width: 0 };
              if (width === 0) return null;
              return (
                <svg
                  key={column.id}
                  x={percent(left)}
                  width={percent(width)}
                  height={HEIGHT}
                  overflow="visible"
                >
                  <rect y="-5" width="100%" height="3" style={{ fill: segmentColour(column.index) }} />
                  <text
                    x="50%"
                    y="-9"
                    textAnchor="middle"
                    className="fill-ink text-2xs font-semibold tabular-nums"
                  >
                    {at + 1}
                  </text>
                  {(tiles[at] ?? []).map((tile, level) => (
                    <TileBox
                      key={levels[level]?.id ?? level}
                      tile={tile}
                      width={width}
                      residual={column.cells[level]?.residual ?? 0}
                      text={share(column.cells[level]?.share ?? NaN)}
                    />
                  ))}
                </svg>
              );
            })}
          </svg>
        </svg>
      </div>
      <NumberedLegend
        parts={columns.map(({ id, label, index, n }) => ({
          id,
          label,
          index,
          ...(n !== undefined && { detail: t("n", { n }) }),
        }))}
      />
      <ShadeLegend
        low={t("lessThanExpected")}
        high={t("moreThanExpected")}
        title={t("residualLegend")}
        limits={[
          ...RESIDUAL_LIMITS.map((limit) => `−${formatNumber(limit, locale)}`).reverse(),
          ...RESIDUAL_LIMITS.map((limit) => formatNumber(limit, locale)),
        ]}
      />
    </ChartFrame>
  );
}

function TileBox({
  tile,
  width,
  residual,
  text,
}: {
  tile: Tile;
  width: number;
  residual: number;
  text: string;
}) {
  if (tile.height <= 0)
    return <line x1="0%" x2="100%" y1={tile.top} y2={tile.top} className="stroke-line-strong" />;
  const level = residualLevel(residual);
  const fits = (drawing: number) => (width / 100) * drawing >= text.length * CHARACTER_PX + 2;
  const isTall = tile.height >= 14;
  return (
    <>
      <rect
        y={tile.top}
        width="100%"
        height={tile.height}
        style={{ fill: level === 0 ? "var(--surface)" : shadeColour(level) }}
        className={level === 0 ? "stroke-line-strong" : "stroke-ink/35"}
      />
      {isTall && fits(DRAWINGS.wide.width) && (
        <text
          x="50%"
          y={tile.top + tile.height / 2 + 4}
          textAnchor="middle"
          className={`fill-ink text-2xs tabular-nums ${fits(DRAWINGS.narrow.width) ? "" : "hidden @md:block"}`}
        >
          {text}
        </text>
      )}
    </>
  );
}

/** Names of the categories beside the first column, each led to its tile. */
function LevelNames({
  levels,
  tiles,
  drawing,
}: {
  levels: MosaicPlotProps["levels"];
  tiles: readonly Tile[];
  drawing: (typeof DRAWINGS)[keyof typeof DRAWINGS];
}) {
  const most = levels.length > 10 ? 1 : 2;
  const names = levels.map((level) => wrapLabel(level.label, drawing.characters, most));
  const middles = levels.map((_, level) => {
    const tile = tiles[level];
    return tile ? tile.top + tile.height / 2 : 0;
  });
  const heights = names.map((lines) => 2 + lines.length * 12);
  const places = spreadLabels(middles, heights, 4, HEIGHT - 4);
  return (
    <g className={drawing.className}>
      {names.map((lines, level) => {
        const place = places[level] ?? 0;
        return (
          <g key={levels[level]?.id ?? level}>
            <line x1="-10" x2="-2" y1={place} y2={middles[level] ?? place} className="stroke-line-strong" />
            {lines.map((line, row) => (
              <text
                key={row}
                x="-13"
                y={place + 4 + (row - (lines.length - 1) / 2) * 12}
                textAnchor="end"
                className="fill-ink text-2xs"
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}
