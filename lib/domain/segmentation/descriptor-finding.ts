import type { DescriptorRow } from "./descriptor-row";

/** Strength from which a difference is worth a reader's time: Cohen's "small" for V and η². */
const noticeable = { "cramers-v": 0.1, "eta-squared": 0.01 } as const;

const significance = 0.05;

/** Whether segments differ on a variable: clearly, hardly, or not as far as we can tell. */
export function descriptorVerdict({ test, effect }: DescriptorRow): "clear" | "weak" | "none" {
  if (!test || test.pHolm >= significance) return "none";
  return effect && effect.value >= noticeable[effect.kind] ? "clear" : "weak";
}

/** What did not form the segments and could be tested, strongest differences first. */
export const testedDescriptors = (rows: readonly DescriptorRow[]): DescriptorRow[] =>
  rows
    .filter(({ byConstruction, test }) => !byConstruction && test !== null)
    .sort(
      (a, b) =>
        (a.test?.pHolm ?? 1) - (b.test?.pHolm ?? 1) || (b.effect?.value ?? 0) - (a.effect?.value ?? 0),
    );
