import { describe, expect, it } from "vitest";
import type { BaseQuestion } from "@/lib/domain/segmentation/segmentation-plan";
import { proposedBase } from "./questions-for-goal";

const question = (
  itemId: string,
  part: Partial<BaseQuestion> & { categories?: number } = {},
): BaseQuestion => ({
  itemId,
  text: itemId,
  role: "descriptor",
  dimension: "other",
  variables: [{ id: itemId, label: itemId, categories: part.categories ?? 2 }],
  oneAnswer: true,
  isRanking: false,
  ...part,
});
const many = (count: number, name: string, part: Parameters<typeof question>[1]) =>
  Array.from({ length: count }, (_, index) => question(`${name}${index}`, part));

describe("the base proposed", () => {
  it("is what was asked to form segments for the goal", () => {
    const asked = many(6, "benefit", { role: "base", dimension: "benefit-sought" });
    expect(proposedBase([...many(9, "other", {}), ...asked], "benefits")).toEqual(
      asked.map(({ itemId }) => itemId),
    );
  });

  it("is, in data without roles, the most questions answered alike, but never who people are", () => {
    const ticks = many(7, "tick", {});
    const scales = many(5, "scale", { categories: 5 });
    const ages = many(8, "age", { dimension: "demographic", categories: 4 });
    expect(proposedBase([...scales, ...ages, ...ticks], "benefits")).toEqual(
      ticks.map(({ itemId }) => itemId),
    );
    expect(proposedBase([...many(4, "tick", {}), ...ages], "benefits")).toEqual([]);
  });

  it("is, where nothing is answered alike, the numbers that measure something", () => {
    const number = (text: string, part: Partial<BaseQuestion> = {}) =>
      question(text, { oneAnswer: false, categories: 0, ...part });
    const purchases = [number("days_since_last_order"), number("orders_per_year"), number("spent")];
    const others = [
      number("customer_id"),
      number("weight"),
      number("Year of birth"),
      number("age", { dimension: "demographic" }),
      question("region", { categories: 4 }),
    ];
    expect(proposedBase([...others, ...purchases], "benefits")).toEqual(
      purchases.map(({ itemId }) => itemId),
    );
    expect(proposedBase([...others, number("spent")], "benefits")).toEqual([]);
    // One of them is known to be of use for the goal, and is no base by itself.
    const spent = number("paid", { dimension: "value" });
    expect(proposedBase([...purchases, spent], "behaviour")).toHaveLength(4);
  });
});
