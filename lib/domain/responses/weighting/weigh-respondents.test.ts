import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Variable } from "../variables";
import type { Column } from "../../statistics/column";
import { rakeWeights } from "../../statistics/raking/rake-weights";
import { marginWords } from "./margin-words";
import { weighRespondents, type Rake } from "./weigh-respondents";
import { weightingSettingsSchema } from "./weighting";

const variable = (id: string, categories: readonly string[], extra: Partial<Variable> = {}): Variable => ({
  id,
  itemId: id,
  partId: null,
  itemType: categories.length === 0 ? "number" : "single-choice",
  kind: categories.length === 0 ? "numeric" : "categorical",
  ordinal: false,
  code: id,
  question: { en: id },
  part: null,
  categories: categories.map((label) => ({
    id: label,
    code: label,
    label: { en: label },
    countsAsMissing: label === "unknown",
  })),
  binary: false,
  missingWhen: [],
  reversed: false,
  role: "descriptor",
  dimension: "demographic",
  sensitive: false,
  ...extra,
});

const sex = variable("sex", ["woman", "man", "unknown"]);
const place = variable("place", ["town", "country", "other"]);
const age = variable("age", []);

const rake: Rake = (...args) => Promise.resolve(rakeWeights(...args));

const respondents = (data: readonly (readonly [Variable, Column])[]) => ({
  count: data[0]?.[1].kind === "categorical" ? data[0][1].codes.length : (data[0]?.[1].values.length ?? 0),
  variables: data.map(([one]) => one),
  columns: data.map(([, column]) => column),
  wordsOf: (one: Variable, bands: readonly number[]) =>
    marginWords(one, bands, {
      speak: (text) => text.en ?? "",
      t: (key, values) => [key, ...Object.values(values ?? {})].join(" "),
    }),
});

const codes = (categories: number, list: readonly number[]): Column => ({
  kind: "categorical",
  categories,
  codes: Int16Array.from(list),
});
const numbers = (list: readonly number[]): Column => ({ kind: "numeric", values: Float64Array.from(list) });

const repeat = (times: number, value: number) => Array.from({ length: times }, () => value);

const margin = (variableId: string, targets: Readonly<Record<string, number>>, extra: object = {}) => ({
  variableId,
  groups: Object.entries(targets).map(([ids, percent]) => ({ categories: ids.split("+"), percent })),
  ...extra,
});

const weigh = (
  data: readonly (readonly [Variable, Column])[],
  margins: readonly object[],
  trim: { low: number; high: number } | null = null,
) =>
  weighRespondents(
    respondents(data),
    weightingSettingsSchema.parse({ method: "targets", margins, trim }),
    rake,
  );

