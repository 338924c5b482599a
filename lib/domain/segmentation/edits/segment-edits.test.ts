import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import { questionnaireSchema } from "@/lib/domain/questionnaire/questionnaire";
import { variablesOf } from "@/lib/domain/responses/variables";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import { followEdits } from "./follow-edits";
import { placeInMerged, placeInParts, type CodedAnswers } from "./place-in-reshaped";
import { planMerge } from "./plan-merge";
import { planPeople, type StoredPlace } from "./plan-people";
import { planRecolour } from "./plan-recolour";
import { planSplit } from "./plan-split";
import type { SegmentState } from "./segment-edit";

const segmentsOf = (...sizes: readonly number[]): SegmentState[] =>
  sizes.map((size, position) => ({
    id: `s${position}`,
    position,
    name: `Segment ${position + 1}`,
    description: "",
    colour: position,
    size,
    share: size / sizes.reduce((sum, one) => sum + one, 0),
    isLocked: false,
    peopleChangedAt: null,
  }));

const codesOf = (result: { ok: boolean; problems?: readonly { code: string }[] }) =>
  (result.problems ?? []).map(({ code }) => code);

describe("merging", () => {
  it("goes on as the largest segment when that holds at least half of the people", () => {
    const plan = planMerge(segmentsOf(60, 30, 60), { segmentIds: ["s1", "s2"], name: "Both", newId: "new" });
    expect(plan).toMatchObject({
      ok: true,
      value: { into: "s2", made: [], retired: ["s1"], positions: [0, 1, 1] },
    });
    expect(plan.ok && plan.value.after.map(({ id, name, colour }) => [id, name, colour])).toEqual([
      ["s0", "Segment 1", 0],
      ["s2", "Both", 2],
    ]);
  });

  it("of three where none has half makes a new segment, so that no card is passed on", () => {
    const plan = planMerge(segmentsOf(40, 35, 30, 10), {
      segmentIds: ["s0", "s1", "s2"],
      name: "All",
      newId: "new",
    });
    expect(plan).toMatchObject({
      ok: true,
      value: { into: "new", made: ["new"], retired: ["s0", "s1", "s2"], positions: [0, 0, 0, 1] },
    });
  });

  it("is refused for one segment twice, for a locked one and for one that is gone", () => {
    const [a, b] = segmentsOf(10, 20) as [SegmentState, SegmentState];
    const merge = (segments: readonly SegmentState[], segmentIds: string[]) =>
      codesOf(planMerge(segments, { segmentIds, name: "x", newId: "new" }));
    expect(merge([a, b], ["s0", "s0"])).toEqual(["segmentation.merge-too-few"]);
    expect(merge([a, { ...b, isLocked: true }], ["s0", "s1"])).toEqual(["segmentation.segment-locked"]);
    expect(merge([a, b], ["s0", "s9"])).toEqual(["segmentation.segment-gone"]);
  });
});

describe("dividing", () => {
  const wanted = { segmentId: "s1", names: ["Few", "Many"], newIds: ["a", "b"], colours: 10 };

  it("goes on as the largest part, in the place of the whole, with a free colour for the other", () => {
    const plan = planSplit(segmentsOf(60, 30, 60), { ...wanted, sizes: [10, 20] });
    expect(plan.ok && plan.value).toMatchObject({
      position: 1,
      parts: ["a", "s1"],
      made: ["a"],
      retired: [],
    });
    expect(plan.ok && plan.value.after.map(({ id, colour, position }) => [id, colour, position])).toEqual([
      ["s0", 0, 0],
      ["a", 3, 1],
      ["s1", 1, 2],
      ["s2", 2, 3],
    ]);
  });

  it("into three even parts goes on as none of them", () => {
    const plan = planSplit(segmentsOf(60, 30), {
      ...wanted,
      names: ["A", "B", "C"],
      sizes: [10, 10, 10],
      newIds: ["a", "b", "c"],
    });
    expect(plan.ok && plan.value).toMatchObject({ made: ["a", "b", "c"], retired: ["s1"] });
  });

  it("is refused where a part would have nobody", () => {
    expect(codesOf(planSplit(segmentsOf(60, 30), { ...wanted, sizes: [0, 30] }))).toEqual([
      "segmentation.part-empty",
    ]);
  });
});

