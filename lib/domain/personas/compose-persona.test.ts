import { describe, expect, it } from "vitest";
import { composePersona, type ComposeInput } from "./compose-persona";
import { composeQuestion } from "./compose-question";
import { coverageCurve } from "./coverage-curve";
import type { Evidence } from "./evidence";
import { judgeShare } from "./judge-share";
import { freshField, itemsOfValue } from "./persona-card";
import { evidenceRate } from "./unsupported-claims";

const share = (id: string, count: number, base: number, extra: Partial<Evidence> = {}): Evidence => {
  const judged = judgeShare({ count, base, restCount: 30, restBase: 100 });
  return {
    id,
    statistic: "share",
    variableId: `v-${id}`,
    itemId: `i-${id}`,
    categoryId: "yes",
    form: "choose",
    dimension: "behaviour",
    wording: "What do you do?",
    optionLabel: id,
    count,
    base,
    asked: base,
    restCount: 30,
    restBase: 100,
    ...judged,
    q: judged.p,
    distinctive: false,
    byConstruction: false,
    ...extra,
  };
};

const size = (count: number): Evidence => ({
  ...share("size", count, 200),
  statistic: "size",
  wording: "",
});

const input = (evidence: Evidence[], extra: Partial<ComposeInput> = {}): ComposeInput => ({
  evidence,
  segmentName: "Segment 1",
  isNamed: false,
  taken: new Set(),
  asked: new Set(evidence.flatMap(({ dimension }) => dimension ?? [])),
  hasOpenQuestions: false,
  quotes: [],
  segmentation: "Benefits",
  coverageOf: () => null,
  ...extra,
});

const templates = (value: unknown) =>
  itemsOfValue(value as never).map((item) => (item.kind === "plan" ? item.plan.template : item.kind));

describe("composePersona", () => {
  it("writes no card about fewer than ten people", () => {
    expect(composePersona(input([size(9)]))).toBeNull();
    expect(composePersona(input([size(10)]))).not.toBeNull();
  });

  it("warns where there are fewer than thirty", () => {
    expect(templates(composePersona(input([size(29)]))?.fields.get("size"))).toEqual([
      "size.people",
      "size.exploratory",
    ]);
    expect(templates(composePersona(input([size(30)]))?.fields.get("size"))).toEqual(["size.people"]);
  });

  it("says that something was not asked rather than guessing", () => {
    const card = composePersona(input([size(60)]));
    expect(card?.fields.get("needs")).toEqual({ kind: "not-asked" });
    expect(card?.fields.get("voice")).toEqual({ kind: "not-asked" });
  });

  it("names a segment after the benefit it seeks, never after who its people are", () => {
    const evidence = [
      size(60),
      share("Women", 58, 60, { dimension: "demographic", distinctive: true, effect: 2 }),
      share("Low price", 40, 60, { dimension: "benefit-sought", distinctive: true, effect: 0.8 }),
    ];
    expect(composePersona(input(evidence))?.label).toBe("Low price");
    expect(composePersona(input(evidence, { taken: new Set(["Low price"]) }))?.label).toBe("Segment 1");
    expect(composePersona(input(evidence, { isNamed: true }))?.label).toBe("Segment 1");
  });

  it("tells who people are only where that is distinctive or typical", () => {
    const who = (count: number) =>
      templates(
        composePersona(input([size(60), share("Town", count, 60, { dimension: "geographic" })]))?.fields.get(
          "who",
        ),
      );
    expect(who(40)).toEqual(["share.choose.alike"]);
    expect(who(20)).toEqual(["section.alike"]);
  });

  it("does not say that people are like everyone else where something is rarer among them", () => {
    const evidence = [
      size(60),
      share("Rain", 6, 60, { dimension: "psychographic", distinctive: true, effect: -0.8 }),
    ];
    expect(templates(composePersona(input(evidence))?.fields.get("mind"))).toEqual(["share.choose.less"]);
  });

  it("always says which benefit is sought most, even where none stands out", () => {
    const evidence = [
      size(60),
      share("A", 12, 60, { dimension: "benefit-sought" }),
      share("B", 20, 60, { dimension: "benefit-sought" }),
    ];
    const [first] = itemsOfValue(composePersona(input(evidence))?.fields.get("benefits") ?? null);
    expect(first?.kind === "plan" && first.plan.slots["label"]).toBe("B");
  });

  it("rests every generated statement on evidence: the evidence rate is 1", () => {
    const evidence = [
      size(60),
      share("A", 50, 60, { dimension: "benefit-sought", distinctive: true }),
      share("B", 4, 60, { dimension: "benefit-sought", distinctive: true, effect: -1 }),
      share("C", 31, 60),
      share("D", 40, 60, { dimension: "psychographic", form: "scale", statement: "I like rain" }),
      share("E", 5, 60, { dimension: "other", distinctive: true, effect: -0.7 }),
    ];
    const card = composePersona(
      input(evidence, {
        coverageOf: (traits) => coverageCurve([[...traits.map(() => true)]], traits.length),
      }),
    );
    const fields = [...(card?.fields ?? [])].map(([key, value]) => freshField(key, value));
    const known = new Set(card?.evidence.map(({ id }) => id));
    expect(itemsOfValue(card?.fields.get("coverage") ?? null)).toHaveLength(1);
    expect(evidenceRate(fields, known)).toBe(1);
    expect(evidenceRate(fields, new Set([...known].slice(1)))).toBeLessThan(1);
  });

  it("gives the same card for the same evidence", () => {
    const evidence = [size(60), share("A", 50, 60), share("B", 44, 60)];
    expect(composePersona(input(evidence))).toEqual(composePersona(input(evidence)));
  });
});

describe("composeQuestion", () => {
  const options = (counts: number[], extra: Partial<Evidence>[] = []) =>
    counts.map((count, index) =>
      share(`o${index}`, count, 100, {
        variableId: "v",
        form: "answer",
        categoryId: `o${index}`,
        ...extra[index],
      }),
    );

  it("says most often … but where the most frequent answer is under a half", () => {
    const [first] = composeQuestion("habits", options([45, 20, 18, 17]), true);
    expect(first?.plan.template).toBe("top.mostly.alike");
    expect(first?.plan.slots["otherwise"]).toBeCloseTo(0.55, 12);
  });

  it("says split where two answers differ by less than the interval", () => {
    expect(composeQuestion("habits", options([42, 40, 18]), true)[0]?.plan.template).toBe("top.split");
    expect(composeQuestion("habits", options([60, 40]), true)[0]?.plan.template).toBe("share.answer.alike");
  });

  it("says nothing where no answer is distinctive or typical", () => {
    expect(composeQuestion("habits", options([30, 25, 25, 20]))).toEqual([]);
  });

  it("keeps the id of the leading sentence while options trade places", () => {
    const before = composeQuestion("habits", options([60, 30, 10]))[0]?.plan.id;
    const after = composeQuestion("habits", options([30, 60, 10]))[0]?.plan.id;
    expect(after).toBe(before);
  });
});

describe("coverageCurve", () => {
  it("falls as traits are added, and counts people with a gap apart", () => {
    const curve = coverageCurve(
      [
        [true, true, false],
        [true, false, false],
        [true, true, true],
        [false, true, true],
        [true, null, true],
      ],
      3,
    );
    expect(curve).toEqual({ base: 4, missing: 1, matching: [3, 2, 1], medianMatched: 2 });
  });
});
