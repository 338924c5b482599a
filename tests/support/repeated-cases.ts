import type { Condition } from "@/lib/domain/segmentation/rules/condition";
import { segmentByRules } from "@/lib/domain/segmentation/rules/segment-by-rules";
import type { SegmentationResult } from "@/lib/domain/segmentation/segmentation";
import { takeRows, type NumericColumn } from "@/lib/domain/statistics/column";
import rankingData from "../fixtures/reference/rankings.json";
import { categoricalColumn, numericColumn, readDataSet } from "./read-data-set";
import { writtenAnalysis, type Asked } from "./repeated-analysis";

const vacmot = readDataSet("data/vacmot.csv");
const people = 1000;
const tick = (code: string): Asked => ({
  code,
  column: categoricalColumn(vacmot, code, ["0", "1"]),
  binary: true,
});
const motives = Object.keys(vacmot).slice(0, 8).map(tick);
const age: Asked = { code: "Age", column: numericColumn(vacmot, "Age") };
/** Every third person spends nothing. */
const spent: Asked = {
  code: "Spent",
  column: {
    kind: "numeric",
    values: numericColumn(vacmot, "Age").values.map((years, row) =>
      row % 3 === 0 ? 0 : years * (1 + (row % 7)),
    ),
  },
};
/** A hundred points over four things, some of which get none. */
const allocated: Asked[] = [0, 1, 2, 3].map((part) => ({
  code: `Part${part}`,
  column: {
    kind: "numeric",
    values: Float64Array.from({ length: people }, (_, row) => {
      const points = [row % 3 === 0 ? 70 : 20, row % 5 === 0 ? 0 : 10, 5 + (row % 6)];
      return points[part] ?? 100 - points.reduce((sum, given) => sum + given, 0);
    }),
  },
}));
const gender: Asked = { code: "Gender", column: categoricalColumn(vacmot, "Gender") };
const education: Asked = { code: "Education", column: categoricalColumn(vacmot, "Education"), ordinal: true };
const ids = (asked: readonly Asked[]) => asked.map(({ code }) => code);
const nep: Asked = { code: "NEP", column: numericColumn(vacmot, "NEP") };
const sixTimes = Int32Array.from({ length: 6 * people }, (_, row) => row % people);
const range = { fromSegments: 3, toSegments: 3, starts: 6 };
/** One answer in seven taken away, so that some people answered too little to be placed. */
const withGaps = (asked: readonly Asked[]): Asked[] =>
  asked.map((one, at) => {
    const { column } = one;
    const isGone = (row: number) => (row % 50 === 0 ? at < 5 : (row + at * 3) % 7 === 0);
    return column.kind === "numeric"
      ? {
          ...one,
          column: { ...column, values: column.values.map((value, row) => (isGone(row) ? NaN : value)) },
        }
      : { ...one, column: { ...column, codes: column.codes.map((code, row) => (isGone(row) ? -1 : code)) } };
  });
const weights = Float64Array.from({ length: people }, (_, row) =>
  row % 10 === 0 ? 2.5 : row % 3 === 0 ? 0.25 : 1,
);

const ratings = readDataSet("data/customer_satisfaction.csv");
const battery = Object.keys(ratings).map((code): Asked => ({
  code,
  ordinal: true,
  column: categoricalColumn(
    ratings,
    code,
    Array.from({ length: 10 }, (_, at) => String(at + 1)),
  ),
}));

const ranks = Array.from({ length: rankingData.items }, (_, option): Asked => ({
  code: `rank_${option}`,
  column: {
    kind: "numeric",
    values: Float64Array.from(rankingData.rankings, (ranking) => {
      const at = ranking.indexOf(option + 1);
      return at < 0 ? NaN : at + 1;
    }),
  } satisfies NumericColumn,
}));

interface Case {
  readonly name: string;
  readonly asked: readonly Asked[];
  readonly settings: object;
  readonly weights?: Float64Array;
  readonly chosen?: number;
}

