import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { addCell, newColumnProfile } from "./column-profile";
import { assignRoles, findBatteries } from "./find-batteries";
import { guessColumn } from "./guess-column";
import type { ColumnMapping } from "./import-mapping";
import { nameHeaders } from "./name-headers";

function guessFile(text: string): Record<string, ColumnMapping> {
  const [head = [], ...rows] = parse(text, { relax_column_count: true });
  const columns = nameHeaders(head).map((name, position) => {
    const profile = newColumnProfile();
    for (const row of rows) addCell(profile, row[position] ?? "");
    return guessColumn(position, name, profile);
  });
  return Object.fromEntries(assignRoles(columns).map((column) => [column.header, column]));
}

const dataSet = (name: string) =>
  guessFile(readFileSync(new URL(`../../../../tests/fixtures/data/${name}.csv`, import.meta.url), "utf8"));
const column = (cells: readonly string[], header = "q") => guessFile([header, ...cells].join("\n"))[header]!;

describe("columns of the travel motives survey are guessed so that", () => {
  const columns = dataSet("vacmot");
  const motives = Object.values(columns).slice(0, 20);

  it("the twenty motives are ticks that group people, no before yes", () => {
    expect(motives.every(({ kind, role }) => kind === "ticks" && role === "base")).toBe(true);
    expect(motives[0]?.values).toEqual([
      { value: "0", code: "0", label: "No" },
      { value: "1", code: "1", label: "Yes" },
    ]);
    expect(findBatteries(Object.values(columns))[0]?.positions).toHaveLength(20);
  });

  it("the others describe people, each by its own kind", () => {
    const kinds = Object.fromEntries(
      Object.values(columns)
        .slice(20)
        .map(({ header, kind }) => [header, kind]),
    );
    expect(kinds).toEqual({
      Gender: "choice",
      Age: "number",
      Education: "ordered",
      Income: "ordered",
      Income2: "ordered",
      Occupation: "choice",
      State: "choice",
      "Relationship.Status": "choice",
      Obligation: "number",
      Obligation2: "ordered",
      NEP: "number",
      "Vacation.Behaviour": "number",
      vacmot6: "ordered",
    });
    expect(
      Object.values(columns)
        .slice(20)
        .every(({ role }) => role === "descriptor"),
    ).toBe(true);
    expect(columns["Age"]?.dimension).toBe("demographic");
    expect(columns["State"]?.dimension).toBe("geographic");
  });

  it("income bands stand from low to high", () => {
    expect(columns["Income2"]?.values.map(({ value }) => value)).toEqual([
      "<30k",
      "30-60k",
      "60-90k",
      "90-120k",
      ">120k",
    ]);
    expect(columns["Income"]?.values[0]?.value).toBe("Less than $30,000");
    expect(columns["Income"]?.values[1]?.value).toBe("$30,001 to $60,000");
  });
});

describe("columns of the car buyers survey are guessed so that", () => {
  const columns = dataSet("auto");

  it("only the battery that shares its heading's beginning groups people", () => {
    const base = Object.values(columns).filter(({ role }) => role === "base");
    expect(base.map(({ header }) => header).every((header) => header.startsWith("ch_"))).toBe(true);
    expect(base).toHaveLength(21);
  });

  it("scales in words are ordered and names are not", () => {
    expect(columns["good1"]?.values.map(({ value }) => value)).toEqual(["bad", "neutral", "good"]);
    expect(columns["tempo"]?.values.map(({ value }) => value)).toEqual([
      "< 130",
      "130-150",
      "150-180",
      "> 180",
    ]);
    expect(columns["previous_model"]?.kind).toBe("choice");
    expect(columns["other_consider"]?.values.map(({ value }) => value)).toContain("none");
  });
});

describe("columns of the election study are guessed so that", () => {
  const columns = dataSet("election");

  it("a point's own number is its code and its words its label", () => {
    expect(columns["MORALG"]?.values.map(({ code, label }) => [code, label])).toEqual([
      ["1", "Extremely well"],
      ["2", "Quite well"],
      ["3", "Not too well"],
      ["4", "Not well at all"],
    ]);
  });

  it("the trait ratings are one battery, and politics is marked as sensitive", () => {
    expect(findBatteries(Object.values(columns))[0]?.positions).toHaveLength(12);
    expect(columns["PARTY"]?.sensitive).toBe(true);
    expect(columns["AGE"]?.kind).toBe("number");
  });
});

describe("a column", () => {
  it("of 99 among ages up to 97 keeps it, and of 99 on a seven-point scale drops it", () => {
    const ages = Array.from({ length: 80 }, (_, i) => String(18 + i));
    expect(column([...ages, "99"], "age").missing).not.toContain("99");
    const scale = column(["1", "2", "3", "4", "5", "6", "7", "99", "-9"]);
    expect(scale.missing.sort()).toEqual(["-9", "99"]);
    expect(scale.kind).toBe("ordered");
  });

  it("of addresses or of unlike tags is left out", () => {
    const hundreds = Array.from({ length: 400 }, (_, i) => i);
    expect(
      column(
        hundreds.map((i) => `a${i}@example.org`),
        "contact",
      ).note,
    ).toBe("contact");
    expect(
      column(
        hundreds.map((i) => `R_${i}x`),
        "key tag",
      ).kind,
    ).toBe("ignore");
    expect(column(hundreds.map(String), "Respondent ID").kind).toBe("ignore");
  });

  it("with a mark in some cells and nothing in others is ticks", () => {
    const guessed = guessFile("a,b\nx,1\n,2\nx,3\n")["a"];
    expect(guessed?.kind).toBe("ticks");
    expect(guessed?.values[0]).toEqual({ value: "", code: "0", label: "No" });
  });

  it("of more than 300 different words is text", () => {
    const words = Array.from({ length: 400 }, (_, i) => `the answer number ${i}`);
    expect(column([...words, ...words]).kind).toBe("text");
  });

  it("of dates is a date, its order told by a day above twelve", () => {
    expect(column(["2024-01-31", "2023-12-01"])).toMatchObject({ kind: "date", dateOrder: "ymd" });
    expect(column(["01.02.2024", "31.01.2024"])).toMatchObject({ kind: "date", dateOrder: "dmy" });
  });

  it("of decimal commas is a number", () => {
    expect(guessFile("a,b\n" + '"3,5",1\n"4,25",0\n"1,75",1\n')["a"]).toMatchObject({
      kind: "number",
      decimal: ",",
    });
  });
});

describe("headings", () => {
  it("that repeat or are empty are made unique, visibly", () => {
    expect(nameHeaders(["a", "A", "", "a"]).map(({ header, renamedFrom }) => [header, renamedFrom])).toEqual([
      ["a", null],
      ["A (2)", "A"],
      ["Column 3", ""],
      ["a (3)", "a"],
    ]);
  });
});
