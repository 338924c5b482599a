import { describe, expect, it } from "vitest";
import { composeTagline } from "./compose-header";
import type { Evidence } from "./evidence";

const mean = (id: string, effect: number, part: Partial<Evidence> = {}): Evidence => ({
  id,
  statistic: "mean",
  variableId: id,
  itemId: id,
  form: "amount",
  dimension: "value",
  wording: id,
  count: 80,
  base: 80,
  asked: 80,
  value: 6,
  low: 5,
  high: 7,
  restCount: 200,
  restBase: 200,
  restValue: 3,
  index: null,
  p: null,
  q: null,
  effect,
  distinctive: true,
  byConstruction: true,
  confidence: "medium",
  ...part,
});
const planOf = (evidence: readonly Evidence[]) => {
  const value = composeTagline(evidence);
  return value.kind === "plans" ? value.plans[0] : undefined;
};

describe("the line under a name", () => {
  it("tells of numbers where no wish, view or habit sets people apart, the clearest two first", () => {
    const plan = planOf([
      mean("age", 4, { dimension: "demographic" }),
      mean("orders", 1.4),
      mean("days", -1.6),
    ]);
    expect(plan?.template).toBe("tagline.lower-and-higher");
    expect(plan?.slots).toMatchObject({ first: "days", second: "orders" });
    expect(plan?.evidence).toEqual(["days", "orders"]);
    expect(planOf([mean("orders", 1.4), mean("days", -1.6, { distinctive: false })])?.template).toBe(
      "tagline.higher",
    );
  });

  it("tells of ranks what is further forward, never what is further back", () => {
    const rank = (id: string, effect: number) =>
      mean(id, effect, { form: "rank", itemId: "order", optionLabel: id, dimension: "benefit-sought" });
    const plan = planOf([rank("price", 1.2), rank("taste", -0.9), rank("looks", -0.4)]);
    expect(plan?.template).toBe("tagline.rank-and-rank");
    expect(plan?.slots).toMatchObject({ first: "taste", second: "looks" });
    expect(planOf([rank("price", 1.2)])?.template).toBe("tagline.alike");
  });
});
