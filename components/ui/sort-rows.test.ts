import { describe, expect, it } from "vitest";
import { sortRows } from "./sort-rows";

const rows = ["b", "", "a10", "a2", "Ä"].map((name) => ({ name }));

describe("sorting a table", () => {
  it("follows the reader's alphabet and counts numbers inside words", () => {
    expect(sortRows(rows, (row) => row.name, "ascending", "de").map((row) => row.name)).toEqual([
      "Ä",
      "a2",
      "a10",
      "b",
      "",
    ]);
  });

  it("keeps what is empty at the end in both directions", () => {
    expect(sortRows([3, NaN, 1], (value) => value, "descending", "en")).toEqual([3, 1, NaN]);
    expect(sortRows([3, NaN, 1], (value) => value, "ascending", "en")).toEqual([1, 3, NaN]);
  });
});
