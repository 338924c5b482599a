import type { Item } from "@/lib/domain/questionnaire/item";
import { questionnaireSchema } from "@/lib/domain/questionnaire/questionnaire";
import { variablesOf } from "@/lib/domain/responses/variables";
import type { NoteFacts } from "@/lib/domain/segmentation/method-note/note-facts";
import { segmentationSettingsSchema, type SegmentationResult } from "@/lib/domain/segmentation/segmentation";
import type { LatentClassSolution } from "@/lib/domain/segmentation/solutions/fitted-result";
import { SOFTWARE } from "@/lib/domain/software";

const option = (id: string, kind = "choice") => ({ id, code: id, label: { en: `Option ${id}` }, kind });
const item = (id: string, more: object) =>
  ({ id, code: id, text: { en: `Question ${id}?` }, role: "base", ...more }) as unknown as Item;

const questionnaire = questionnaireSchema.parse({
  schemaVersion: 1,
  title: { en: "Gardens" },
  languages: ["en"],
  pages: [
    {
      id: "p1",
      items: [
        item("one", {
          type: "single-choice",
          options: [option("a"), option("b"), option("dk", "dont-know")],
        }),
        item("many", { type: "multiple-choice", options: [option("a"), option("b")] }),
        item("stars", { type: "rating", points: 5 }),
        item("spent", { type: "number" }),
        item("order", { type: "ranking", options: [option("a"), option("b"), option("c")] }),
      ],
    },
  ],
  closing: { title: { en: "Thank you" }, text: {} },
});
const variables = variablesOf(questionnaire);

const core = {
  segments: 3,
  shares: [0.5, 0.3, 0.2],
  smallestShare: 0.2,
  smallestSize: 40,
  startsAtBest: 7,
  starts: 20,
};
export const stability = {
  pairs: 50,
  agreement: { min: 0.2, lowerQuartile: 0.61, median: 0.68, upperQuartile: 0.75, max: 0.9 },
  structure: "constructive" as const,
  within: [0.8, 0.7, 0.5].map((mean) => ({
    min: 0,
    lowerQuartile: 0,
    median: 0,
    upperQuartile: 0,
    max: 1,
    mean,
    stability: "pattern" as const,
  })),
};
const likelihood = { logLikelihood: -1234.5, parameters: 20, aic: 2509, bic: 2600.25, entropy: 0.81 };
const latent: LatentClassSolution = {
  ...core,
  ...likelihood,
  probabilities: [],
  globalFit: { gSquared: 80.5, degreesOfFreedom: 30 },
  classification: { error: 0.08, averagePosteriors: [0.95, 0.9, 0.85], table: [] },
  residuals: [{ first: 0, second: 1, value: 4.2 }],
};
const chosen = {
  recommended: 2,
  reasons: [{ code: "smallest-bic", params: { segments: 2 } }],
  warnings: [],
  unclassified: 4,
};
const preparation = { responseStyle: "none" as const, scale: "none" as const, units: [] };

export const hurdle = {
  ...preparation,
  units: [{ centre: 1, scale: 1, bounds: [1, 9] as const, buying: { centre: 0.5, scale: 0.5 } }, null],
};

/** A second, smaller solution beside the chosen one, so that there was a choice. */
const both = <S extends { readonly segments: number }>(solution: S): S[] => [
  { ...solution, segments: 2 },
  solution,
];

export const results: Record<string, SegmentationResult> = {
  "latent-classes": { ...chosen, method: "latent-classes", solutions: both(latent) },
  "k-centroids": {
    ...chosen,
    method: "k-centroids",
    measure: "euclidean",
    preparation,
    solutions: both({ ...core, withinSum: 400.5, calinskiHarabasz: 55, silhouette: 0.2, centroids: [] }),
  },
  medoids: {
    ...chosen,
    method: "medoids",
    comparisons: [
      { scale: "asymmetric", ranks: null, perUnit: 1 },
      { scale: "ordinal", ranks: [1, 2], perUnit: 1 },
    ],
    solutions: both({ ...core, objective: 0.25, silhouette: 0.2, medoids: [] }),
  },
  prototypes: {
    ...chosen,
    method: "prototypes",
    preparation,
    solutions: both({ ...core, objective: 812.5, lambda: 1.4, silhouette: null, prototypes: [] }),
  },
  rankings: { ...chosen, method: "rankings", solutions: both({ ...core, ...likelihood, worths: [] }) },
  "one-question": { method: "one-question", merged: ["Tea", "Cocoa"], unclassified: 4 },
  rules: {
    method: "rules",
    unclassified: 4,
    undecided: 2,
    hasRest: true,
    overlap: [100, 12, 12, 60],
    rules: [
      { id: "r1", count: 100, anyHits: 100, reach: "reached" },
      { id: "r2", count: 48, anyHits: 60, reach: "reached" },
    ],
  },
};

const base = {
  "latent-classes": ["one", "many.a", "many.b", "stars"],
  "k-centroids": ["many.a", "many.b", "stars"],
  medoids: ["one", "stars", "many.a"],
  prototypes: ["one", "spent"],
  rankings: ["order.a", "order.b", "order.c"],
} as const;
const shared = { fromSegments: 2, toSegments: 3 };
export const settingsOf = (method: string, more: object = {}) =>
  segmentationSettingsSchema.parse(
    method === "one-question"
      ? { method, variableId: "one" }
      : method === "rules"
        ? {
            method,
            rest: "Everybody else",
            rules: [
              {
                id: "r1",
                name: "Growers",
                when: {
                  kind: "all",
                  of: [
                    { kind: "option", variable: "one", anyOf: [0, 1] },
                    { kind: "not", of: { kind: "range", variable: "spent", atLeast: 10 } },
                    {
                      kind: "any",
                      of: [
                        { kind: "answered", variable: "stars" },
                        { kind: "option", variable: "many.a", anyOf: [1] },
                      ],
                    },
                  ],
                },
              },
              {
                id: "r2",
                name: "Others",
                when: { kind: "range", variable: "spent", atLeast: 1, atMost: 2.5 },
              },
            ],
          }
        : { method, base: base[method as keyof typeof base], ...shared, ...more },
  );

/** Of one method, with nothing done besides; 200 people chose three segments against the recommendation. */
export const factsOf = (method: string, more: Partial<NoteFacts> = {}): NoteFacts => ({
  study: "Gardens",
  settings: settingsOf(method),
  result: results[method] as SegmentationResult,
  chosenSegments: 3,
  choiceNote: "",
  seed: 4711,
  counts: null,
  descriptors: [],
  versions: 1,
  responseSetHash: "0123456789abcdef",
  foundAt: null,
  people: {
    analysed: 200,
    unplaced: 4,
    leftOut: 0,
    unfinished: 0,
    firstAt: null,
    lastAt: null,
    scored: 0,
    typed: 0,
  },
  variables,
  language: "en",
  weighting: null,
  edits: [],
  software: SOFTWARE,
  ...more,
});
