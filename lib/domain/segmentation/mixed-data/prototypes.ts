import type { CategoricalColumn } from "@/lib/domain/statistics/column";

/** Respondents by numbers (NaN missing) and options (−1 missing). */
export interface MixedTable {
  readonly people: number;
  readonly numbers: readonly Float64Array[];
  readonly options: readonly CategoricalColumn[];
  /** Price of one differing option in squared units of the numbers. */
  readonly lambda: number;
  /** Persons each respondent stands for; null if everyone counts 1. Who has 0 is placed but does not count. */
  readonly weights: Float64Array | null;
}

/** Segment-major: `means[s * numbers + v]`, `modes[s * options + v]`. */
export interface Prototypes {
  readonly segments: number;
  readonly means: Float64Array;
  readonly modes: Int16Array;
}

/** Prototypes at the given respondents; what they did not answer is taken from everyone. */
export function startPrototypes(table: MixedTable, rows: Int32Array): Prototypes {
  const everyone = updatePrototypes(
    table,
    {
      segments: 1,
      means: new Float64Array(table.numbers.length),
      modes: new Int16Array(table.options.length),
    },
    new Int16Array(table.people),
  );
  const means = Float64Array.from(
    [...rows].flatMap((row) =>
      table.numbers.map((values, v) => {
        const value = values[row] ?? NaN;
        return Number.isNaN(value) ? (everyone.means[v] ?? 0) : value;
      }),
    ),
  );
  const modes = Int16Array.from(
    [...rows].flatMap((row) =>
      table.options.map(({ codes }, v) => {
        const code = codes[row] ?? -1;
        return code < 0 ? (everyone.modes[v] ?? 0) : code;
      }),
    ),
  );
  return { segments: rows.length, means, modes };
}

/** Means and modes of the present members; a segment without anyone (or without an answer) keeps its prototype. */
export function updatePrototypes(table: MixedTable, before: Prototypes, assignments: Int16Array): Prototypes {
  const { segments } = before;
  const means = Float64Array.from(before.means);
  const modes = Int16Array.from(before.modes);
  for (const [v, values] of table.numbers.entries()) {
    const sums = new Float64Array(segments);
    const counts = new Float64Array(segments);
    for (let i = 0; i < values.length; i++) {
      const s = assignments[i] ?? -1;
      const value = values[i] ?? NaN;
      const weight = table.weights ? (table.weights[i] ?? 0) : 1;
      if (s < 0 || weight === 0 || Number.isNaN(value)) continue;
      sums[s] = (sums[s] ?? 0) + weight * value;
      counts[s] = (counts[s] ?? 0) + weight;
    }
    for (let s = 0; s < segments; s++) {
      const count = counts[s] ?? 0;
      if (count > 0) means[s * table.numbers.length + v] = (sums[s] ?? 0) / count;
    }
  }
  for (const [v, { codes, categories }] of table.options.entries()) {
    const counts = new Float64Array(segments * categories);
    for (let i = 0; i < codes.length; i++) {
      const s = assignments[i] ?? -1;
      const code = codes[i] ?? -1;
      if (s < 0 || code < 0) continue;
      const at = s * categories + code;
      counts[at] = (counts[at] ?? 0) + (table.weights ? (table.weights[i] ?? 0) : 1);
    }
    for (let s = 0; s < segments; s++) {
      const own = counts.subarray(s * categories, (s + 1) * categories);
      const most = own.reduce((max, count) => Math.max(max, count), 0);
      const at = s * table.options.length + v;
      // Between equally frequent options the present mode stays, or the objective could wander without falling.
      if (most > 0 && (own[modes[at] ?? 0] ?? 0) < most) modes[at] = own.indexOf(most);
    }
  }
  return { segments, means, modes };
}
