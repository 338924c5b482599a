import { fittedOf, isDataDriven } from "../segmentation";
import type { CentroidRecord, FittedSolution } from "../solutions/fitted-result";
import type { NoteFacts } from "./note-facts";
import type { NotePart } from "./note-part";
import { phrase, type Phrase } from "./phrase";
import type { ReferenceId } from "./references";

/** Reasons of a recommendation that say by what the number was chosen. */
const criteria = new Set([
  "smallest-bic",
  "smallest-useful-bic",
  "no-segments-yet",
  "only-tiny-segments",
  "most-stable",
  "widest-silhouette",
  "nothing-to-choose-by",
]);

/** How many segments were tried, what was recommended by what, and why a person took the number they took. */
export function aboutChoice(facts: NoteFacts): NotePart | null {
  const { settings, chosenSegments, choiceNote } = facts;
  const result = fittedOf(facts.result);
  if (!isDataDriven(settings) || !result || chosenSegments === null) return null;
  const counts = result.solutions.map(({ segments }) => segments);
  const [from, to] = [Math.min(...counts), Math.max(...counts)];
  const criterion = result.reasons.find(({ code }) => criteria.has(code));
  const { recommended } = result;
  const note = choiceNote.trim();
  const measured = testsOf(result.solutions);
  return {
    id: "choice",
    sentences: [
      from === to ? phrase("choice.one", { segments: from }) : phrase("choice.tried", { from, to }),
      ...(from < to ? measured.map(({ said }) => said) : []),
      ...(criterion && from < to ? [phrase(`choice.by.${criterion.code}`, { recommended })] : []),
      ...(from === to
        ? []
        : [
            chosenSegments === recommended
              ? phrase("choice.as-recommended", { chosen: chosenSegments })
              : phrase("choice.against", { chosen: chosenSegments, recommended }),
          ]),
      ...(note ? [phrase("choice.note", { note })] : []),
      ...(!note && chosenSegments !== recommended && from < to ? [phrase("choice.no-note")] : []),
      ...(from < to ? [phrase("choice.by-number")] : []),
    ],
    items: from === to ? [] : result.solutions.map(rowOf),
    references: from === to ? [] : measured.flatMap(({ cited }) => cited),
  };
}

/** What was measured to choose by beyond the fit, with what is cited for it. */
function testsOf(solutions: readonly FittedSolution[]): { said: Phrase; cited: readonly ReferenceId[] }[] {
  const fewer = solutions.flatMap((one) => ("fewerClasses" in one && one.fewerClasses) || []);
  const has = (measure: "gap" | "predictionStrength") =>
    solutions.some((one) => ((one as Partial<CentroidRecord>)[measure] ?? null) !== null);
  const [first] = fewer;
  return [
    ...(has("gap") ? [{ said: phrase("choice.about-gap"), cited: ["tibshirani-2001"] as const }] : []),
    ...(has("predictionStrength")
      ? [{ said: phrase("choice.about-strength"), cited: ["tibshirani-2005"] as const }]
      : []),
    ...(first
      ? [
          {
            said: phrase("choice.about-fewer", { samples: first.samples }),
            cited: ["mclachlan-1987", "nylund-2007"] as const,
          },
        ]
      : []),
  ];
}

function rowOf(solution: FittedSolution): Phrase {
  const { segments, smallestShare, stability } = solution;
  const measures: Phrase[] = [];
  if ("bic" in solution) measures.push(phrase("choice.bic", { value: solution.bic }));
  if ("withinSum" in solution) measures.push(phrase("choice.within", { value: solution.withinSum }));
  if ("objective" in solution) measures.push(phrase("choice.objective", { value: solution.objective }));
  const silhouette = "silhouette" in solution ? (solution.silhouette ?? null) : null;
  if (silhouette !== null) measures.push(phrase("choice.silhouette", { value: silhouette }));
  if ("gap" in solution && solution.gap) measures.push(phrase("choice.gap", { value: solution.gap.gap }));
  if ("predictionStrength" in solution && typeof solution.predictionStrength === "number")
    measures.push(phrase("choice.strength", { value: solution.predictionStrength }));
  if ("fewerClasses" in solution && solution.fewerClasses) {
    const { ratio, p } = solution.fewerClasses;
    measures.push(phrase("choice.fewer", { ratio, p }));
  }
  if (stability) measures.push(phrase("choice.agreement", { value: stability.agreement.median }));
  if (segments > 1) measures.push(phrase("choice.smallest", { share: smallestShare }));
  return phrase("choice.row", { segments, measures });
}
