import type { SegmentationSettings } from "../segmentation";
import type { LatentClassSolution, RankingRecord } from "../solutions/fitted-result";
import type { MethodAccount } from "./method-account";
import type { NoteFacts } from "./note-facts";
import { phrase, type Phrase } from "./phrase";
import type { ReferenceId } from "./references";
import { foundOften, startsOf } from "./starts";
import { questionOf } from "./words";

type Settings = Extract<SegmentationSettings, { method: "latent-classes" | "rankings" }>;

const ofLatentClasses: ReferenceId[] = ["dempster-1977", "linzer-2011", "ramaswamy-1993", "schwarz-1978"];
const ofRankings: ReferenceId[] = [
  "dempster-1977",
  "gormley-2008",
  "hunter-2004",
  "luce-1959",
  "plackett-1975",
  "ramaswamy-1993",
  "schwarz-1978",
];

/** Latent classes of answers, and mixtures of rankings: methods with a likelihood. */
export function analysisByLikelihood(facts: NoteFacts, settings: Settings): MethodAccount {
  const { result, chosenSegments } = facts;
  if (settings.method === "rankings") {
    const solution =
      result.method === "rankings"
        ? result.solutions.find((one) => one.segments === chosenSegments)
        : undefined;
    return {
      sentences: [
        phrase("rankings.model"),
        startsOf(facts, settings, settings.starts),
        ...(solution ? fitOf(solution) : []),
      ],
      items: [],
      references: ofRankings,
    };
  }
  const solution =
    result.method === "latent-classes"
      ? result.solutions.find((one) => one.segments === chosenSegments)
      : undefined;
  // One class has nothing to search for.
  const isSearched = settings.toSegments > 1;
  const isMixed = (solution?.numbers ?? []).length > 0;
  return {
    sentences: [
      phrase(isMixed ? "latent-classes.model-mixed" : "latent-classes.model"),
      phrase(settings.prior ? "latent-classes.prior" : "latent-classes.likelihood"),
      startsOf(facts, settings, settings.starts),
      ...(isSearched ? [phrase("latent-classes.search")] : []),
      ...(solution ? [...fitOf(solution), ...qualityOf(facts, solution, settings.base)] : []),
    ],
    items: [],
    references: [
      ...ofLatentClasses,
      ...(isSearched ? (["biernacki-2003"] as const) : []),
      ...(isMixed ? (["vermunt-2002"] as const) : []),
    ],
  };
}

const fitOf = (solution: LatentClassSolution | RankingRecord): Phrase[] => [
  ...foundOften(solution),
  phrase("analysis.fit", {
    segments: solution.segments,
    ll: solution.logLikelihood,
    parameters: solution.parameters,
    aic: solution.aic,
    bic: solution.bic,
  }),
  ...(solution.segments > 1 ? [phrase("analysis.entropy", { entropy: solution.entropy })] : []),
];

function qualityOf(
  facts: NoteFacts,
  { globalFit, classification, residuals, segments }: LatentClassSolution,
  base: readonly string[],
): Phrase[] {
  const averages = (classification?.averagePosteriors ?? []).filter((one): one is number => one !== null);
  const [worst] = residuals ?? [];
  return [
    ...(globalFit && globalFit.degreesOfFreedom >= 0
      ? [
          phrase(isSparse(facts, base) ? "latent-classes.global-sparse" : "latent-classes.global", {
            g: globalFit.gSquared,
            df: globalFit.degreesOfFreedom,
          }),
        ]
      : []),
    ...(worst
      ? [
          phrase("latent-classes.residual", {
            value: worst.value,
            first: questionOf(facts, base[worst.first] ?? ""),
            second: questionOf(facts, base[worst.second] ?? ""),
          }),
        ]
      : []),
    ...(classification && segments > 1 && averages.length > 0
      ? [
          phrase("latent-classes.placement", {
            error: classification.error,
            least: Math.min(...averages),
            most: Math.max(...averages),
          }),
        ]
      : []),
  ];
}

/** More patterns are possible than people answered: G² is then far from χ²-distributed. */
function isSparse({ variables, people }: NoteFacts, base: readonly string[]): boolean {
  const categories = base.map(
    (id) =>
      variables
        .find((variable) => variable.id === id)
        ?.categories.filter(({ countsAsMissing }) => !countsAsMissing).length ?? 1,
  );
  return categories.reduce((product, count) => product * Math.max(1, count), 1) > people.analysed;
}
