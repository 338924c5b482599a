import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addPeople, countPeople, type PlacedPeople } from "./count-people";
import { chooseDivision } from "./choose-division";
import { chooseTimes } from "./choose-times";
import { divideIntoWaves } from "./divide-into-waves";
import { formatDivision, parseDivision } from "./wave-division";
import { waveShares } from "./wave-shares";

const at = (text: string) => Date.parse(text);
const times = Float64Array.from([
  at("2026-01-31T23:59:59Z"),
  at("2026-02-01T00:00:00Z"),
  at("2026-04-30T12:00:00Z"),
  NaN,
]);

describe("waves by time", () => {
  it("are the calendar's months, with those in which nobody answered", () => {
    const { waves, waveOf } = divideIntoWaves({ kind: "month" }, times);
    expect(waves.map((wave) => wave.id)).toEqual(["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"]);
    expect([...waveOf]).toEqual([0, 1, 3, -1]);
  });

  it("are quarters over the turn of a year", () => {
    const years = Float64Array.from([at("2025-12-31T23:00:00Z"), at("2026-01-01T00:00:00Z")]);
    const { waves, waveOf } = divideIntoWaves({ kind: "quarter" }, years);
    expect(waves).toEqual([
      { kind: "time", id: "2025-10-01", from: "2025-10-01", to: "2026-01-01" },
      { kind: "time", id: "2026-01-01", from: "2026-01-01", to: "2026-04-01" },
    ]);
    expect([...waveOf]).toEqual([0, 1]);
  });

  it("begin on the days given, and a day that does not exist is no day", () => {
    const division = parseDivision("dates", "2026-02-01, 2026-13-01 2026-02-30,2026-04-01,2026-02-01");
    expect(division).toEqual({ kind: "dates", cuts: ["2026-02-01", "2026-04-01"] });
    if (!division) throw new Error("a division is needed");
    expect([...divideIntoWaves(division, times).waveOf]).toEqual([0, 1, 2, -1]);
  });

  it("put everybody with a time into exactly one wave, later people never into an earlier one", () => {
    const moment = fc.integer({ min: at("2020-01-01T00:00:00Z"), max: at("2022-12-31T00:00:00Z") });
    fc.assert(
      fc.property(
        fc.array(moment, { minLength: 1, maxLength: 40 }),
        fc.constantFrom("month", "quarter"),
        (given, kind) => {
          const sorted = Float64Array.from(given).sort();
          const { waveOf } = divideIntoWaves({ kind: kind as "month" }, sorted);
          const placed = [...waveOf].filter((wave) => wave >= 0);
          expect(placed).toEqual([...placed].sort((a, b) => a - b));
          if (kind === "quarter") expect(placed).toHaveLength(given.length);
        },
      ),
    );
  });

  it("are read from an address, and anything else is not", () => {
    expect(parseDivision("question:q1.row", undefined)).toEqual({ kind: "question", variableId: "q1.row" });
    expect(formatDivision({ kind: "question", variableId: "q1.row" })).toBe("question:q1.row");
    expect(parseDivision("week", undefined)).toBeNull();
    expect(parseDivision("question:", undefined)).toBeNull();
  });
});

it("waves by a question are its answers that somebody gave", () => {
  const category = (id: string) => ({ id, code: id, label: {}, countsAsMissing: false });
  const variable = { categories: ["a", "b", "c"].map(category) } as never;
  const codes = Int16Array.from([2, 0, -1, 2]);
  const { waves, waveOf } = divideIntoWaves({ kind: "question", variableId: "q" }, new Float64Array(4), { variable, codes }); // prettier-ignore
  expect(waves.map(({ id }) => id)).toEqual(["a", "c"]);
  expect([...waveOf]).toEqual([1, 0, -1, 1]);
});

const six: PlacedPeople = {
  segments: 2,
  segmentOf: Int16Array.from([0, 1, 1, 0, -1, 1]),
  isLater: Uint8Array.from([0, 0, 0, 1, 1, 1]),
  posteriors: Float64Array.from([0.9, 0.8, 0.6, 0.7, 0, 0.5]),
  weights: Float64Array.from([1, 1, 1, 1, 1, 3]),
  base: [
    { kind: "categorical", categories: 2, codes: Int16Array.from([1, 0, -1, 1, 1, 0]) },
    { kind: "numeric", values: Float64Array.from([1, 2, 3, 1, NaN, 9]) },
  ],
};

