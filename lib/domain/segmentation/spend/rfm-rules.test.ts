import fc from "fast-check";
import { expect, it } from "vitest";
import { canBeChanged } from "../rules/draft-of-rules";
import { conditionSchema } from "../rules/condition-schema";
import { segmentByRules } from "../rules/segment-by-rules";
import { rfmRules } from "./rfm-rules";
import type { PurchaseHistory } from "./rfm-scores";
import { segmentByRfm } from "./rfm-segments";

const variables = { recency: "days", frequency: "orders", monetary: "spent" };

const rulesOf = (history: PurchaseHistory, weights?: Float64Array) => rfmRules(history, variables, weights);

it("rules with the bounds of the fifths place every customer as the scores do, ties, gaps and weights included", () => {
  const value = (max: number) => fc.oneof({ weight: 9, arbitrary: fc.nat(max) }, fc.constant(Number.NaN));
  const weight = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 5, noNaN: true }));
  const customers = fc.array(fc.tuple(value(30), value(6), value(500), weight), {
    minLength: 1,
    maxLength: 80,
  });
  fc.assert(
    fc.property(customers, (drawn) => {
      const column = (at: number) => Float64Array.from(drawn, (customer) => customer[at] ?? NaN);
      const history = { recency: column(0), frequency: column(1), monetary: column(2) };
      const weights = column(3);
      const expected = segmentByRfm(history, weights);
      const names = Array.from(expected.assigned, (at) => expected.segments[at]?.segment ?? null);
      const rules = rulesOf(history, weights);
      for (const { when } of rules) expect(conditionSchema.safeParse(when).success).toBe(true);
      if (rules.length === 0) return expect(names.every((name) => name === null)).toBe(true);
      const columns = new Map(
        (["recency", "frequency", "monetary"] as const).map((aspect) => [
          variables[aspect],
          { kind: "numeric" as const, values: history[aspect] },
        ]),
      );
      const found = segmentByRules(
        rules.map(({ segment, when }) => ({ id: segment, when })),
        columns,
        drawn.length,
      );
      if (!found.ok) throw new Error(JSON.stringify(found.problems));
      expect(Array.from(found.value.assignments, (at) => rules[at]?.segment ?? null)).toEqual(names);
    }),
  );
});

it("its rules are nested deeper than the builder shows, so that changing them is not offered", () => {
  const column = (...values: number[]) => Float64Array.from(values);
  const history = { recency: column(1, 9, 30), frequency: column(5, 2, 1), monetary: column(90, 40, 5) };
  const rules = rulesOf(history).map(({ segment, when }) => ({
    id: segment,
    name: segment,
    when,
  }));
  expect(rules.length).toBeGreaterThan(0);
  expect(canBeChanged({ method: "rules", rules, rest: null })).toBe(false);
});
