import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseOptions } from "./parse-options";
import { readTable, type ReadTable } from "./read-table";
import { resolveNames } from "./resolve-names";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "read-table-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const rows = Array.from({ length: 24 }, (_, row) => [row % 2, (row >> 1) % 2, row % 3]);
const body = (separator = ",", end = "\n"): string => rows.map((row) => row.join(separator)).join(end);

const read = (content: string | Buffer, ...args: string[]): ReadTable => {
  const path = join(folder, "table.csv");
  writeFileSync(path, content);
  return readTable(parseOptions(["--input", path, "--base", "a,b,c", "--segments", "2-3", ...args]));
};
const codes = ({ base }: ReadTable): unknown[] => base.map(({ column }) => column);

describe("a table is the same however a spreadsheet wrote it", () => {
  const plain = (): ReadTable => read(`a,b,c\n${body()}\n`);

  test.each([
    ["byte order mark", `\ufeffa,b,c\n${body()}\n`],
    ["Windows line ends", `a,b,c\r\n${body(",", "\r\n")}\r\n`],
    ["old line ends", `a,b,c\r${body(",", "\r")}\r`],
    ["semicolons", `a;b;c\n${body(";")}\n`],
    ["tabs", `a\tb\tc\n${body("\t")}\n`],
    ["quotes", `"a","b","c"\n${rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n")}`],
    ["blanks after commas and empty lines", `a, b, c\n\n${body(", ")}\n\n`],
    ["UTF-16", Buffer.from(`\ufeffa\tb\tc\n${body("\t")}\n`, "utf16le")],
  ])("%s", (_name, content) => {
    expect(codes(read(content))).toEqual(codes(plain()));
  });

  test("0 and 1, 1 and 2, no and yes are the same two answers", () => {
    const answers = (no: string, yes: string): ReadTable =>
      read(`a,b,c\n${rows.map((row) => row.map((cell) => (cell === 0 ? no : yes)).join(",")).join("\n")}`);
    expect(codes(answers("1", "2"))).toEqual(codes(answers("0", "1")));
    expect(codes(answers("no", "yes"))).toEqual(codes(answers("0", "1")));
    expect(answers("no", "yes").base[0]?.categories).toEqual(["no", "yes"]);
  });

  test("numbers sort by size, and one number written in two ways is one answer", () => {
    const table = read(
      `a,b,c\n${rows.map(([a, b, c]) => `${a},${b},${["10", "9", "9.0"][c ?? 0]}`).join("\n")}`,
    );
    expect(table.base[2]?.column).toMatchObject({ categories: 2 });
    expect(table.base[2]?.categories.map(Number)).toEqual([9, 10]);
  });

  test("Windows-1252 is read where UTF-8 cannot be", () => {
    const bytes = Buffer.from(`caf\u00e9,b,c\n${body()}\n`, "latin1");
    expect(read(bytes, "--base", "caf\u00e9,b").base[0]?.name).toBe("caf\u00e9");
  });
});

describe("missing answers and weights", () => {
  test("an empty cell and the missing code, also a negative one, are no answers", () => {
    const holed = rows.map((row, at) =>
      row.map((cell) => (at === 0 ? "-9" : at === 1 ? "" : cell)).join(","),
    );
    const table = read(`a,b,c\n${holed.join("\n")}`, "--missing", "-9");
    expect(table.usable).toHaveLength(22);
    expect(table.notes).toEqual([]);
  });

  test("what looks like a missing code is pointed out once", () => {
    const holed = rows.map((row, at) => row.map((cell) => (at < 3 ? "NA" : cell)).join(","));
    expect(read(`a,b,c\n${holed.join("\n")}`).notes).toEqual([
      'column "a" (and 2 more like it) counts "NA" as an answer; if it means a missing one, say --missing "NA"',
    ]);
  });

  test("who has no weight is not used; k-means uses complete rows only", () => {
    const lines = rows.map((row, at) =>
      [...row.slice(0, 2), at === 5 ? "" : row[2], at % 4 === 0 ? 0 : 2].join(","),
    );
    const content = `a,b,c,w\n${lines.join("\n")}`;
    expect(read(content, "--weights", "w").usable).toHaveLength(18);
    expect(read(content, "--weights", "w", "--method", "kmeans").usable).toHaveLength(17);
  });
});