describe("people by wave", () => {
  it("are counted by weight, with the effective number and the certainty of those in a segment", () => {
    const { byWave, bins } = countPeople(six, Int16Array.from([0, 0, 0, 0, 0, 0]), 1);
    expect(bins[1]).toEqual([1, 2]);
    expect(byWave[0]?.fit).toMatchObject({ people: 3, unclassified: 0, segments: [1, 2], squares: 3 });
    expect(byWave[0]?.fit.certainty).toBeCloseTo((0.9 + 0.8 + 0.6) / 3, 12);
    expect(byWave[0]?.fit.variables).toEqual([
      [1, 1],
      [1, 1, 1],
    ]);
    expect(byWave[0]?.later).toMatchObject({ people: 3, unclassified: 1, segments: [1, 3], squares: 10 });
    expect(byWave[0]?.later.certainty).toBeCloseTo((0.7 + 3 * 0.5) / 4, 12);
    expect(byWave[0]?.later.variables[1]).toEqual([1, 0, 3]);
  });

  it("add up over waves to the same people in one wave", () => {
    const split = countPeople(six, Int16Array.from([0, 1, 0, 1, 1, 0]), 2).byWave;
    const whole = countPeople(six, new Int16Array(6), 1).byWave[0];
    const together = addPeople(split.flatMap(({ fit, later }) => [fit, later]));
    const all = addPeople(whole ? [whole.fit, whole.later] : []);
    expect({ ...together, certainty: 0 }).toEqual({ ...all, certainty: 0 });
    expect(together.certainty).toBeCloseTo(all.certainty ?? 0, 12);
  });

  it("have shares with Wilson's interval on the effective number: 2 of 3 is 0.2077 to 0.9385", () => {
    const { byWave } = countPeople(six, new Int16Array(6), 1);
    const shares = byWave[0] && waveShares(byWave[0].fit);
    expect(shares?.[1]?.share).toBeCloseTo(2 / 3, 12);
    expect(shares?.[1]?.interval.low).toBeCloseTo(0.2077, 4);
    expect(shares?.[1]?.interval.high).toBeCloseTo(0.9385, 4);
    expect(waveShares(addPeople([]))).toBeNull();
  });
});

describe("the people compared", () => {
  const counted = countPeople(six, Int16Array.from([0, 1, -1, 0, 1, 1]), 2);
  const ids = ["first", "second"];
  const people = (asked: Parameters<typeof chooseTimes>[2]) => {
    const times = chooseTimes(ids, counted, asked);
    return times && [times.chosen.then, times.before.people, times.chosen.now, times.after.people];
  };

  it("are the fit's and those who came later, with those of no wave", () => {
    expect(people({})).toEqual(["fit", 3, "later", 3]);
    expect(people({ then: "nonsense", now: "nonsense" })).toEqual(["fit", 3, "later", 3]);
  });

  it("are never on both sides", () => {
    expect(people({ then: "fit", now: "second" })).toEqual(["fit", 2, "second", 3]);
    expect(people({ then: "second", now: "second" })).toEqual(["fit", 2, "second", 3]);
    expect(people({ then: "first", now: "later" })).toEqual(["fit", 3, "later", 3]);
    expect(people({ then: "first", now: "second" })).toEqual(["first", 2, "second", 3]);
  });

  it("are the first and the last wave where nobody came later, and nobody where there is one wave", () => {
    const early = { ...six, isLater: new Uint8Array(6) };
    const times = chooseTimes(ids, countPeople(early, Int16Array.from([0, 1, 0, 0, 1, 1]), 2), {});
    expect(times?.chosen).toEqual({ then: "first", now: "second" });
    expect(chooseTimes(["first"], countPeople(early, new Int16Array(6), 1), {})).toBeNull();
  });
});

describe("the division", () => {
  const question = (id: string, code: string) => ({ id, code }) as never;

  it("is what was asked for, else a question that tells waves apart, else months", () => {
    const region = question("q1", "region");
    expect(chooseDivision({ kind: "quarter" }, [])).toEqual({ kind: "quarter" });
    expect(chooseDivision(null, [region, question("q2", "Wave_no")])).toEqual({ kind: "question", variableId: "q2" }); // prettier-ignore
    expect(chooseDivision(null, [region])).toEqual({ kind: "month" });
    expect(chooseDivision({ kind: "question", variableId: "gone" }, [region])).toEqual({ kind: "month" });
  });
});
