import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import shell from "@/lib/i18n/messages/en/shell.json";
import { CrossTable } from "../cross-table";
import { BoxPlot } from "./box-plot";
import { DotProfile } from "./dot-profile";
import { DriftChart } from "./drift-chart";
import { EvaluationPlot } from "./evaluation-plot";
import { FlowChart } from "./flow-chart";
import { formatShare } from "./format-number";
import { HeatTable } from "./heat-table";
import { LorenzChart } from "./lorenz-chart";
import { MosaicPlot } from "./mosaic-plot";
import { SeparationPlot } from "./separation-plot";
import { StackedBars } from "./stacked-bars";

const LONG =
  "People who compare every price twice & <still> buy the dearest, because it lasts longer than the others";
const title = `What “${LONG}” says`;

const render = (element: ReactElement): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ shell }}>
      {element}
    </NextIntlClientProvider>,
  );

/** What every chart gets: how many segments and variables, their numbers, their names. */
interface Awkward {
  readonly segments: number;
  readonly variables: number;
  readonly value: (at: number) => number;
  readonly label: (at: number) => string;
}

const range = (size: number) => Array.from({ length: size }, (_, at) => at);
const named = ({ segments, label }: Awkward) =>
  range(segments).map((at) => ({ id: `s${at}`, label: label(at), index: at, n: at * 20 }));

const charts: Record<string, (input: Awkward) => ReactElement> = {
  "a box plot": (input) => (
    <BoxPlot
      title={title}
      categoryLabel="Segments"
      valueLabel="Index"
      from={0}
      to={1}
      references={[{ value: 0.7, label: LONG }]}
      chosenId="s0"
      boxes={named(input).map((one, at) => ({
        ...one,
        min: input.value(at),
        lowerQuartile: input.value(at),
        median: input.value(at),
        upperQuartile: input.value(at),
        max: input.value(at),
      }))}
    />
  ),
  "a flow": (input) => (
    <FlowChart
      title={title}
      solutions={range(input.segments).map((column) => ({
        id: `k${column}`,
        label: `${column + 1} segments`,
        nodes: range(column + 1).map((node) => ({
          id: `${column}-${node}`,
          label: input.label(node),
          share: input.value(node),
          stability: column === 0 ? null : input.value(node),
        })),
      }))}
      flows={range(input.segments - 1).map((column) =>
        range(column + 1).map((from) => range(column + 2).map((to) => input.value(from + to))),
      )}
    />
  ),
  "a separation plot": (input) => (
    <SeparationPlot
      title={title}
      segments={named(input).map((one, at) => ({
        ...one,
        centroid: at === 2 ? null : { x: input.value(at), y: input.value(at + 1) },
        inner: range(3).map((corner) => ({ x: input.value(corner), y: corner })),
        outer: [],
      }))}
      points={range(20).map((at) => ({ x: input.value(at), y: at, segment: at % input.segments }))}
      edges={range(input.segments).map((at) => ({ from: at, to: at + 1, strength: input.value(at) }))}
      arrows={range(input.variables).map((at) => ({ id: `v${at}`, label: LONG, x: input.value(at), y: 1 }))}
      axes={[
        { label: "Direction 1", explained: input.value(0) },
        { label: "Direction 2", explained: input.value(1) },
      ]}
    />
  ),
  "a mosaic": (input) => (
    <MosaicPlot
      title={title}
      levels={range(input.variables).map((at) => ({ id: `l${at}`, label: input.label(at) }))}
      columns={named(input).map((one, at) => ({
        ...one,
        share: input.value(at),
        cells: range(input.variables).map((level) => ({
          share: input.value(level),
          residual: input.value(level) * (level % 2 === 0 ? 9 : -9),
        })),
      }))}
    />
  ),
  "a heat table": (input) => (
    <HeatTable
      title={title}
      columns={named(input)}
      rows={range(input.variables).map((at) => ({
        id: `v${at}`,
        label: input.label(at),
        ...(at > 0 && { group: LONG }),
        everyone: formatShare(input.value(at), "en"),
        cells: range(input.segments).map((segment) => ({
          text: formatShare(input.value(segment), "en"),
          level: segment % 2 === 0 ? 0 : 4,
        })),
      }))}
      legend={{ title: LONG, limits: ["-1", "1"] }}
    />
  ),
  "a Lorenz curve": (input) => (
    <LorenzChart
      title={title}
      valueLabel={LONG}
      points={range(1000).map((at) => ({ people: at / 999, value: input.value(at) * (at / 999) }))}
      top={{ people: 0.2, value: input.value(0) }}
    />
  ),
  "an evaluation plot": (input) => (
    <EvaluationPlot
      title={title}
      xLabel={LONG}
      yLabel={LONG}
      sizeLabel="People"
      quadrants={{ topRight: LONG }}
      segments={named(input).map((one, at) => ({
        ...one,
        attractiveness: 1 + 9 * input.value(at),
        competitiveness: 1 + 9 * input.value(at + 1),
        size: input.value(at),
        sizeText: "some people",
        isViable: at % 2 === 0,
      }))}
    />
  ),
  "a drift chart": (input) => (
    <DriftChart
      title={title}
      periodLabel="Wave"
      periods={range(input.variables).map((at) => ({ id: `w${at}`, label: input.label(at), n: at }))}
      segments={named(input).map((one) => ({
        ...one,
        values: range(input.variables).map((at) =>
          at % 3 === 2 ? null : { share: input.value(at), low: input.value(at), high: input.value(at) },
        ),
      }))}
    />
  ),
  "stacked bars": (input) => (
    <StackedBars
      title={title}
      parts={named(input).map((one) => ({ ...one, colour: "var(--seg-1)" }))}
      rows={range(input.variables).map((at) => ({
        id: `r${at}`,
        label: input.label(at),
        n: at,
        shares: range(input.segments).map(input.value),
      }))}
    />
  ),
  "a profile": (input) => (
    <DotProfile
      title={title}
      isDownloadable
      variables={range(input.variables).map((at) => ({
        id: `v${at}`,
        label: input.label(at),
        everyone: input.value(at),
      }))}
      segments={named(input).map((one) => ({
        ...one,
        values: range(input.variables).map((at) => ({
          variableId: `v${at}`,
          value: input.value(at),
          isMarker: at % 2 === 0,
        })),
      }))}
    />
  ),
  "a table with column letters": (input) => (
    <CrossTable
      label={title}
      base={input.segments}
      columns={named(input).map((one) => ({ ...one, letter: "A" }))}
      rows={range(input.variables).map((at) => ({
        id: `v${at}`,
        label: input.label(at),
        everyone: input.value(at),
        cells: range(input.segments).map((segment) => ({
          share: segment % 2 === 0 ? null : input.value(at),
          n: segment,
          letters: "aB",
        })),
      }))}
    />
  ),
};

