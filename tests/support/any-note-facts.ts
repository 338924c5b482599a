import fc from "fast-check";
import type { SegmentationResult } from "@/lib/domain/segmentation/segmentation";
import { factsOf, hurdle, results, settingsOf, stability } from "./note-facts";

const weighted = {
  sizes: [100, 60, 36],
  weighted: { sums: [110, 50, 36], squares: [160, 60, 50] },
  variables: [],
};
const testBy = (method: string, isCorrected: boolean) => ({
  variableId: "stars",
  n: 190,
  byConstruction: false,
  test: {
    method,
    statistic: 4,
    df: 2,
    df2: null,
    p: 0.01,
    pHolm: 0.02,
    ...(isCorrected ? { pDiscovery: 0.015 } : {}),
    sparse: false,
  },
  effect: null,
  corrected: isCorrected
    ? [{ code: null, segments: [{ naive: 2, corrected: 2.2, standardError: 0.1 }] }]
    : [],
});

/** Every method with every combination of what may have been done besides. */
export const anyFacts = fc
  .record({
    method: fc.constantFrom(...Object.keys(results)),
    measure: fc.constantFrom("euclidean", "manhattan", "jaccard", "expected-jaccard", "angle"),
    responseStyle: fc.constantFrom("none", "centre", "standardise"),
    scale: fc.constantFrom("none", "z-score", "spend"),
    prior: fc.boolean(),
    isWeighted: fc.boolean(),
    findsWeighted: fc.boolean(),
    isRaked: fc.boolean(),
    isRepeated: fc.boolean(),
    isCompared: fc.boolean(),
    isTested: fc.boolean(),
    isCorrected: fc.boolean(),
    isHurdle: fc.boolean(),
    style: fc.constantFrom("ticks" as const, "level" as const, null),
    isEdited: fc.boolean(),
    isLarge: fc.boolean(),
    tests: fc.subarray(["pearson", "rao-scott", "pearson-effective", "monte-carlo", "anova", "welch"]),
    chosenSegments: fc.constantFrom(2, 3),
    choiceNote: fc.constantFrom("", "Fits our shops {better}"),
  })
  .map((choice) => {
    const { method, measure, responseStyle, scale, prior, findsWeighted } = choice;
    const own = {
      "latent-classes": { prior },
      "k-centroids": { measure, responseStyle, scale },
    }[method];
    const fitted = results[method] as SegmentationResult;
    const result =
      "solutions" in fitted
        ? ({
            ...fitted,
            ...(method === "k-centroids" && choice.isHurdle ? { preparation: hurdle } : {}),
            solutions: fitted.solutions.map((solution) => ({
              ...solution,
              stability: choice.isRepeated ? stability : null,
              otherMethod: choice.isCompared ? { method: "medoids", adjustedRand: 0.4 } : null,
              ensemble: choice.isCompared ? { bagged: 0.6, consensus: 0.7, ways: 3 } : null,
              style: choice.style && { kind: choice.style, etaSquared: 0.12, uncorrected: null },
              ...(choice.isTested && method === "latent-classes"
                ? { fewerClasses: { ratio: 30.2, p: 0.01, samples: 99 } }
                : {}),
              ...(choice.isTested && method === "k-centroids"
                ? { gap: { gap: 0.3, standardError: 0.01 }, predictionStrength: 0.7 }
                : {}),
            })),
          } as SegmentationResult)
        : fitted;
    const isDataDriven = "solutions" in fitted;
    const facts = factsOf(method, {
      settings: settingsOf(method, isDataDriven ? { ...own, weighted: findsWeighted } : {}),
      result,
      counts: choice.isWeighted ? weighted : null,
      weighting:
        choice.isWeighted && choice.isRaked
          ? {
              settings: {
                method: "targets",
                trim: { low: 0.2, high: 5 },
                margins: [{ variableId: "one", bands: [], groups: [], noAnswer: null }],
              },
            }
          : null,
      descriptors: choice.tests.map((one) => testBy(one, choice.isCorrected)),
      chosenSegments: isDataDriven ? choice.chosenSegments : null,
      choiceNote: choice.choiceNote,
      people: { ...factsOf(method).people, analysed: choice.isLarge ? 60_000 : 200 },
      edits: choice.isEdited
        ? [
            {
              kind: "move",
              people: 2,
              from: [{ id: "s1", name: "A", size: 10 }],
              to: { id: "s2", name: "B", size: 12 },
            },
          ]
        : [],
    });
    return { choice, facts };
  });
