import type { Gower } from "./gower";

/**
 * Which variables hold the segments apart: each one's share of how much farther respondents are from the other medoids
 * than from their own. Shares sum to 1; one close to 0 did nothing, one close to 1 made the segments by itself.
 */
export function variableShares(
  { part, respondents, variables }: Gower,
  medoids: Int32Array,
  assignments: Int16Array,
) {
  const gains = new Float64Array(variables);
  for (let i = 0; i < respondents; i++) {
    const own = medoids[assignments[i] ?? 0] ?? 0;
    for (const other of medoids) {
      if (other === own) continue;
      for (let v = 0; v < variables; v++) {
        const gain = part(v, i, other) - part(v, i, own);
        if (!Number.isNaN(gain)) gains[v] = (gains[v] ?? 0) + gain;
      }
    }
  }
  const total = gains.reduce((sum, gain) => sum + gain, 0);
  return Array.from(gains, (gain) => (total > 0 ? gain / total : 0));
}