it("a colour that another segment has is exchanged, so that each keeps one of its own", () => {
  const recoloured = planRecolour(segmentsOf(5, 5, 5), "s0", 2);
  expect(recoloured.ok && recoloured.value.map(({ id, colour }) => [id, colour])).toEqual([
    ["s0", 2],
    ["s2", 0],
  ]);
});

const probabilities = fc
  .array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 6 })
  .map((list) => list.map((one) => one / list.reduce((sum, x) => sum + x, 0)));
const sum = (list: readonly number[] | null) => (list ?? []).reduce((total, one) => total + one, 0);

describe("probabilities", () => {
  it("sum to one after any merge, and the union is as likely as its parts together", () => {
    fc.assert(
      fc.property(probabilities, fc.nat(), fc.nat(), (posteriors, a, b) => {
        const first = a % posteriors.length;
        const second = b % posteriors.length;
        fc.pre(first !== second);
        const sizes = posteriors.map(() => 10);
        const plan = planMerge(segmentsOf(...sizes), {
          segmentIds: [`s${first}`, `s${second}`],
          name: "x",
          newId: "new",
        });
        if (!plan.ok) throw new Error("two segments can be merged");
        const { positions } = plan.value;
        const now = placeInMerged({ position: first, posteriors }, positions);
        expect(sum(now.posteriors)).toBeCloseTo(1, 12);
        expect(now.posteriors?.[now.position]).toBeCloseTo(
          (posteriors[first] ?? 0) + (posteriors[second] ?? 0),
          12,
        );
      }),
    );
  });

  it("of a divided segment are shared out, and merging its parts again gives them back", () => {
    fc.assert(
      fc.property(probabilities, probabilities, fc.nat(), (posteriors, shares, at) => {
        const divided = at % posteriors.length;
        const parted = placeInParts({ position: divided, posteriors }, divided, shares);
        expect(sum(parted.posteriors)).toBeCloseTo(1, 12);
        const positions = (parted.posteriors ?? []).map((_, position) =>
          position < divided ? position : Math.max(divided, position - shares.length + 1),
        );
        const again = placeInMerged(parted, positions);
        expect(again.position).toBe(divided);
        again.posteriors?.forEach((probability, i) =>
          expect(probability).toBeCloseTo(posteriors[i] ?? 0, 12),
        );
      }),
    );
  });
});

/** Ten people: the first six in segment 0; who answered 1 is odd-numbered, the last of them did not answer. */
const people: StoredPlace[] = Array.from({ length: 10 }, (_, i) => ({
  responseId: `r${i}`,
  segmentId: i < 6 ? "s0" : "s1",
  posterior: 0.75,
  posteriors: i < 6 ? [0.75, 0.25] : [0.25, 0.75],
  origin: i === 5 ? ("scored" as const) : ("fit" as const),
  fittedSegmentId: null,
}));
const answered: CategoricalColumn = {
  kind: "categorical",
  categories: 2,
  codes: Int16Array.from({ length: 10 }, (_, i) => (i === 4 ? -1 : i % 2)),
};
const answers: CodedAnswers & { rowOf: ReadonlyMap<string, number> } = {
  columns: new Map([["v", answered]]),
  categories: new Map([["v", ["even", "odd"]]]),
  rowOf: new Map(people.map(({ responseId }, row) => [responseId, row])),
};
const option = (id: string) => ({ id, code: id, label: { en: id } });
const oneQuestion = questionnaireSchema.parse({
  schemaVersion: 1,
  title: { en: "x" },
  languages: ["en"],
  pages: [
    {
      id: "p",
      items: [
        {
          type: "single-choice",
          id: "v",
          code: "v",
          text: { en: "v" },
          options: [option("even"), option("odd")],
        },
      ],
    },
  ],
  closing: { title: { en: "x" }, text: {} },
});
const rule = { kind: "answers" as const, variableId: "v", groups: [["even"], ["odd"]], others: 1 };
const common = { segments: segmentsOf(5, 4), people, answers, rule, newId: () => "new" };

