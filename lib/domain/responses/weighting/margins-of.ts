import { fail, ok, problem, type Problem, type Result } from "../../result";
import type { CategoricalColumn, Column } from "../../statistics/column";
import type { Margin } from "../../statistics/raking/margin";
import type { Variable } from "../variables";
import { checkTargets, type MarginCounts, type MarginWords } from "./check-targets";
import { bandOf, canBeMargin, marginCategories } from "./weightable";
import type { MarginTargets } from "./weighting";

/** A variable with its answers, one row per respondent, and its words in the reader's language. */
export interface MarginData {
  readonly variable: Variable;
  readonly column: Column;
  readonly words: MarginWords;
}

/**
 * Margins for raking: one column of groups per margin, and their targets. With a target for those without an answer they
 * are one more group, the last. Fails with everything that stands in the way, at its place in the margins.
 */
export function marginsOf(
  margins: readonly MarginTargets[],
  dataOf: (variableId: string) => MarginData | undefined,
): Result<Margin[]> {
  const twice = margins.filter(
    ({ variableId }, at) => margins.findIndex((other) => other.variableId === variableId) < at,
  );
  if (twice.length > 0) return fail(problem("weighting.margin-twice", ["margins"]));
  const built = margins.map((margin) => marginOf(margin, dataOf(margin.variableId)));
  const problems = built.flatMap((result, at) =>
    result.ok
      ? []
      : result.problems.map((found) => ({ ...found, path: ["margins", at, ...(found.path ?? [])] })),
  );
  return problems.length > 0
    ? fail(...problems)
    : ok(built.flatMap((result) => (result.ok ? [result.value] : [])));
}

function marginOf(margin: MarginTargets, data: MarginData | undefined): Result<Margin> {
  if (!data || !canBeMargin(data.variable)) return fail(problem("weighting.variable-gone"));
  const misfits = shapeProblems(margin, data);
  if (misfits.length > 0) return fail(...misfits);
  const categories = categoryCodes(data, margin.bands);
  const problems = checkTargets(margin, countMargin(data, margin.bands, categories), data.words);
  if (problems.length > 0) return fail(...problems);
  return ok({ id: margin.variableId, ...groupedColumn(margin, categories, data) });
}

/** The groups must be made of exactly the categories there are. */
function shapeProblems({ groups, bands }: MarginTargets, { variable, words }: MarginData): Problem[] {
  const named = { margin: words.margin };
  if (variable.kind === "numeric") {
    if (bands.length === 0) return [problem("weighting.bands-missing", ["bands"], named)];
    if (bands.some((from, at) => at > 0 && from <= (bands[at - 1] ?? 0)))
      return [problem("weighting.bands-unordered", ["bands"], named)];
  }
  const wanted = marginCategories(variable, bands).map(({ id }) => id);
  const given = groups.flatMap(({ categories }) => categories);
  const same = given.length === wanted.length && wanted.every((id) => given.includes(id));
  return same ? [] : [problem("weighting.categories-changed", ["groups"], named)];
}

/** Each respondent's category by its position among the margin's categories, −1 without an answer. */
function categoryCodes({ variable, column }: MarginData, bands: readonly number[]): Int16Array {
  if (column.kind === "numeric") {
    return Int16Array.from(column.values, (value) => (Number.isNaN(value) ? -1 : bandOf(value, bands)));
  }
  const position = new Int16Array(column.categories).fill(-1);
  for (const [at, category] of marginCategories(variable, bands).entries())
    if (category.kind === "category") position[category.code] = at;
  return column.codes.map((code) => (code < 0 ? -1 : (position[code] ?? -1)));
}

function countMargin({ variable }: MarginData, bands: readonly number[], codes: Int16Array): MarginCounts {
  const ids = marginCategories(variable, bands).map(({ id }) => id);
  const people = new Map(ids.map((id) => [id, 0]));
  let without = 0;
  for (const code of codes) {
    const id = ids[code];
    if (id === undefined) without += 1;
    else people.set(id, (people.get(id) ?? 0) + 1);
  }
  return { people, without };
}

function groupedColumn(
  { groups, bands, noAnswer }: MarginTargets,
  codes: Int16Array,
  { variable }: MarginData,
): { column: CategoricalColumn; targets: number[] } {
  const groupOf = marginCategories(variable, bands).map(({ id }) =>
    groups.findIndex(({ categories }) => categories.includes(id)),
  );
  const without = noAnswer === null ? -1 : groups.length;
  const sum = groups.reduce((total, { percent }) => total + percent, 0);
  const answered = noAnswer === null ? 1 : 1 - noAnswer / 100;
  return {
    column: {
      kind: "categorical",
      categories: groups.length + (noAnswer === null ? 0 : 1),
      codes: codes.map((code) => (code < 0 ? without : (groupOf[code] ?? -1))),
    },
    targets: [
      ...groups.map(({ percent }) => (answered * percent) / sum),
      ...(noAnswer === null ? [] : [noAnswer / 100]),
    ],
  };
}
