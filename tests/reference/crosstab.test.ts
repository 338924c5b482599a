import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import { columnBlocks, variableDivider } from "@/lib/domain/responses/crosstab/banner";
import { crosstabCounter } from "@/lib/domain/responses/crosstab/count-crosstab";
import type { Correction, Crosstab } from "@/lib/domain/responses/crosstab/crosstab";
import { rowQuestion } from "@/lib/domain/responses/crosstab/row-question";
import { variablesOf } from "@/lib/domain/responses/variables";
import { columnLetter } from "@/lib/domain/statistics/column-comparison/column-letters";
import unweighted from "../fixtures/reference/column_letters_vacmot6.json";
import reference from "../fixtures/reference/crosstab_weighted.json";
import { batchOf } from "../support/answer-columns";
import { readDataSet } from "../support/read-data-set";
import { itemId, tickQuestionnaire } from "../support/tick-study";

const data = readDataSet("data/vacmot.csv");
const motives = Object.keys(data).slice(0, 20);
const questionnaire = tickQuestionnaire(data, motives, [
  "vacmot6",
  "Gender",
  "State",
  "Income2",
  "Relationship.Status",
]);
const variables = variablesOf(questionnaire);
const rows = data["Gender"]?.length ?? 0;
const items = questionnaire.pages.flatMap((page) => page.items);
const answers = Array.from({ length: rows }, (_, row): Answers =>
  Object.fromEntries(
    [...motives, "vacmot6", "Gender", "State", "Income2", "Relationship.Status"].flatMap((name) => {
      const item = items.find(({ id }) => id === itemId(name));
      const value = data[name]?.[row] ?? null;
      const option =
        item?.type === "single-choice" ? item.options.find(({ code }) => code === value) : undefined;
      return item && option ? [[item.id, { type: "single-choice" as const, optionId: option.id }]] : [];
    }),
  ),
);
const weights = Float64Array.from(
  data["Gender"] ?? [],
  (gender, i) => 0.4 + (((i + 1) * 7919) % 97) / 40 + (gender === "Male" ? 0.8 : 0),
);

function crossed(
  names: readonly string[],
  by: readonly string[],
  {
    correction = "holm",
    isWeighted = false,
    isNested = false,
  }: { correction?: Correction; isWeighted?: boolean; isNested?: boolean } = {},
): Crosstab {
  const dividers = by.map((name) => {
    const variable = variables.find(({ id }) => id === itemId(name));
    const divider = variable && variableDivider(variable);
    if (!divider) throw new Error(`no column ${name}`);
    return divider;
  });
  const questions = names.map((name) => {
    const question = rowQuestion(variables, name);
    if (!question) throw new Error(`no question ${name}`);
    return question;
  });
  const counter = crosstabCounter(questions, columnBlocks(dividers, isNested));
  // In parts, as a table is counted.
  for (let from = 0; from < rows; from += 300) {
    const part = answers.slice(from, from + 300);
    counter.add(
      batchOf(questionnaire, part, isWeighted ? [...weights.slice(from, from + part.length)] : undefined),
    );
  }
  return counter.finish(correction);
}

/** Letters as R's p-values would write them. */
function lettersOf(
  shares: readonly number[],
  pairs: readonly number[][],
  adjusted: readonly (number | null)[],
): string[] {
  return shares.map((share, column) =>
    pairs
      .flatMap(([first = 0, second = 0], i) => {
        const p = adjusted[i] ?? 1;
        const other = first - 1 === column ? second - 1 : second - 1 === column ? first - 1 : -1;
        if (other < 0 || !(p < 0.05) || !(share > (shares[other] ?? 1))) return [];
        return [{ other, letter: p < 0.01 ? columnLetter(other) : columnLetter(other).toLowerCase() }];
      })
      .sort((a, b) => a.other - b.other)
      .map(({ letter }) => letter)
      .join(""),
  );
}

/** R orders levels by its locale, we by code point. */
function rowOf(name: string, level: string): number {
  const item = items.find(({ id }) => id === itemId(name));
  return item?.type === "single-choice" ? item.options.findIndex(({ code }) => code === level) : -1;
}

describe("crosstabs of weighted people agree with R", () => {
  it.each(Object.entries(reference.tables))("%s", (name, theirs) => {
    const by = theirs.columns.length === 2 ? "Gender" : "vacmot6";
    const holm = crossed([itemId(name)], [by], { isWeighted: true });
    const bh = crossed([itemId(name)], [by], { isWeighted: true, correction: "benjamini-hochberg" });
    const [question] = holm.questions;
    expect(question?.tests[0]?.method).toBe("rao-scott");
    expect(question?.tests[0]?.statistic).toBeCloseTo(theirs.F, 10);
    expect(question?.tests[0]?.p).toBeCloseTo(theirs.p, 10);
    for (const [c, effective] of theirs.effective.entries())
      expect(question?.bases[c]?.effective).toBeCloseTo(effective, 8);
    for (const [r, shares] of theirs.share.entries()) {
      const row = rowOf(name, theirs.levels[r] ?? "");
      const cells = question?.rows[row]?.cells ?? [];
      for (const [c, share] of shares.entries()) expect(cells[c]?.value).toBeCloseTo(share, 12);
      expect(cells.map(({ letters }) => letters)).toEqual(
        lettersOf(shares, theirs.pairs, [theirs.holm[r] ?? []].flat()),
      );
      expect(bh.questions[0]?.rows[row]?.cells.map(({ letters }) => letters)).toEqual(
        lettersOf(shares, theirs.pairs, [theirs.bh[r] ?? []].flat()),
      );
    }
  });
});

describe("the letters of a block of yes/no questions agree with R", () => {
  const ours = (correction: Correction) =>
    crossed([motives.map(itemId).join(",")], ["vacmot6"], { correction }).questions[0];
  it.each([
    ["holm", unweighted.holm],
    ["none", unweighted.unadjusted],
  ] as const)("%s", (correction, theirs) => {
    const question = ours(correction);
    for (const [motive, row] of Object.entries(theirs)) {
      const found = question?.rows.find(({ id }) => id === itemId(motive));
      expect(found?.bases?.map(({ people }) => people)).toEqual(row.n);
      const pairs = row.pairs.map((pair) => [...pair].map((letter) => letter.charCodeAt(0) - 64));
      // A column in which everyone or nobody ticked is not compared, which changes what is corrected together.
      if (row.p.some((p) => p === 0 || p === 1)) continue;
      expect(found?.cells.map(({ letters }) => letters)).toEqual(lettersOf(row.p, pairs, row.p_adj));
    }
  });
});

describe("nested columns", () => {
  it("hold the people of both answers and are compared within the outer one only", () => {
    const nested = crossed([itemId("State")], ["Gender", "vacmot6"], { isNested: true }).questions[0];
    const beside = crossed([itemId("State")], ["Gender", "vacmot6"]).questions[0];
    expect(nested?.rows[0]?.cells).toHaveLength(12);
    for (const [r, row] of (nested?.rows ?? []).entries()) {
      const bySex = [0, 1].map((sex) => row.cells.slice(sex * 6, sex * 6 + 6));
      for (const [sex, cells] of bySex.entries()) {
        expect(cells.reduce((sum, { n }) => sum + n, 0)).toBe(beside?.rows[r]?.cells[sex]?.n);
        const own = sex === 0 ? /^[a-fA-F]*$/ : /^[g-lG-L]*$/;
        for (const { letters } of cells) expect(letters).toMatch(own);
      }
    }
  });
});
