import { textIn } from "@/lib/domain/questionnaire/questionnaire";
import type { Variable } from "@/lib/domain/responses/variables";
import type { NumberCounts, SegmentCounts, VariableCounts } from "@/lib/domain/segmentation/segment-counts";
import { benjaminiHochberg } from "@/lib/domain/statistics/multiple-testing/adjust-p-values";
import { contentHash } from "./content-hash";
import { viablePeople, type Evidence } from "./evidence";
import { judgeMean, poolMoments, type Moments } from "./judge-mean";
import { judgeShare } from "./judge-share";
import { traitsOf, type Reading, type Trait } from "./traits-of-variable";
import { weightedShares, weightedSize } from "./weighted-shares";

export interface EvidenceInput extends Reading {
  readonly counts: SegmentCounts;
  readonly variables: readonly Variable[];
  /** Variables that formed the segments. */
  readonly base: ReadonlySet<string>;
  /** What stays the same about each segment over re-runs, by position: evidence is named after it. */
  readonly lineages: readonly string[];
  /** People a question was not shown to, by item and segment position. */
  readonly notShown?: ReadonlyMap<string, readonly number[]>;
}

/**
 * The numbers about every segment, by position: its size, the share of every trait, the mean of every number, each held
 * against everyone else, tested, and judged. One family of tests: Benjamini–Hochberg runs over all of them. Variables of
 * a special category are left out, as nothing may be written about them.
 */
export function gatherEvidence(input: EvidenceInput): Evidence[][] {
  const counted = new Map(input.counts.variables.map((counts) => [counts.variableId, counts]));
  const found = input.lineages.map((_, segment) =>
    input.variables.flatMap((variable) => {
      const counts = counted.get(variable.id);
      return counts && !variable.sensitive ? evidenceOf(input, variable, counts, segment) : [];
    }),
  );
  const q = benjaminiHochberg(found.flat().map((evidence) => evidence.p ?? Number.NaN));
  let at = 0;
  return found.map((ofSegment, segment) => [
    sizeEvidence(input, segment),
    ...ofSegment.map((evidence) => {
      const adjusted = q[at++] ?? Number.NaN;
      return withVerdict({ ...evidence, q: Number.isNaN(adjusted) ? null : adjusted });
    }),
  ]);
}

/**
 * Distinctive: at least 20 index points from everyone (shares), q under .05, an effect of at least .2, and at least 30
 * people who answered. A variable that formed the segments is not tested; it counts by its size alone.
 */
function withVerdict(evidence: Evidence): Evidence {
  const farEnough =
    evidence.statistic === "mean" || (evidence.index !== null && Math.abs(evidence.index - 100) >= 20);
  const real = evidence.byConstruction || (evidence.q !== null && evidence.q < 0.05);
  return {
    ...evidence,
    distinctive: farEnough && real && Math.abs(evidence.effect) >= 0.2 && evidence.base >= viablePeople,
  };
}

function evidenceOf(
  input: EvidenceInput,
  variable: Variable,
  counts: VariableCounts,
  segment: number,
): Evidence[] {
  if (counts.kind === "numeric") return meanEvidence(input, variable, counts, segment);
  const answered = counts.counts.map((row) => sum(row));
  const base = answered[segment] ?? 0;
  if (base === 0) return [];
  return traitsOf(variable, input).map((trait) => {
    const having = counts.counts.map((row) => sum(trait.codes.map((code) => row[code] ?? 0)));
    const count = having[segment] ?? 0;
    const restCount = sum(having) - count;
    const restBase = sum(answered) - base;
    const weighted = weightedShares(counts, trait.codes, segment);
    const figures = judgeShare({ count, base, restCount, restBase, weighted });
    return {
      ...described(input, variable, segment, "share", trait),
      count,
      base,
      asked: askedOf(input, variable, segment, base),
      restCount,
      restBase,
      ...figures,
      ...(input.base.has(variable.id) ? { p: null } : {}),
    };
  });
}

function meanEvidence(
  input: EvidenceInput,
  variable: Variable,
  counts: NumberCounts,
  segment: number,
): Evidence[] {
  const groups = counts.n.map((n, group): Moments => ({
    n,
    mean: counts.mean[group] ?? Number.NaN,
    sd: counts.sd[group] ?? 0,
    weighted: counts.weighted?.[group],
  }));
  const own = groups[segment];
  const quartiles = counts.quartiles[segment];
  if (!own || own.n === 0 || !quartiles) return [];
  const others = groups.filter((_, group) => group !== segment);
  const anyone = others.some((group) => group.n > 0);
  const rest = anyone ? poolMoments(others) : { n: 0, mean: 0, sd: 0 };
  const part = variable.part ? textIn(variable.part, input.language, input.fallback) : undefined;
  const form = variable.itemType === "ranking" ? "rank" : "amount";
  const figures = judgeMean(own, rest);
  return [
    {
      ...described(input, variable, segment, "mean", { form, ...(part ? { label: part } : {}) }),
      count: own.n,
      base: own.n,
      asked: askedOf(input, variable, segment, own.n),
      value: own.mean,
      quartiles,
      restCount: rest.n,
      restBase: rest.n,
      restValue: rest.mean,
      index: null,
      ...figures,
      ...(input.base.has(variable.id) ? { p: null } : {}),
    },
  ];
}

function described(
  input: EvidenceInput,
  variable: Variable,
  segment: number,
  statistic: Evidence["statistic"],
  trait: Partial<Trait> & Pick<Trait, "form">,
) {
  return {
    id: contentHash(variable.id, trait.categoryId ?? "", statistic, input.lineages[segment] ?? ""),
    statistic,
    variableId: variable.id,
    itemId: variable.itemId,
    ...(trait.categoryId === undefined ? {} : { categoryId: trait.categoryId }),
    form: trait.form,
    dimension: variable.dimension,
    wording: textIn(variable.question, input.language, input.fallback),
    ...(trait.statement === undefined ? {} : { statement: trait.statement }),
    ...(trait.label === undefined ? {} : { optionLabel: trait.label }),
    byConstruction: input.base.has(variable.id),
    distinctive: false,
    q: null,
  } as const;
}

/** The segment among everyone: no question stands behind it and nothing is tested. */
function sizeEvidence({ counts, lineages }: EvidenceInput, segment: number): Evidence {
  const count = counts.sizes[segment] ?? 0;
  const base = sum(counts.sizes);
  const figures = judgeShare({
    count,
    base,
    restCount: 0,
    restBase: 0,
    weighted: weightedSize(counts, segment),
  });
  return {
    ...figures,
    id: contentHash("", "", "size", lineages[segment] ?? ""),
    statistic: "size",
    wording: "",
    count,
    base,
    asked: base,
    restCount: base - count,
    restBase: base,
    restValue: counts.weighted ? 1 - figures.value : base > 0 ? (base - count) / base : 0,
    index: null,
    p: null,
    q: null,
    effect: 0,
    distinctive: false,
    byConstruction: true,
  };
}

/** People of the segment who were shown the question: never fewer than those who answered it. */
function askedOf(
  { counts, notShown }: EvidenceInput,
  variable: Variable,
  segment: number,
  base: number,
): number {
  return Math.max(base, (counts.sizes[segment] ?? 0) - (notShown?.get(variable.itemId)?.[segment] ?? 0));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