/** Every method that finds segments, with what makes it differ: weights, gaps, preparation. */
export const cases: readonly Case[] = [
  { name: "latent classes", asked: motives, settings: { method: "latent-classes", ...range } },
  {
    name: "latent classes with a prior and missing answers",
    asked: withGaps(motives),
    settings: { method: "latent-classes", prior: true, ...range },
  },
  {
    name: "latent classes with weights",
    asked: motives,
    weights,
    settings: { method: "latent-classes", ...range },
  },
  {
    name: "latent classes of answers and numbers",
    asked: withGaps([...motives.slice(0, 5), education, age]),
    settings: { method: "latent-classes", ...range },
  },
  { name: "k-means", asked: motives, settings: { method: "k-centroids", ...range } },
  {
    name: "k-means with weights and missing answers",
    asked: withGaps(motives.slice(0, 3)),
    weights,
    settings: { method: "k-centroids", ...range },
  },
  {
    name: "k-means of centred ratings",
    asked: battery,
    settings: { method: "k-centroids", responseStyle: "centre", ...range },
  },
  {
    name: "k-means of standardised ratings",
    asked: battery,
    settings: { method: "k-centroids", responseStyle: "standardise", scale: "z-score", ...range },
  },
  {
    name: "k-means of amounts",
    asked: [age, education, ...motives.slice(0, 2)],
    settings: { method: "k-centroids", scale: "spend", ...range },
  },
  {
    name: "k-means of amounts, some of them nothing",
    asked: [spent, ...motives.slice(0, 3)],
    settings: { method: "k-centroids", scale: "spend", ...range },
  },
  {
    name: "k-means of parts of a sum",
    asked: allocated,
    settings: { method: "k-centroids", scale: "shares", ...range },
  },
  { name: "k-medians", asked: battery, settings: { method: "k-centroids", measure: "manhattan", ...range } },
  { name: "Jaccard", asked: motives, settings: { method: "k-centroids", measure: "jaccard", ...range } },
  {
    name: "expected Jaccard",
    asked: motives,
    settings: { method: "k-centroids", measure: "expected-jaccard", ...range },
  },
  { name: "angles", asked: motives, settings: { method: "k-centroids", measure: "angle", ...range } },
  {
    name: "medoids",
    asked: withGaps([age, education, gender, ...motives.slice(0, 4)]),
    settings: { method: "medoids", ...range },
  },
  {
    name: "medoids with weights",
    asked: [age, education, gender],
    weights,
    settings: { method: "medoids", ...range },
  },
  {
    name: "k-prototypes",
    asked: withGaps([age, education, gender, ...motives.slice(0, 4)]),
    settings: { method: "prototypes", ...range },
  },
  {
    name: "k-prototypes with weights",
    asked: [age, education, gender],
    weights,
    settings: { method: "prototypes", ...range },
  },
  {
    name: "latent classes of numbers alone",
    asked: withGaps([age, nep]),
    settings: { method: "latent-classes", ...range },
  },
  {
    name: "medoids of more people than pairs are kept of",
    asked: [age, education, gender].map((one) => ({ ...one, column: takeRows(one.column, sixTimes) })),
    settings: { method: "medoids", ...range },
  },
  ...(
    [
      ["latent-classes", [...motives.slice(0, 3), age]],
      ["k-centroids", motives],
      ["medoids", [age, education, gender]],
      ["prototypes", [age, education, gender]],
      ["rankings", ranks],
    ] as const
  ).map(([method, asked]) => ({
    name: `one segment: ${method}`,
    asked,
    settings: { method, fromSegments: 1, toSegments: 1, starts: 2 },
    chosen: 1,
  })),
  {
    name: "rankings",
    asked: ranks,
    settings: { method: "rankings", fromSegments: 2, toSegments: 2, starts: 6 },
    chosen: 2,
  },
  {
    name: "rankings with weights",
    asked: ranks,
    weights: rankingData.rankings.reduce((all, _, row) => {
      all[row] = row % 4 === 0 ? 3 : 0.5;
      return all;
    }, new Float64Array(rankingData.rankings.length)),
    settings: { method: "rankings", fromSegments: 2, toSegments: 2, starts: 6 },
    chosen: 2,
  },
];

export const written = (one: (typeof cases)[number]) =>
  writtenAnalysis({
    asked: one.asked,
    settings: { ...one.settings, base: ids(one.asked) },
    chosen: one.chosen ?? 3,
    ...(one.weights ? { weights: one.weights } : {}),
  });
export const caseOf = (name: string) => {
  const found = cases.find((one) => one.name === name);
  if (!found) throw new Error(`no case ${name}`);
  return found;
};

const rulesResult: SegmentationResult = {
  method: "rules",
  unclassified: 0,
  undecided: 0,
  rules: [],
  hasRest: true,
  overlap: [],
};
/** Two rules on what some people did not answer, and everybody else. */
export const rules = () => {
  const asked = withGaps([age, education, gender]);
  const when: Condition[] = [
    {
      kind: "all",
      of: [
        { kind: "range", variable: "Age", atLeast: 40 },
        { kind: "not", of: { kind: "option", variable: "Gender", anyOf: [0] } },
      ],
    },
    {
      kind: "any",
      of: [
        { kind: "option", variable: "Education", anyOf: [0, 1, 2] },
        { kind: "answered", variable: "Age" },
      ],
    },
  ];
  const columns = new Map(asked.map(({ code, column }) => [code, column] as const));
  const given = when.map((one, at) => ({ id: `r${at}`, name: `Rule "${at}"\n#`, when: one }));
  const found = segmentByRules(given, columns, people);
  if (!found.ok) throw new Error("rules are wrong");
  return writtenAnalysis({
    asked,
    chosen: 0,
    settings: { method: "rules", rules: given, rest: "Rest" },
    result: {
      ...rulesResult,
      rules: found.value.segments.map(({ id, count, anyHits, reach }) => ({ id, count, anyHits, reach })),
    },
  });
};
export const oneQuestion = () => {
  const column = withGaps([education])[0] ?? education;
  const codes = column.column.kind === "categorical" ? column.column.codes : new Int16Array();
  return writtenAnalysis({
    asked: [column],
    chosen: 0,
    settings: { method: "one-question", variableId: "Education" },
    result: {
      method: "one-question",
      merged: [],
      unclassified: codes.filter((code) => code < 0).length,
      segmentOfOption: { o0: 1, o1: 0, o2: 2, o3: 2, o4: 2, o5: 2, o6: 2, o7: 2, o8: 2 },
    },
  });
};
