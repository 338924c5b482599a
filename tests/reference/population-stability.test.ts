import { expect, it } from "vitest";
import { populationStability } from "@/lib/domain/segmentation/drift/population-stability";
import reference from "../fixtures/reference/psi_example.json";

it("the population stability index of the worked example is .0438405, and within its band stable", () => {
  const { base, now, psi } = reference.example;
  const counts = (shares: readonly number[]): number[] => shares.map((share) => Math.round(1000 * share));
  const ours = populationStability(counts(base), counts(now));
  expect(ours.psi).toBeCloseTo(psi, 12);
  expect(ours.band).toBe("stable");
  expect(ours.expectedWithoutChange).toBeCloseTo(0.008, 12);
});
