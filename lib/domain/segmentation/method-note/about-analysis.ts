import type { DataDrivenSettings } from "../segmentation";
import { analysisByCentroids } from "./analysis-by-centroids";
import { analysisByLikelihood } from "./analysis-by-likelihood";
import { analysisByMedoids, analysisByPrototypes } from "./analysis-by-mixed-data";
import { analysisByOneQuestion, analysisByRules } from "./analysis-by-rules";
import type { MethodAccount } from "./method-account";
import type { NoteFacts } from "./note-facts";
import type { NotePart } from "./note-part";
import { phrase } from "./phrase";

/** How people were divided. */
export function aboutAnalysis(facts: NoteFacts): NotePart {
  return { id: "analysis", ...accountOf(facts) };
}

function accountOf(facts: NoteFacts): MethodAccount {
  const { settings, result } = facts;
  if (settings.method === "one-question") return analysisByOneQuestion(facts, settings);
  if (settings.method === "rules") return analysisByRules(facts, settings);
  if (!("solutions" in result)) return { sentences: [phrase("analysis.unknown")], items: [], references: [] };
  const { sentences, references, ...account } = byMethod(facts, settings);
  const style = result.solutions.find(({ segments }) => segments === facts.chosenSegments)?.style;
  return style
    ? {
        ...account,
        sentences: [...sentences, phrase(`analysis.style-${style.kind}`, { share: style.etaSquared })],
        references: [...references, "baumgartner-2001"],
      }
    : { ...account, sentences, references };
}

function byMethod(facts: NoteFacts, settings: DataDrivenSettings): MethodAccount {
  switch (settings.method) {
    case "latent-classes":
    case "rankings":
      return analysisByLikelihood(facts, settings);
    case "k-centroids":
      return analysisByCentroids(facts, settings);
    case "medoids":
      return analysisByMedoids(facts, settings);
    case "prototypes":
      return analysisByPrototypes(facts, settings);
  }
}
