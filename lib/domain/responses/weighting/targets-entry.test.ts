import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillRest, restOf } from "./fill-rest";
import { readBands } from "./read-bands";
import { readPastedTargets } from "./read-pasted-targets";

describe("the rest to 100", () => {
  it("goes to the one answer without a target", () => {
    expect(fillRest([51.2, null], [10, 5])).toEqual([51.2, 48.8]);
  });

  it("is shared among several by their people", () => {
    expect(fillRest([40, null, null], [1, 30, 10])).toEqual([40, 45, 15]);
    expect(fillRest([40, null, null], [1, 0, 0])).toEqual([40, 30, 30]);
  });

  it("scales targets that are all there", () => {
    expect(fillRest([10, 30], [1, 1])).toEqual([25, 75]);
    expect(fillRest([33, 33, 33], [1, 1, 1])).toEqual([33.34, 33.33, 33.33]);
  });

  it("takes nothing away from targets that are over 100 while one is open", () => {
    expect(fillRest([80, 30, null], [1, 1, 1])).toEqual([80, 30, null]);
  });

  it("always adds up to 100, in steps of a hundredth", () => {
    const percents = fc.array(fc.option(fc.integer({ min: 0, max: 800 })), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(percents, (tenths) => {
        const given = tenths.map((value) => (value === null ? null : value / 100));
        const filled = fillRest(
          given,
          given.map((_, at) => at),
        );
        if (given.every((percent) => percent === 0)) return;
        expect(Math.abs(restOf(filled))).toBe(0);
        expect(filled.every((percent) => (percent ?? -1) >= 0)).toBe(true);
      }),
    );
  });
});

describe("targets pasted from a spreadsheet", () => {
  const rows = [["Women", "1"], ["Men", "2"], ["Another"]]; // prettier-ignore

  it("are found by their labels, in any order and case, under a heading", () => {
    expect(readPastedTargets("Sex\tShare\nmen\t48,3 %\nWomen\t50.9 %\nanother\t0.8%\n", rows)).toEqual({
      percents: [50.9, 48.3, 0.8],
      unknown: [],
      as: "percent",
    });
  });

  it("are taken in their order where they have no labels", () => {
    expect(readPastedTargets("51\r\n48\r\n1", rows)?.percents).toEqual([51, 48, 1]);
  });

  it("may be shares or numbers of people", () => {
    expect(readPastedTargets("Women\t0.51\nMen\t0.49", rows)).toMatchObject({
      percents: [51, 49, null],
      as: "share",
    });
    expect(readPastedTargets("Women\t1,530,000\nMen\t1 470 000", rows)).toMatchObject({
      percents: [51, 49, null],
      as: "count",
    });
  });

  it("say which labels are none of the answers", () => {
    expect(readPastedTargets("Women\t51\nGentlemen\t49", rows)).toMatchObject({
      percents: [51, null, null],
      unknown: ["Gentlemen"],
    });
  });

  it("add up where two lines are of one merged row, and the last number of a line counts", () => {
    expect(readPastedTargets("Women\t2024\t51\n1\t2024\t9\nMen\t2024\t40", rows)?.percents).toEqual([
      60,
      40,
      null,
    ]);
  });

  it("are nothing where no line has a number", () => {
    expect(readPastedTargets("Women\nMen", rows)).toBeNull();
    expect(readPastedTargets("", rows)).toBeNull();
  });
});

describe("where bands begin", () => {
  it("may be parted by semicolons, commas or spaces", () => {
    for (const typed of ["25; 40; 60", "25, 40, 60", "25 40 60", "25,40,60", " 25;40;60; "])
      expect(readBands(typed), typed).toEqual([25, 40, 60]);
    expect(readBands("2,5; 3,75")).toEqual([2.5, 3.75]);
    expect(readBands("1,000; 20,000")).toEqual([1000, 20000]);
    expect(readBands("")).toEqual([]);
    expect(readBands("young, old")).toBeNull();
  });
});
