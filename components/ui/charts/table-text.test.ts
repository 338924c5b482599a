import { describe, expect, it } from "vitest";
import { tableText } from "./table-text";

describe("a table to paste", () => {
  it("has one line a row and one tab between cells, whatever the cells hold", () => {
    expect(
      tableText([
        ["", "Savers\tof money"],
        ["Price\n(low)", "64\u00a0%"],
      ]),
    ).toBe("\tSavers of money\nPrice (low)\t64 %");
  });

  it("never pastes a formula, but leaves numbers numbers", () => {
    expect(tableText([["=1+1", "+A1", "@x", "-cmd", "-3.5", "−2"]])).toBe(
      "'=1+1\t'+A1\t'@x\t'-cmd\t-3.5\t−2",
    );
  });
});
