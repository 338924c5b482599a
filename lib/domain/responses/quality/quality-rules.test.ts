import { describe, expect, it } from "vitest";
import type { Answers } from "../../questionnaire/answer";
import { createRandom } from "../../statistics/random/seeded-random";
import {
  asking,
  flagged,
  flagsOf,
  matrix,
  mixed,
  part,
  points,
  rated,
  response,
  rows,
  type Row,
} from "@/tests/support/quality-study";
import { assessQuality } from "./assess-responses";
import { batteriesOf } from "./battery";
import { thresholdsSchema } from "./quality-settings";

describe("speed", () => {
  const study = asking(matrix("m", rows(10)));
  const people = (seconds: readonly (number | null)[]) =>
    seconds.map((time) => response(rated("m", [1, 2, 3, 4, 5, 4, 3, 2, 1, 2]), { seconds: time }));

  it("flags who took under a third of the median, with the numbers", () => {
    const all = people([...Array<number>(40).fill(60), 19, 21]);
    const found = flagsOf(study, all);
    expect(flagged(found, "speed")).toEqual([all[40]?.id]);
    expect(found.get(all[40]?.id ?? "")?.[0]?.grounds).toEqual({
      seconds: 19,
      answers: 10,
      limit: 20,
      median: 60,
    });
  });

  it("flags less than a second an answer however fast the others are", () => {
    const all = people([...Array<number>(40).fill(9)]);
    expect(flagged(flagsOf(study, all), "speed")).toHaveLength(40);
  });

  it("compares people of one path with each other, not with those who were asked more", () => {
    const routed = asking(
      { type: "nps", id: "n", code: "n", text: { en: "n" } },
      matrix("short", rows(6)),
      matrix("long", rows(30), {
        showWhen: { kind: "compare", itemId: "n", operator: "ge", value: 5 },
      }),
    );
    const ask = (value: number, seconds: number) =>
      response({ n: { type: "nps", value }, ...rated("short", [1, 2, 3, 4, 5, 1]) }, { seconds });
    const all = [
      ...Array.from({ length: 40 }, () => ask(9, 200)),
      ...Array.from({ length: 40 }, () => ask(1, 30)),
    ];
    expect(flagged(flagsOf(routed, all), "speed")).toEqual([]);
  });

  it("says nothing where nobody measured, of imported data", () => {
    const assessment = assessQuality(new Map([["v1", study]]), thresholdsSchema.parse({}));
    for (const one of people(Array<null>(30).fill(null))) assessment.observe(one);
    expect(assessment.settle().speed).toEqual({ applies: false, because: "no-times" });
  });
});

describe("straight-line", () => {
  const study = asking(matrix("m", rows(6)));
  it("flags one answer down a battery of six rows, not of five", () => {
    const line = response(rated("m", [4, 4, 4, 4, 4, 4]));
    const short = response(rated("m", [4, 4, 4, 4, 4]));
    const bent = response(rated("m", [4, 4, 4, 4, 4, 5]));
    expect(flagged(flagsOf(study, [line, short, bent]), "straight-line")).toEqual([line.id]);
  });

  it("does not count don't know as a point", () => {
    const escape = { ...part("p9"), kind: "dont-know" };
    const withEscape = asking(matrix("m", rows(8), { options: [...points, escape] }));
    const unknowing = response(rated("m", Array<number>(8).fill(9)));
    expect(flagsOf(withEscape, [unknowing]).get(unknowing.id)).toEqual([]);
  });

  it("finds the batteries of imported data: neighbours on one scale", () => {
    const scale = (id: string) => ({
      type: "single-choice",
      id,
      code: id,
      text: { en: id },
      ordered: true,
      options: points,
    });
    const imported = asking(...["r1", "r2", "r3", "r4", "r5", "r6", "r7"].map(scale));
    expect(batteriesOf(imported).map(({ id, rows: found }) => [id, found.length])).toEqual([["r1", 7]]);
    const line = response(
      Object.fromEntries(
        ["r1", "r2", "r3", "r4", "r5", "r6", "r7"].map((id) => [
          id,
          { type: "single-choice", optionId: "p2" },
        ]),
      ),
    );
    expect(flagged(flagsOf(imported, [line]), "straight-line")).toEqual([line.id]);
  });

  it("leaves the row that checks attention out of the line", () => {
    const checked = asking(matrix("m", [...rows(6), { id: "r7", expected: "p5" }]));
    const line = response(rated("m", [4, 4, 4, 4, 4, 4, 5]));
    expect(flagged(flagsOf(checked, [line]), "straight-line")).toEqual([line.id]);
  });
});

describe("long-run", () => {
  it("is found in the order the person saw, not in the order of the questionnaire", () => {
    const study = asking(matrix("m", rows(14), { randomise: true }));
    const seed = 77;
    const [battery] = batteriesOf(study);
    const seen = battery?.order(seed).map(({ id }) => id) ?? [];
    const answers: Answers = {
      m: {
        type: "likert-matrix",
        rows: Object.fromEntries(seen.map((id, at) => [id, at < 10 ? "p3" : `p${1 + (at % 2)}`])),
      },
    };
    const runner = response(answers, { seed });
    const reader = response(answers, { seed: 78 });
    const found = flagsOf(study, [...mixed(60, "m", 14), runner, reader]);
    expect(flagged(found, "long-run")).toEqual([runner.id]);
  });
});

