import type { VariableDescription } from "./descriptors/describe-segments";
import type { CorrectedMean } from "./latent-classes/three-step/corrected-profile";

/** A mean, or the share of one answer, by segment with the error of placing people taken out. */
export interface CorrectedAnswer {
  /** Of the category; null for a mean. */
  readonly code: number | null;
  readonly segments: readonly CorrectedMean[];
}

/** How segments differ on one variable, in the few numbers a table of descriptors shows. */
export interface DescriptorRow {
  readonly variableId: string;
  /** People with a segment and an answer. */
  readonly n: number;
  /** The segments were built on it: the effect is shown, a test would be circular. */
  readonly byConstruction: boolean;
  readonly test: {
    readonly method: string;
    readonly statistic: number;
    readonly df: number;
    /** Second degrees of freedom of an F test. */
    readonly df2: number | null;
    readonly p: number;
    readonly pHolm: number;
    /** Benjamini–Hochberg; absent in results of an earlier release, as is what follows. */
    readonly pDiscovery?: number;
    /** Over a fifth of the cells expect under five people. */
    readonly sparse: boolean;
  } | null;
  /** The same question of a numeric variable without equal variances, and on ranks. */
  readonly otherTests?: { readonly welch: number | null; readonly kruskalWallis: number | null };
  /** Only of the clearest, where people are placed by probabilities. */
  readonly corrected?: readonly CorrectedAnswer[];
  readonly effect: { readonly kind: "cramers-v" | "eta-squared"; readonly value: number } | null;
}

/** The row of a full description. */
export function descriptorRow(description: VariableDescription): DescriptorRow {
  const { id, n, byConstruction, adjusted } = description;
  const shared = { variableId: id, n, byConstruction };
  if (description.kind === "categorical") {
    const { test, effect } = description;
    return {
      ...shared,
      test:
        test && adjusted
          ? {
              method: test.method,
              statistic: test.statistic,
              df: test.df,
              df2: null,
              p: test.p,
              pHolm: adjusted.pHolm,
              pDiscovery: adjusted.pBenjaminiHochberg,
              sparse: test.sparse,
            }
          : null,
      effect: effect && { kind: "cramers-v", value: effect.cramersV },
    };
  }
  const { test, effect } = description;
  return {
    ...shared,
    test:
      test && adjusted
        ? {
            method: test.method,
            statistic: test.statistic,
            df: test.df1,
            df2: test.df2,
            p: test.p,
            pHolm: adjusted.pHolm,
            pDiscovery: adjusted.pBenjaminiHochberg,
            sparse: false,
          }
        : null,
    otherTests: { welch: description.welch?.p ?? null, kruskalWallis: description.kruskalWallis?.p ?? null },
    effect: effect && { kind: "eta-squared", value: effect.etaSquared },
  };
}
