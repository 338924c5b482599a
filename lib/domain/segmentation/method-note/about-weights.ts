import { effectiveRespondents, foundWithWeights } from "../weighted-bases";
import { isDataDriven } from "../segmentation";
import type { NoteFacts } from "./note-facts";
import { phrase, type Phrase } from "./phrase";
import type { NotePart } from "./note-part";
import { questionOf } from "./words";

/** How people were weighted, and what that cost in precision. */
export function aboutWeights(facts: NoteFacts): NotePart {
  const { counts } = facts;
  const effective = counts && effectiveRespondents(counts);
  if (effective === null)
    return { id: "weights", sentences: [phrase("weights.none")], items: [], references: [] };
  const placed = (counts?.sizes ?? []).reduce((sum, size) => sum + size, 0);
  const origin = originOf(facts);
  return {
    id: "weights",
    sentences: [
      ...(origin ? [origin] : []),
      phrase(`weights.${useOf(facts)}`),
      phrase("weights.effective", {
        people: placed,
        effective: Math.round(effective),
        effect: effective > 0 ? placed / effective : 1,
      }),
    ],
    items: [],
    references: [
      ...(facts.weighting?.settings.method === "targets" ? (["deming-1940"] as const) : []),
      "kish-1965",
    ],
  };
}

function originOf(facts: NoteFacts): Phrase | null {
  const { weighting } = facts;
  if (!weighting) return null;
  const { settings } = weighting;
  if (settings.method === "variable")
    return phrase("weights.variable", { variable: questionOf(facts, settings.variableId) });
  const margins = settings.margins.map(({ variableId }) => questionOf(facts, variableId));
  return settings.trim
    ? phrase("weights.raked-trimmed", { margins, low: settings.trim.low, high: settings.trim.high })
    : phrase("weights.raked", { margins });
}

/** What the weights were used for. Rare answers are merged by their weighted share. */
function useOf(facts: NoteFacts): string {
  const { settings, result } = facts;
  if (foundWithWeights(facts)) return "found-with";
  if (isDataDriven(settings)) return "counted-with";
  return result.method === "one-question" && result.merged.length > 0 ? "shares-merged" : "shares-only";
}