describe("everybody's place", () => {
  const split = planPeople({
    ...common,
    change: { kind: "split", segmentId: "s0", names: ["Even", "Odd"], by: rule },
  });

  it("after a division follows the answer, those without one to the part named for them", () => {
    if (!split.ok) throw new Error(JSON.stringify(split.problems));
    const places = new Map(split.value.changed.map((person) => [person.responseId, person]));
    const [even, odd] = split.value.after;
    expect(places.get("r0")).toMatchObject({ segmentId: even?.id, posteriors: [0.75, 0, 0.25] });
    expect(places.get("r4")).toMatchObject({ segmentId: odd?.id, posteriors: [0, 0.75, 0.25] });
    expect(places.get("r6")).toMatchObject({ segmentId: "s1", posteriors: [0.25, 0, 0.75] });
    expect(places.get("r5")?.segmentId).toBe(odd?.id);
  });

  it("is the same segment as somebody new with the same answers is put into", () => {
    if (!split.ok) throw new Error(JSON.stringify(split.problems));
    const edit = split.value.edit(new Map());
    const asked = variablesOf(oneQuestion);
    for (const person of split.value.changed) {
      const code = answered.codes[answers.rowOf.get(person.responseId) ?? -1] ?? -1;
      const given: Answers =
        code < 0 ? {} : { v: { type: "single-choice", optionId: ["even", "odd"][code] ?? "" } };
      const fitted = people.find(({ responseId }) => responseId === person.responseId);
      const position = followEdits(
        fitted?.segmentId === "s0" ? 0 : 1,
        [edit],
        given,
        new Map(asked.map((variable) => [variable.id, variable])),
      );
      expect(split.value.after[position]?.id).toBe(person.segmentId);
    }
  });

  it("by a person's hand keeps where the model had put them, and returning undoes it", () => {
    const move = (from: readonly StoredPlace[], toSegmentId: string) => {
      const plan = planPeople({
        ...common,
        people: from,
        change: { kind: "move", responseIds: ["r0", "r5"], toSegmentId },
      });
      if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
      return plan.value.changed;
    };
    const there = move(people, "s1");
    expect(there).toMatchObject([
      { responseId: "r0", segmentId: "s1", posterior: 0.25, origin: "moved", fittedSegmentId: "s0" },
      { responseId: "r5", segmentId: "s1", origin: "scored", fittedSegmentId: "s0" },
    ]);
    const stored = people.map(
      (person) => there.find((one) => one.responseId === person.responseId) ?? person,
    );
    const back = move(stored, "s0");
    expect(back).toEqual(people.filter(({ responseId }) => responseId === "r0" || responseId === "r5"));
  });

  it("cannot be changed so that nobody is left, nor into or out of a locked segment", () => {
    const everyone = people.map(({ responseId }) => responseId);
    const move = (segments: readonly SegmentState[], responseIds: string[]) =>
      codesOf(planPeople({ ...common, segments, change: { kind: "move", responseIds, toSegmentId: "s1" } }));
    expect(move(common.segments, everyone)).toEqual(["segmentation.move-empties"]);
    for (const locked of ["s0", "s1"]) {
      const segments = common.segments.map((one) => ({ ...one, isLocked: one.id === locked }));
      expect(move(segments, ["r0"])).toEqual(["segmentation.segment-locked"]);
    }
    expect(move(common.segments, ["r7"])).toEqual(["segmentation.nobody-to-move"]);
  });
});