async function weighed(...args: Parameters<typeof weigh>) {
  const result = await weigh(...args);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function problemsOf(...args: Parameters<typeof weigh>) {
  const result = await weigh(...args);
  return result.ok ? [] : result.problems;
}

const women80 = [sex, codes(3, [...repeat(80, 0), ...repeat(20, 1)])] as const;

describe("weighting to targets", () => {
  it("tells target, before and after, the precision left, and who counts most and least", async () => {
    const { weights, outcome } = await weighed([women80], [margin("sex", { woman: 50, man: 50 })]);
    expect(weights[0]).toBeCloseTo(0.625, 9);
    expect(outcome.designEffect).toBeCloseTo(1.5625, 9);
    expect(outcome.effectiveN).toBeCloseTo(64, 7);
    const [women, men] = outcome.margins[0]?.groups ?? [];
    expect(women).toMatchObject({ people: 80, target: 0.5, before: 0.8 });
    expect(men?.after).toBeCloseTo(0.5, 8);
    expect(outcome.most).toEqual([{ groups: [1], people: 20, weight: expect.closeTo(2.5, 9) as number }]);
    expect(outcome.least).toEqual([{ groups: [0], people: 80, weight: expect.closeTo(0.625, 9) as number }]);
    expect(outcome.histogram.people.reduce((sum, n) => sum + n, 0)).toBe(100);
  });

  it("meets every margin to a millionth when nothing is trimmed", async () => {
    const row = fc.tuple(fc.nat(1), fc.nat(2), fc.integer({ min: 15, max: 90 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 40, maxLength: 90 }),
        fc.integer({ min: 20, max: 80 }),
        fc.integer({ min: 10, max: 60 }),
        fc.integer({ min: 20, max: 80 }),
        async (given, women, town, young) => {
          const all = [
            ...given,
            ...[0, 1].flatMap((a) =>
              [0, 1, 2].flatMap((b) => [20, 70].map((c): [number, number, number] => [a, b, c])),
            ),
          ];
          const { outcome } = await weighed(
            [
              [sex, codes(3, all.map(([a]) => a))], // prettier-ignore
              [place, codes(3, all.map(([, b]) => b))], // prettier-ignore
              [age, numbers(all.map(([, , c]) => c))],
            ],
            [
              margin("sex", { woman: women, man: 100 - women }),
              margin("place", { town, country: 90 - town, other: 10 }),
              margin("age", { 0: young, 1: 100 - young }, { bands: [50] }),
            ],
          );
          for (const { groups } of outcome.margins)
            for (const { target, after } of groups)
              expect(Math.abs(after - (target ?? 0))).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("lets those without an answer keep, together, the weight they have", async () => {
    const { outcome } = await weighed(
      [
        [sex, codes(3, [...repeat(50, 0), ...repeat(30, 1), ...repeat(20, -1)])],
        [
          place,
          codes(
            3,
            Array.from({ length: 100 }, (_, i) => i % 3),
          ),
        ],
      ],
      [margin("sex", { woman: 50, man: 50 }), margin("place", { town: 50, country: 30, other: 20 })],
    );
    expect(outcome.margins[0]?.noAnswer).toMatchObject({ people: 20, target: null, before: 0.2 });
    expect(outcome.margins[0]?.noAnswer?.after).toBeCloseTo(0.2, 6);
  });

  it("brings those without an answer to a share of their own where one is set", async () => {
    const { outcome } = await weighed(
      [[sex, codes(3, [...repeat(50, 0), ...repeat(30, 1), ...repeat(20, -1)])]],
      [margin("sex", { woman: 50, man: 50 }, { noAnswer: 5 })],
    );
    expect(outcome.margins[0]?.noAnswer?.after).toBeCloseTo(0.05, 9);
    expect(outcome.margins[0]?.groups[0]?.after).toBeCloseTo(0.5, 9);
    expect(outcome.least[0]).toMatchObject({ groups: [null], people: 20 });
  });

  it("weights answers with one target as one", async () => {
    const { weights } = await weighed(
      [[place, codes(3, [...repeat(60, 0), ...repeat(30, 1), ...repeat(10, 2)])]],
      [margin("place", { town: 50, "country+other": 50 })],
    );
    expect(weights[60]).toBeCloseTo(1.25, 9);
    expect(weights[95]).toBeCloseTo(1.25, 9);
  });

  it("puts a number into the band it reaches: the lower end belongs to it", async () => {
    const { outcome } = await weighed(
      [[age, numbers([...repeat(20, 24), ...repeat(20, 25), ...repeat(20, 60)])]],
      [margin("age", { 0: 30, 1: 40, 2: 30 }, { bands: [25, 60] })],
    );
    expect(outcome.margins[0]?.groups.map(({ people }) => people)).toEqual([20, 20, 20]);
  });

  it("keeps weights within their bounds and says which target they fail", async () => {
    const rare = [sex, codes(3, [...repeat(98, 0), ...repeat(2, 1)])] as const;
    const { outcome } = await weighed([rare], [margin("sex", { woman: 50, man: 50 })], { low: 0.2, high: 5 });
    expect(outcome.largest).toBeLessThanOrEqual(5 + 1e-9);
    expect(outcome.trimmed).toBe(2);
    expect(outcome.warnings.map(({ code }) => code)).toEqual(["not-met", "few-people", "not-met"]);
  });

  it("warns when weights cost more than half of the precision", async () => {
    const few = [sex, codes(3, [...repeat(190, 0), ...repeat(10, 1)])] as const;
    const { outcome } = await weighed([few], [margin("sex", { woman: 50, man: 50 })]);
    expect(outcome.designEffect).toBeGreaterThan(2);
    expect(outcome.warnings[0]?.code).toBe("design-effect");
  });
});

describe("weighting to targets is refused with the reason when", () => {
  it("nobody gave an answer that has a target: the neighbour to merge it with is named", async () => {
    const [found] = await problemsOf(
      [[place, codes(3, [...repeat(60, 0), ...repeat(40, 1)])]],
      [margin("place", { town: 50, country: 46, other: 4 })],
    );
    expect(found).toMatchObject({
      code: "weighting.category-empty",
      path: ["margins", 0, "groups", 2],
      params: { label: "other", percent: 4, neighbour: "country", margin: "place" },
    });
  });

  it("targets do not add up, except for rounding", async () => {
    const sum = async (...percents: number[]) =>
      problemsOf(
        [[place, codes(3, [...repeat(40, 0), ...repeat(30, 1), ...repeat(30, 2)])]],
        [margin("place", { town: percents[0] ?? 0, country: percents[1] ?? 0, other: percents[2] ?? 0 })],
      );
    expect(await sum(33, 33, 33)).toEqual([]);
    expect(await sum(33.3, 33.3, 33.3)).toEqual([]);
    expect(await sum(30, 33, 33)).toMatchObject([{ code: "weighting.targets-off", params: { sum: 96 } }]);
    expect(await sum(33.3, 33.3, 32.9)).toMatchObject([{ code: "weighting.targets-off" }]);
  });

  it("people exist whose target is nothing", async () => {
    expect(await problemsOf([women80], [margin("sex", { woman: 100, man: 0 })])).toMatchObject([
      { code: "weighting.target-zero", params: { label: "man", people: 20 } },
    ]);
  });

  it("two margins contradict each other, and names what stays off", async () => {
    const same = variable("again", ["woman", "man"]);
    const [found] = await problemsOf(
      [women80, [same, codes(2, [...repeat(80, 0), ...repeat(20, 1)])]],
      [margin("sex", { woman: 50, man: 50 }), margin("again", { woman: 30, man: 70 })],
    );
    expect(found).toMatchObject({
      code: "weighting.margins-contradict",
      params: { margin: "sex", label: "woman", percent: 30, target: 50, others: 1 },
    });
  });

  it("too few people answered", async () => {
    expect(
      await problemsOf([[sex, codes(3, [0, 1, 0])]], [margin("sex", { woman: 50, man: 50 })]),
    ).toMatchObject([{ code: "weighting.too-few", params: { respondents: 3, least: 30 } }]);
  });

  it("the answers of a question have changed since", async () => {
    expect(await problemsOf([women80], [margin("sex", { woman: 50, boy: 50 })])).toMatchObject([
      { code: "weighting.categories-changed" },
    ]);
    expect(await problemsOf([women80], [margin("gone", { woman: 50, man: 50 })])).toMatchObject([
      { code: "weighting.variable-gone", path: ["margins", 0] },
    ]);
  });

  it("bands of a number are missing or not in order", async () => {
    const data = [[age, numbers(repeat(40, 30))]] as const;
    expect(await problemsOf(data, [margin("age", { 0: 50, 1: 50 })])).toMatchObject([
      { code: "weighting.bands-missing" },
    ]);
    expect(
      await problemsOf(data, [margin("age", { 0: 30, 1: 30, 2: 40 }, { bands: [40, 30] })]),
    ).toMatchObject([{ code: "weighting.bands-unordered" }]);
  });

  it("the same question is chosen twice", async () => {
    const one = margin("sex", { woman: 50, man: 50 });
    expect(await problemsOf([women80], [one, one])).toMatchObject([{ code: "weighting.margin-twice" }]);
  });
});

describe("weights that came with the data", () => {
  const column = variable("w", []);
  const take = (list: readonly number[]) =>
    weighRespondents(respondents([[column, numbers(list)]]), { method: "variable", variableId: "w" }, rake);

  it("are scaled to a mean of 1, zeros kept", async () => {
    const result = await take([...repeat(20, 0), ...repeat(20, 3)]);
    expect(result.ok && [result.value.weights[0], result.value.weights[39]]).toEqual([0, 2]);
    expect(result.ok && result.value.outcome.warnings).toEqual([{ code: "zero", params: { people: 20 } }]);
  });

  it("are refused with numbers where one is missing or negative", async () => {
    const result = await take([...repeat(30, 1), NaN, NaN, -1]);
    expect(result.ok ? [] : result.problems).toMatchObject([
      { code: "weighting.variable-missing", params: { people: 2, respondents: 33 } },
      { code: "weighting.variable-negative", params: { people: 1 } },
    ]);
  });

  it("are refused where they are all zero", async () => {
    const result = await take(repeat(30, 0));
    expect(result.ok ? [] : result.problems).toMatchObject([{ code: "weighting.variable-zero" }]);
  });
});
