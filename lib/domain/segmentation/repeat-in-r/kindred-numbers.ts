import { fittedOf } from "../segmentation";
import type { FittedResult, FittedSolution, LatentClassSolution } from "../solutions/fitted-result";
import { rMatrix, rNumber, rNumbers, rTexts } from "./r-values";
import type { ScriptFacts } from "./script-facts";

/** Parts of an R list, as `name = value`. */
type Parts = readonly (readonly [name: string, value: string])[];

const listOf = (name: string, parts: Parts): string =>
  `${name} <- list(\n${parts.map(([part, value]) => `  ${part} = ${value.replaceAll("\n", "\n  ")}`).join(",\n")}\n)`;

const likelihood = (solution: Extract<FittedSolution, { readonly bic: number }>): Parts => [
  ["shares", rNumbers(solution.shares)],
  ["log_likelihood", rNumber(solution.logLikelihood)],
  ["parameters", rNumber(solution.parameters)],
  ["aic", rNumber(solution.aic)],
  ["bic", rNumber(solution.bic)],
  ["entropy", rNumber(solution.entropy)],
];

function classes(solution: LatentClassSolution): Parts {
  const k = solution.segments;
  // One row per category of every categorical variable, one column per class.
  const rows = solution.probabilities.flatMap((byClass) =>
    Array.from({ length: byClass[0]?.length ?? 0 }, (_, category) =>
      byClass.map((one) => one[category] ?? 0),
    ),
  );
  const numbers = solution.numbers ?? [];
  return [
    ...likelihood(solution),
    ["probabilities", rMatrix(rows, k)],
    [
      "means",
      rMatrix(
        numbers.map(({ means }) => means),
        k,
      ),
    ],
    [
      "deviations",
      rMatrix(
        numbers.map(({ deviations }) => deviations),
        k,
      ),
    ],
  ];
}

/** Categories of a medoid or prototype as the data count them, from 1; numbers as they are. */
const inDataCodes = (facts: ScriptFacts, points: readonly (readonly (number | null)[])[]) =>
  points.map((point) =>
    point.map((value, at) => (value !== null && facts.base[at]?.kind === "categorical" ? value + 1 : value)),
  );

function solutionOf<M extends FittedResult["method"]>(facts: ScriptFacts, method: M) {
  const result = fittedOf(facts.result);
  if (result?.method !== method) throw new Error(`a result of ${method} is needed`);
  const { solutions } = result as Extract<FittedResult, { readonly method: M }>;
  const found = solutions.find(({ segments }) => segments === facts.chosenSegments);
  if (!found) throw new Error("there is no solution of the chosen number of segments");
  return found as Extract<FittedResult, { readonly method: M }>["solutions"][number];
}

/** What Kindred found, as the R list `kindred`. */
export function kindredNumbers(facts: ScriptFacts): string {
  const { result } = facts;
  const columns = facts.base.length;
  switch (result.method) {
    case "latent-classes":
      return listOf("kindred", classes(solutionOf(facts, result.method)));
    case "rankings": {
      const solution = solutionOf(facts, result.method);
      return listOf("kindred", [...likelihood(solution), ["worths", rMatrix(solution.worths, columns)]]);
    }
    case "k-centroids": {
      const solution = solutionOf(facts, result.method);
      return listOf("kindred", [
        ["shares", rNumbers(solution.shares)],
        ["within", rNumber(solution.withinSum)],
        ["centroids", rMatrix(solution.centroids, solution.centroids[0]?.length ?? columns)],
      ]);
    }
    case "medoids": {
      const solution = solutionOf(facts, result.method);
      return listOf("kindred", [
        ["shares", rNumbers(solution.shares)],
        ["objective", rNumber(solution.objective)],
        ["medoids", rMatrix(inDataCodes(facts, solution.medoids), columns)],
      ]);
    }
    case "prototypes": {
      const solution = solutionOf(facts, result.method);
      return listOf("kindred", [
        ["shares", rNumbers(solution.shares)],
        ["objective", rNumber(solution.objective)],
        ["lambda", rNumber(solution.lambda)],
        ["prototypes", rMatrix(inDataCodes(facts, solution.prototypes), columns)],
      ]);
    }
    case "rules":
      return listOf("kindred", [
        ["names", rTexts(facts.segmentNames)],
        ["met", rNumbers(result.rules.map(({ anyHits }) => anyHits))],
        ["unclassified", rNumber(result.unclassified)],
      ]);
    case "one-question": {
      const [variable] = facts.base;
      const { segmentOfOption = {} } = result;
      const segments = (variable?.categories ?? []).map(({ id }) => {
        const segment = segmentOfOption[id];
        return segment === undefined ? null : segment + 1;
      });
      return listOf("kindred", [
        ["unclassified", rNumber(result.unclassified)],
        ["segment_of", rNumbers(segments)],
      ]);
    }
  }
}
