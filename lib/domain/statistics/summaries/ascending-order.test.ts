import fc from "fast-check";
import { expect, it } from "vitest";
import { ascendingOrder } from "./ascending-order";

function orderOf(values: Float64Array): Uint32Array {
  const steps = ascendingOrder(values);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

it("every value stands in its place, equal ones in the order given", () => {
  const value = fc.oneof(
    fc.double({ noNaN: true }),
    fc.integer({ min: -3, max: 3 }).map((n) => n + 0),
    fc.constantFrom(Infinity, -Infinity, Number.MIN_VALUE, -1e-300),
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 200 }), (list) => {
      const values = Float64Array.from(list, (one) => (one === 0 ? 0 : one));
      const plain = [...values.keys()].sort((a, b) => {
        const [x = 0, y = 0] = [values[a], values[b]];
        return x < y ? -1 : x > y ? 1 : a - b;
      });
      expect([...orderOf(values)]).toEqual(plain);
    }),
  );
});
