import { fail, ok, problem, type Problem, type Result } from "../../result";
import type { Column } from "../../statistics/column";
import type { Margin } from "../../statistics/raking/margin";
import { DEFAULT_RAKING, type RakedWeights, type RakingOptions } from "../../statistics/raking/rake-weights";
import type { Variable } from "../variables";
import { describeWeights } from "./describe-weights";
import { marginsOf, type MarginData } from "./margins-of";
import { canBeWeight, leastRespondents } from "./weightable";
import type { TargetSettings, WeightingOutcome, WeightingSettings } from "./weighting";
import { weightsFromVariable } from "./weights-from-variable";

/** Rakes, wherever that runs. */
export type Rake = (
  respondents: number,
  margins: readonly Margin[],
  options: RakingOptions,
) => Promise<Result<RakedWeights>>;

export interface Respondents {
  readonly count: number;
  readonly variables: readonly Variable[];
  /** One column per variable, one row per respondent. */
  readonly columns: readonly Column[];
  /** Words for a variable and one of its categories (or a band of it), in the reader's language. */
  readonly wordsOf: (variable: Variable, bands: readonly number[]) => MarginData["words"];
}

export interface Weighed {
  /** Per respondent, mean 1. */
  readonly weights: Float64Array;
  readonly outcome: Omit<WeightingOutcome, "at" | "fingerprint">;
}

/** Weights for every respondent by the settings, and what they do; or everything that stands in the way, in words' reach. */
export async function weighRespondents(
  respondents: Respondents,
  settings: WeightingSettings,
  rake: Rake,
): Promise<Result<Weighed>> {
  const { count, variables, columns, wordsOf } = respondents;
  if (count < leastRespondents) {
    return fail(problem("weighting.too-few", [], { respondents: count, least: leastRespondents }));
  }
  if (settings.method === "targets") return weighToTargets(respondents, settings, rake);
  const position = variables.findIndex(
    (variable) => variable.id === settings.variableId && canBeWeight(variable),
  );
  const variable = variables[position];
  const weights = weightsFromVariable(columns[position], variable ? wordsOf(variable, []).margin : "");
  return weights.ok ? ok(weighed(weights.value, 0)) : weights;
}

async function weighToTargets(
  { count, variables, columns, wordsOf }: Respondents,
  settings: TargetSettings,
  rake: Rake,
): Promise<Result<Weighed>> {
  const data = new Map(
    settings.margins.flatMap(({ variableId, bands }): [string, MarginData][] => {
      const position = variables.findIndex(({ id }) => id === variableId);
      const variable = variables[position];
      const column = columns[position];
      return variable && column ? [[variableId, { variable, column, words: wordsOf(variable, bands) }]] : [];
    }),
  );
  const margins = marginsOf(settings.margins, (variableId) => data.get(variableId));
  if (!margins.ok) return margins;
  const raked = await rake(count, margins.value, { ...DEFAULT_RAKING, trim: settings.trim });
  if (!raked.ok) return fail(...raked.problems.map((found) => contradictionInWords(found, settings, data)));
  return ok(weighed(raked.value.weights, raked.value.trimmed, margins.value, settings));
}

const weighed = (
  weights: Float64Array,
  trimmed: number,
  margins: readonly Margin[] = [],
  settings?: TargetSettings,
): Weighed => ({
  weights,
  outcome: describeWeights({ weights, trimmed, margins, targets: settings?.margins ?? [] }),
});

/** Targets were checked one by one before, so what raking still refuses is margins that cannot hold together. */
function contradictionInWords(
  found: Problem,
  settings: TargetSettings,
  data: ReadonlyMap<string, MarginData>,
): Problem {
  if (found.code !== "weights.margins-contradict") return found;
  const [at = 0, category = 0] = (found.path ?? []).map(Number);
  const margin = settings.margins[at];
  const words = data.get(margin?.variableId ?? "")?.words;
  const ids = margin?.groups[category]?.categories;
  return problem("weighting.margins-contradict", ["margins", at, "groups", category], {
    margin: words?.margin ?? "",
    label: ids?.map((id) => words?.labelOf(id) ?? id).join(" / ") ?? words?.noAnswer ?? "",
    percent: found.params?.["percent"] ?? 0,
    target: found.params?.["target"] ?? 0,
    others: settings.margins.length - 1,
  });
}
