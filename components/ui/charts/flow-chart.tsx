import { useLocale, useTranslations } from "next-intl";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { layoutFlow, type FlowBand } from "./flow-layout";
import { formatShare } from "./format-number";
import { NumberedLegend } from "./numbered-legend";
import { orderFlow } from "./order-flow";

export interface FlowNode {
  id: string;
  /** In short, usually a number. */
  label: string;
  /** 0 to 1 of everyone. */
  share: number;
  /** How much of it survives from the solution before, 0 to 1 (SLSa); null where there is none before. */
  stability: number | null;
}

/** Whose the numbers of a column are. */
export interface FlowNames {
  heading: string;
  /** In the order of the nodes; `index` is the colour, counted from 0. */
  parts: readonly { id: string; label: string; index: number }[];
}

export interface FlowChartProps extends ChartWords {
  /** Columns from the left: solutions with more and more segments. */
  solutions: readonly { id: string; label: string; nodes: readonly FlowNode[] }[];
  /** `flows[step][from][to]`: people who go from a node of one solution to a node of the next. */
  flows: readonly (readonly (readonly number[])[])[];
  /** Nodes of every column from the top; by default the order in which least crosses. */
  order?: readonly (readonly number[])[];
  /** The column to point out. */
  chosenId?: string;
  /** For every column, where its nodes are only numbered in the drawing. */
  names?: readonly FlowNames[];
}

const COLUMN = 132;
const NODE = 16;
const HEAD = 26;
const HEIGHT = 380;
/** Keeps the words of small neighbours apart. */
const GAP = 14;

const stabilityFill = (stability: number | null): string =>
  stability === null || !Number.isFinite(stability)
    ? "var(--chart-quiet)"
    : `color-mix(in oklab, var(--chart-bar) ${Math.round(12 + 88 * Math.min(1, Math.max(0, stability)))}%, var(--surface))`;

/**
 * How segments arise from one another as their number grows: nodes are segments, bands the people they share. The darker
 * a node, the more of it comes from one segment; who survives as a straight dark line is no accident of the number chosen.
 */
export function FlowChart({ solutions, flows, order, chosenId, names = [], ...words }: FlowChartProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  const share = (value: number) => formatShare(value, locale);
  const decimal = (value: number | null) =>
    value === null || !Number.isFinite(value)
      ? "–"
      : new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
  const places = order ?? orderFlow(flows, solutions.map((solution) => solution.nodes.length)); // prettier-ignore
  const { nodes, bands } = layoutFlow(
    solutions.map((solution) => solution.nodes.map((node) => node.share)),
    flows,
    places,
    { height: HEIGHT, gap: GAP },
  );
  const named = solutions.map((solution, column) => ({
    ...solution,
    nodes: solution.nodes.map((node, at) => ({
      ...node,
      label: names[column]?.parts[at]?.label ?? node.label,
    })),
  }));
  const width = Math.max(1, solutions.length) * COLUMN;
  return (
    <ChartFrame
      {...words}
      minWidth={width}
      table={{
        head: [t("solution"), t("segment"), t("share"), t("survives"), t("comesFrom")],
        rows: named.flatMap((solution, column) =>
          solution.nodes.map((node, at) => [
            solution.label,
            node.label,
            share(node.share),
            decimal(node.stability),
            originsInWords(named[column - 1]?.nodes ?? [], flows[column - 1] ?? [], at, share),
          ]),
        ),
      }}
    >
      <svg
        viewBox={`0 0 ${width} ${HEIGHT + HEAD + 4}`}
        style={{ maxWidth: width * 1.35 }}
        className="block w-full"
        aria-hidden="true"
      >
        <g transform={`translate(0 ${HEAD})`}>
          {bands.map((band) => (
            <path key={`${band.step}-${band.from}-${band.to}`} d={bandPath(band)} className="fill-ink/12" />
          ))}
          {nodes.map((place) => {
            const node = solutions[place.column]?.nodes[place.node];
            if (!node) return null;
            return (
              <g
                key={`${place.column}-${place.node}`}
                transform={`translate(${place.column * COLUMN} ${place.top})`}
              >
                <rect
                  width={NODE}
                  height={Math.max(1, place.height)}
                  rx="2"
                  style={{ fill: stabilityFill(node.stability) }}
                  className="stroke-ink/40"
                />
                <text
                  x={NODE + 5}
                  y={place.height / 2 + 4}
                  strokeWidth="3"
                  paintOrder="stroke"
                  className="stroke-surface fill-ink text-2xs tabular-nums"
                >
                  <tspan className="font-semibold">{node.label}</tspan>
                  <tspan dx="5">{share(node.share)}</tspan>
                  {node.stability !== null && (
                    <tspan dx="5" className="fill-muted">
                      {decimal(node.stability)}
                    </tspan>
                  )}
                </text>
              </g>
            );
          })}
        </g>
        {solutions.map((solution, column) => (
          <text
            key={solution.id}
            x={column * COLUMN}
            y="13"
            className={`text-2xs ${solution.id === chosenId ? "fill-accent font-semibold" : "fill-muted"}`}
          >
            {solution.label}
          </text>
        ))}
      </svg>
      <StabilityScale low={t("mixed")} high={t("survivor")} />
      {names.length > 0 && (
        <div className="mt-3 grid gap-4 @md:grid-cols-2">
          {names.map(({ heading, parts }) => (
            <div key={heading}>
              <p className="text-muted text-xs">{heading}</p>
              <NumberedLegend parts={parts} />
            </div>
          ))}
        </div>
      )}
    </ChartFrame>
  );
}

function originsInWords(
  before: readonly FlowNode[],
  flow: readonly (readonly number[])[],
  to: number,
  share: (value: number) => string,
): string {
  const people = before.map((_, from) => Math.max(0, flow[from]?.[to] ?? 0));
  const total = people.reduce((sum, count) => sum + count, 0);
  if (total === 0) return "–";
  return before
    .flatMap((node, from) =>
      (people[from] ?? 0) > 0 ? [`${node.label}: ${share((people[from] ?? 0) / total)}`] : [],
    )
    .join(", ");
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A ribbon that leaves and arrives level. */
function bandPath({ step, start, end, width }: FlowBand): string {
  const [left, right] = [step * COLUMN + NODE, (step + 1) * COLUMN];
  const middle = (left + right) / 2;
  const [a, b, c, d] = [start, end, end + width, start + width].map(round);
  return `M${left},${a}C${middle},${a} ${middle},${b} ${right},${b}L${right},${c}C${middle},${c} ${middle},${d} ${left},${d}Z`;
}

function StabilityScale({ low, high }: { low: string; high: string }) {
  return (
    <p className="text-muted sticky left-0 mt-2 flex w-fit items-center gap-x-2 text-xs">
      <span>{low}</span>
      <span className="flex tabular-nums">
        {[0, 0.25, 0.5, 0.75, 1].map((stability) => (
          <span key={stability} className="h-2.5 w-6" style={{ background: stabilityFill(stability) }} />
        ))}
      </span>
      <span>{high}</span>
    </p>
  );
}