describe("what cannot be used is refused in one line", () => {
  const weighted = (weight: string): string =>
    `a,b,c,w\n${rows.map((row, at) => [...row, at === 3 ? weight : "1"].join(",")).join("\n")}`;
  const cases: [string, string | Buffer, string[], RegExp][] = [
    ["an empty file", "", [], /is empty$/],
    ["a header alone", "a,b,c\n", [], /has a header and no rows$/],
    ["bytes that are no text", Buffer.from([0, 1, 2, 3]), [], /is not a text file$/],
    ["a short row", `a,b,c\n${body()}\n1,0\n`, [], /is not a CSV table: Invalid Record Length/],
    ["an unknown column", `a,b,d\n${body()}\n`, [], /^there is no column "c"$/],
    ["a name twice in the header", `a,b,c,a\n${rows.map((row) => [...row, 1].join(",")).join("\n")}`, [], /^column "a" is in the header twice$/],
    ["a name twice in the base", `a,b,c\n${body()}\n`, ["--base", "a,b,a"], /^column "a" is named twice$/],
    ["a constant column", `a,b,c\n${rows.map(([a, b]) => `${a},${b},7`).join("\n")}`, [], /^column "c" is constant: everyone has "7"$/],
    ["a column without answers", `a,b,c\n${rows.map(([a, b]) => `${a},${b},`).join("\n")}`, [], /^column "c" has no answers$/],
    ["too few rows", "a,b,c\n1,0,1\n0,1,0\n", [], /^2 rows are too few: 3 segments need at least 10$/],
    ["too few complete rows", `a,b,c\n${rows.map((row, at) => row.map((cell, j) => (j === at % 3 ? "" : cell)).join(",")).join("\n")}`, ["--method", "kmeans"], /^0 of 24 rows have every answer/],
    ["fewer different rows than segments", `a,b,c\n${rows.map((_, at) => (at % 2 ? "1,1,1" : "0,0,0")).join("\n")}`, ["--method", "kmeans"], /^only 2 different rows: they cannot make 3 segments$/],
    ["text in a numeric method", `a,b,c\n${rows.map((row, at) => (at === 2 ? "x,0,1" : row.join(","))).join("\n")}`, ["--method", "kmeans"], /^column "a" has text \("x" in line 4\), and kmeans needs numbers/],
    ["ratings for Jaccard", `a,b,c\n${body()}\n`, ["--method", "ejaccard"], /^column "c" must be 0 or 1 for ejaccard$/],
    ["a negative weight", weighted("-1"), ["--weights", "w"], /weights in "w" must be zero or more, for everyone \(line 5 is not\)$/],
    ["a missing weight", weighted(""), ["--weights", "w"], /weights in "w" must be zero or more/],
    ["a weight in words", weighted("heavy"), ["--weights", "w"], /has text \("heavy" in line 5\)/],
    ["weights that are all zero", `a,b,c,w\n${rows.map((row) => [...row, 0].join(",")).join("\n")}`, ["--weights", "w"], /are all zero$/],
    ["two columns of weights", weighted("1"), ["--weights", "w,a"], /^there is no column "w,a"$/],
    ["one column for classes", `a,b,c\n${body()}\n`, ["--base", "a"], /^lca needs at least two columns/],
    ["segments that fall", "", ["--segments", "8-2"], /^--segments must rise, not "8-2"$/],
    ["segments beyond 20", "", ["--segments", "2-21"], /^--segments must be a whole number from 1 to 20/],
    ["half a thread", "", ["--threads", "0.5"], /^--threads must be a whole number/],
    ["one pair of samples", "", ["--stability", "1"], /^--stability needs at least 2 pairs/],
    ["an unknown method", "", ["--method", "guess"], /^--method must be one of lca, kmeans/],
    ["an unknown option", "", ["--colour", "red"], /^Unknown option '--colour'/],
  ]; // prettier-ignore
  test.each(cases)("%s", (_name, content, args, line) => {
    expect(() => read(content, ...args)).toThrow(line);
  });
});

test("names with commas are found in a list of five thousand within a second", () => {
  const header = Array.from({ length: 5000 }, (_, i) => (i % 7 === 0 ? `rest, relax ${i}` : `v${i}`));
  const began = performance.now();
  expect(resolveNames(header.join(","), header)).toEqual(header);
  expect(performance.now() - began).toBeLessThan(1000);
});
