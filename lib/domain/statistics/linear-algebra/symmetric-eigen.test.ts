import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { symmetricEigen } from "./symmetric-eigen";

const symmetric = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    matrix: fc
      .array(fc.double({ min: -100, max: 100, noNaN: true }), {
        minLength: size * size,
        maxLength: size * size,
      })
      .map((entries) =>
        Float64Array.from(entries, (_, at) => {
          const [i, j] = [Math.floor(at / size), at % size];
          return entries[Math.min(i, j) * size + Math.max(i, j)] ?? 0;
        }),
      ),
  }),
);

describe("eigenvalues of a symmetric matrix", () => {
  it("are 3 and 1 for [[2, 1], [1, 2]], along the diagonals", () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expect([...values]).toEqual([3, 1].map((value) => expect.closeTo(value, 14) as number));
    expect([...vectors].map(Math.abs)).toEqual(Array(4).fill(expect.closeTo(Math.SQRT1_2, 14)));
    expect((vectors[0] ?? 0) * (vectors[1] ?? 0)).toBeGreaterThan(0);
    expect((vectors[2] ?? 0) * (vectors[3] ?? 0)).toBeLessThan(0);
  });

  it("descend, solve A v = λ v, and their vectors are orthonormal", () => {
    fc.assert(
      fc.property(symmetric, ({ size, matrix }) => {
        const { values, vectors } = symmetricEigen(matrix, size);
        const scale = 1 + Math.max(...matrix.map(Math.abs));
        for (let k = 0; k < size; k++) {
          const vector = vectors.subarray(k * size, (k + 1) * size);
          expect(values[k]).toBeLessThanOrEqual((values[k - 1] ?? Infinity) + 1e-9);
          for (let i = 0; i < size; i++) {
            const image = vector.reduce((sum, x, j) => sum + (matrix[i * size + j] ?? 0) * x, 0);
            expect(Math.abs(image - (values[k] ?? 0) * (vector[i] ?? 0)) / scale).toBeLessThan(1e-10);
          }
          for (let other = 0; other < size; other++) {
            const dot = vector.reduce((sum, x, j) => sum + x * (vectors[other * size + j] ?? 0), 0);
            expect(dot).toBeCloseTo(other === k ? 1 : 0, 10);
          }
        }
      }),
    );
  });

  it("exist where all are equal and where all are zero", () => {
    expect([...symmetricEigen(Float64Array.of(5, 0, 0, 0, 5, 0, 0, 0, 5), 3).values]).toEqual([5, 5, 5]);
    expect([...symmetricEigen(new Float64Array(4), 2).values]).toEqual([0, 0]);
  });

  it("are refused for what is no matrix of numbers", () => {
    expect(() => symmetricEigen(Float64Array.of(1, NaN, NaN, 1), 2)).toThrow(RangeError);
    expect(() => symmetricEigen(new Float64Array(3), 2)).toThrow(RangeError);
  });
});