const plain = {
  segments: 4,
  variables: 5,
  value: (at: number) => ((at * 37) % 100) / 100,
  label: (at: number) => `${at + 1}`,
};

const inputs: Record<string, Awkward> = {
  "plain numbers": plain,
  "one segment": { ...plain, segments: 1 },
  "one variable": { ...plain, variables: 1 },
  "no variables": { ...plain, variables: 0 },
  "ten segments": { ...plain, segments: 10, variables: 12 },
  "nothing but zeros": { ...plain, value: () => 0 },
  "one and the same value": { ...plain, value: () => 1 },
  "no numbers": { ...plain, value: () => NaN },
  "some numbers missing": { ...plain, value: (at) => (at % 2 === 0 ? NaN : 0.4) },
  "endless numbers": { ...plain, value: () => Infinity },
  "long labels": { ...plain, segments: 8, label: (at) => `${LONG} ${at}` },
};

describe.each(Object.entries(charts))("%s", (_, chart) => {
  it.each(Object.entries(inputs))("draws %s", (_name, input) => {
    const markup = render(chart(input));
    expect(markup.includes("What “People who compare every price twice &amp; &lt;still&gt;")).toBe(true);
    expect(markup.match(/.{0,80}(NaN|undefined|Infinity|∞|\[object).{0,20}/u)?.[0]).toBeUndefined();
  });

  it("is the same every time", () => {
    expect(render(chart(plain))).toBe(render(chart(plain)));
  });
});