describe("little-variation", () => {
  it("is told from the spread of others who met the same batteries", () => {
    const study = asking(matrix("m", rows(20)));
    const flat = response(rated("m", [...Array<number>(19).fill(3), 4]));
    const found = flagsOf(study, [...mixed(100, "m", 20), flat]);
    expect(flagged(found, "little-variation")).toEqual([flat.id]);
    // 19 threes and a four on a scale of four steps: the standard deviation of 20 numbers, one of them a step away.
    const grounds = found.get(flat.id)?.find(({ rule }) => rule === "little-variation")?.grounds;
    expect(grounds?.["sd"]).toBeCloseTo(Math.sqrt(1 / 20) / 4, 10);
  });

  it("says nothing of fewer than fifty people", () => {
    const study = asking(matrix("m", rows(20)));
    const flat = response(rated("m", [...Array<number>(19).fill(3), 4]));
    expect(flagged(flagsOf(study, [...mixed(30, "m", 20), flat]), "little-variation")).toEqual([]);
  });
});

describe("duplicate", () => {
  const study = asking(matrix("m", rows(30)));

  it("flags the later of two, however they come", () => {
    const people = mixed(80, "m", 30);
    const [model] = people;
    const copy = response(model?.answers ?? {}, { completedAt: 10_000 });
    for (const order of [
      [...people, copy],
      [copy, ...people],
    ])
      expect(flagged(flagsOf(study, order), "duplicate")).toEqual([copy.id]);
    const grounds = flagsOf(study, [...people, copy]).get(copy.id)?.[0]?.grounds;
    expect(grounds).toMatchObject({ answers: 30, others: 1, original: model?.id });
  });

  it("does not make everybody a duplicate where everybody answers alike", () => {
    const same = Array.from({ length: 300 }, () =>
      response(
        rated(
          "m",
          Array.from({ length: 30 }, (_, i) => 1 + (i % 5)),
        ),
      ),
    );
    expect(flagged(flagsOf(study, same), "duplicate")).toEqual([]);
  });

  it("does not flag chance in a short questionnaire", () => {
    const short = asking(matrix("m", rows(4)));
    expect(flagged(flagsOf(short, mixed(3000, "m", 4)), "duplicate")).toEqual([]);
    const ten = asking(matrix("m", rows(10), { options: points.slice(0, 3) }));
    const few = mixed(3000, "m", 10).map((one) => one);
    expect(flagged(flagsOf(ten, few), "duplicate")).toEqual([]);
  });

  it("leaves two who draw the same straight line to the rule of straight lines", () => {
    const lines = [
      response(rated("m", Array<number>(30).fill(2))),
      response(rated("m", Array<number>(30).fill(2))),
    ];
    expect(flagged(flagsOf(study, [...mixed(80, "m", 30), ...lines]), "duplicate")).toEqual([]);
  });
});

describe("attention", () => {
  const study = asking(matrix("m", [...rows(5), { id: "r6", expected: "p4" }]), {
    type: "single-choice",
    id: "c",
    code: "c",
    text: { en: "Choose b" },
    options: ["a", "b"].map(part),
    expected: "b",
  });
  const answered = (row: number, option: string | null) =>
    response({
      ...rated("m", [1, 2, 3, 4, 5, row]),
      ...(option === null ? {} : { c: { type: "single-choice", optionId: option } }),
    });

  it("flags a wrong answer to either kind of check, and no missing one", () => {
    const [right, wrongRow, wrongChoice, silent] = [
      answered(4, "b"),
      answered(3, "b"),
      answered(4, "a"),
      answered(4, null),
    ];
    const found = flagsOf(study, [right, wrongRow, wrongChoice, silent]);
    expect(flagged(found, "attention")).toEqual([wrongRow.id, wrongChoice.id]);
    expect(found.get(wrongChoice.id)?.[0]?.grounds).toEqual({ itemId: "c", failed: 1, checks: 2 });
  });
});

describe("contradiction", () => {
  const pairs = (n: number): Row[] =>
    Array.from({ length: 2 * n }, (_, at) => ({ id: `r${at + 1}`, reversed: at % 2 === 1 }));
  const study = asking(matrix("m", pairs(3)));
  /** Row 2 is the opposite of row 1, 4 of 3, 6 of 5. */
  const consistent = (seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: 80 }, () => {
      const own = [1 + random.below(5), 1 + random.below(5), 1 + random.below(5)];
      return response(
        rated(
          "m",
          own.flatMap((x) => [x, 6 - x]),
        ),
      );
    });
  };

  it("flags who agrees fully with two pairs of opposites, not with one", () => {
    const yes = response(rated("m", [5, 5, 5, 5, 2, 4]));
    const once = response(rated("m", [5, 5, 4, 2, 2, 4]));
    const middle = response(rated("m", [3, 3, 3, 3, 3, 4]));
    const found = flagsOf(study, [...consistent(3), yes, once, middle]);
    expect(flagged(found, "contradiction")).toEqual([yes.id]);
  });

  it("believes the answers, not the key: a reversed row of another trait is no opposite", () => {
    const yes = response(rated("m", [5, 5, 5, 5, 5, 5]));
    const unrelated = mixed(200, "m", 6);
    expect(flagged(flagsOf(study, [...unrelated, yes]), "contradiction")).toEqual([]);
  });
});
