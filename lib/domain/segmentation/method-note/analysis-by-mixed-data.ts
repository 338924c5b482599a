import { CLARA_FROM, DEFAULT_CLARA } from "../mixed-data/clara";
import type { SegmentationSettings } from "../segmentation";
import type { MethodAccount } from "./method-account";
import type { NoteFacts } from "./note-facts";
import { phrase, type Phrase } from "./phrase";
import { foundOften, startsOf } from "./starts";

type Medoids = Extract<SegmentationSettings, { method: "medoids" }>;
type Prototypes = Extract<SegmentationSettings, { method: "prototypes" }>;

const silhouetteOf = (silhouette: number | null | undefined): Phrase[] =>
  silhouette === null || silhouette === undefined
    ? []
    : [phrase("analysis.silhouette", { width: silhouette })];

/** Division around medoids on Gower's dissimilarity. */
export function analysisByMedoids(facts: NoteFacts, settings: Medoids): MethodAccount {
  const { result, chosenSegments, people } = facts;
  const found = result.method === "medoids" ? result : undefined;
  const solution = found?.solutions.find((one) => one.segments === chosenSegments);
  const scales = new Set((found?.comparisons ?? []).map(({ scale }) => scale));
  const inSamples = people.analysed >= CLARA_FROM;
  return {
    sentences: [
      phrase("medoids.gower", {
        ways: (["numeric", "ordinal", "nominal", "asymmetric"] as const)
          .filter((scale) => scales.has(scale))
          .map((scale) => phrase(`medoids.scale.${scale}`)),
      }),
      inSamples
        ? phrase("medoids.clara", { samples: DEFAULT_CLARA.samples, size: DEFAULT_CLARA.sampleSize })
        : phrase("medoids.pam"),
      inSamples
        ? phrase("medoids.seed", { seed: String(facts.seed) })
        : startsOf(facts, settings, solution?.starts ?? settings.starts),
      ...(solution
        ? [
            ...(inSamples ? [] : foundOften(solution)),
            phrase("medoids.objective", { segments: solution.segments, objective: solution.objective }),
            ...silhouetteOf(solution.silhouette),
          ]
        : []),
    ],
    items: [],
    references: [
      "gower-1971",
      "kaufman-1990",
      "schubert-2021",
      ...(scales.has("ordinal") ? (["podani-1999"] as const) : []),
      ...(silhouetteOf(solution?.silhouette).length > 0 ? (["rousseeuw-1987"] as const) : []),
    ],
  };
}

/** k-prototypes; with options only it is k-modes, with numbers only k-means. */
export function analysisByPrototypes(facts: NoteFacts, settings: Prototypes): MethodAccount {
  const { result, chosenSegments, variables } = facts;
  const solution =
    result.method === "prototypes"
      ? result.solutions.find((one) => one.segments === chosenSegments)
      : undefined;
  const kinds = new Set(
    settings.base.flatMap((id) => variables.find((variable) => variable.id === id)?.kind ?? []),
  );
  const isMixed = kinds.size > 1;
  const kind = isMixed ? "mixed" : kinds.has("numeric") ? "numbers" : "options";
  return {
    sentences: [
      ...(kinds.has("numeric") ? [phrase("prototypes.scale")] : []),
      phrase(`prototypes.model-${kind}`, { lambda: solution?.lambda ?? 1 }),
      startsOf(facts, settings, settings.starts),
      ...(solution
        ? [
            ...foundOften(solution),
            phrase("prototypes.objective", { segments: solution.segments, objective: solution.objective }),
            ...silhouetteOf(solution.silhouette),
          ]
        : []),
    ],
    items: [],
    references: [
      "huang-1998",
      ...(isMixed ? (["szepannek-2018"] as const) : []),
      ...(silhouetteOf(solution?.silhouette).length > 0 ? (["rousseeuw-1987"] as const) : []),
    ],
  };
}
