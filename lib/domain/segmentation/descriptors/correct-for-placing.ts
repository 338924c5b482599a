import type { Column, NumericColumn } from "@/lib/domain/statistics/column";
import { testedDescriptors } from "../descriptor-finding";
import type { CorrectedAnswer, DescriptorRow } from "../descriptor-row";
import { correctedMeans, type Memberships } from "../latent-classes/three-step/corrected-profile";

/** More variables than these are not read. */
const MOST_VARIABLES = 8;

const oneIn = (column: Exclude<Column, NumericColumn>, code: number): NumericColumn => ({
  kind: "numeric",
  values: Float64Array.from(column.codes, (own) => (own < 0 ? Number.NaN : own === code ? 1 : 0)),
});

/** Means, or the share of each answer, as they are by assigned class and with the error of assignment taken out. */
function correct(column: Column, fit: Memberships, weights: Float64Array | undefined): CorrectedAnswer[] {
  const answers =
    column.kind === "numeric" ? [null] : Array.from({ length: column.categories }, (_, code) => code);
  return answers.flatMap((code) => {
    const values = column.kind === "numeric" ? column : oneIn(column, code ?? 0);
    const found = correctedMeans(fit, values, weights);
    return found.ok ? [{ code, segments: found.value }] : [];
  });
}

/**
 * Adds to the clearest descriptors what they are by class once the error of placing people is taken out (three-step, Bolck,
 * Croon & Hagenaars 2004; Vermunt 2010).
 */
export function correctForPlacing(
  rows: readonly DescriptorRow[],
  columns: ReadonlyMap<string, Column>,
  fit: Memberships,
  weights: Float64Array | undefined,
): DescriptorRow[] {
  const clearest = new Set(
    testedDescriptors(rows)
      .slice(0, MOST_VARIABLES)
      .map(({ variableId }) => variableId),
  );
  return rows.map((row) => {
    const column = clearest.has(row.variableId) ? columns.get(row.variableId) : undefined;
    return column ? { ...row, corrected: correct(column, fit, weights) } : row;
  });
}
