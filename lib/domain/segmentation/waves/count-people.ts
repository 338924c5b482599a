import type { Column } from "@/lib/domain/statistics/column";
import { quantiles } from "./bin-numbers";

/** People of one wave who came with the fit, or later. Counts are sums of weights; without weights, people. */
export interface PeopleCounts {
  /** Everybody, without weights; and those of them without a segment. */
  readonly people: number;
  readonly unclassified: number;
  /** By segment position, and Σw² over those who have a segment: their effective number follows. */
  readonly segments: readonly number[];
  readonly squares: number;
  /** Mean probability of the own segment; null without anyone in a segment. */
  readonly certainty: number | null;
  /** Answers to each base variable by category; numbers by the tenths of the fit. */
  readonly variables: readonly (readonly number[])[];
}

export interface WavePeople {
  readonly fit: PeopleCounts;
  readonly later: PeopleCounts;
}

/** Everyone with a place, one row each. */
export interface PlacedPeople {
  /** Segment position, −1 for none. */
  readonly segmentOf: Int16Array;
  readonly segments: number;
  /** 1: placed after the segments were found. */
  readonly isLater: Uint8Array;
  readonly posteriors: Float64Array;
  readonly weights: Float64Array;
  /** The segmentation base. */
  readonly base: readonly Column[];
}

export interface CountedWaves {
  readonly byWave: readonly WavePeople[];
  /** People without a time, or an answer to the wave question. */
  readonly outside: WavePeople;
  /** Upper ends of the bins of each numeric base variable, from the fit; null for one with categories. */
  readonly bins: readonly (readonly number[] | null)[];
}

/** Counts people by wave, by whether they came with the fit, by segment and by their answers to the base. */
export function countPeople(people: PlacedPeople, waveOf: Int16Array, waves: number): CountedWaves {
  const bins = people.base.map((column) =>
    column.kind === "numeric" ? quantiles(column.values, (row) => people.isLater[row] === 0) : null,
  );
  const codes = people.base.map((column, variable) => codesOf(column, bins[variable] ?? null));
  const sizes = people.base.map((column, variable) =>
    column.kind === "categorical" ? column.categories : (bins[variable]?.length ?? 0) + 1,
  );
  const open = Array.from({ length: (waves + 1) * 2 }, () => emptyCounts(people.segments, sizes));
  for (let row = 0; row < waveOf.length; row++) {
    const wave = waveOf[row] ?? -1;
    const counts = open[(wave < 0 ? waves : wave) * 2 + (people.isLater[row] ?? 0)];
    if (counts) add(counts, people, codes, row);
  }
  const peopleOf = (wave: number): WavePeople => ({
    fit: closed(open[wave * 2]),
    later: closed(open[wave * 2 + 1]),
  });
  return { bins, byWave: Array.from({ length: waves }, (_, wave) => peopleOf(wave)), outside: peopleOf(waves) }; // prettier-ignore
}

interface OpenCounts {
  people: number;
  unclassified: number;
  segments: number[];
  squares: number;
  certainty: number;
  variables: number[][];
}

const emptyCounts = (segments: number, sizes: readonly number[]): OpenCounts => ({
  people: 0,
  unclassified: 0,
  segments: new Array<number>(segments).fill(0),
  squares: 0,
  certainty: 0,
  variables: sizes.map((size) => new Array<number>(size).fill(0)),
});

function add(counts: OpenCounts, people: PlacedPeople, codes: readonly Int16Array[], row: number): void {
  const weight = people.weights[row] ?? 1;
  const segment = people.segmentOf[row] ?? -1;
  counts.people += 1;
  if (segment < 0) counts.unclassified += 1;
  else {
    counts.segments[segment] = (counts.segments[segment] ?? 0) + weight;
    counts.squares += weight * weight;
    counts.certainty += weight * (people.posteriors[row] ?? 0);
  }
  for (const [variable, cells] of counts.variables.entries()) {
    const code = codes[variable]?.[row] ?? -1;
    if (code >= 0) cells[code] = (cells[code] ?? 0) + weight;
  }
}

function closed(counts: OpenCounts | undefined): PeopleCounts {
  const { certainty, ...rest } = counts ?? emptyCounts(0, []);
  const placed = rest.segments.reduce((sum, weight) => sum + weight, 0);
  return { ...rest, certainty: placed > 0 ? certainty / placed : null };
}

const codesOf = (column: Column, ends: readonly number[] | null): Int16Array => {
  if (column.kind === "categorical") return column.codes;
  return Int16Array.from(column.values, (value) => {
    if (Number.isNaN(value)) return -1;
    const bin = (ends ?? []).findIndex((end) => value <= end);
    return bin < 0 ? (ends?.length ?? 0) : bin;
  });
};

/** Several groups as one. */
export function addPeople(groups: readonly PeopleCounts[]): PeopleCounts {
  const [first, ...rest] = groups;
  if (!first) return closed(undefined);
  return rest.reduce((a, b) => {
    const placed = (counts: PeopleCounts) => counts.segments.reduce((sum, weight) => sum + weight, 0);
    const together = placed(a) + placed(b);
    return {
      people: a.people + b.people,
      unclassified: a.unclassified + b.unclassified,
      segments: a.segments.map((weight, segment) => weight + (b.segments[segment] ?? 0)),
      squares: a.squares + b.squares,
      certainty:
        together > 0 ? ((a.certainty ?? 0) * placed(a) + (b.certainty ?? 0) * placed(b)) / together : null,
      variables: a.variables.map((cells, variable) =>
        cells.map((weight, code) => weight + (b.variables[variable]?.[code] ?? 0)),
      ),
    };
  }, first);
}
