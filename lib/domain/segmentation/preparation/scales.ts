/**
 * How variables of a base come to be comparable:
 * - `none`: they are
 * - `z-score`: standardised, but ticks
 * - `spend`: logarithms of winsorised amounts, standardised, and whether somebody bought at all apart
 * - `shares`: parts of a constant sum, as logarithms of their ratios
 */
export const scales = ["none", "z-score", "spend", "shares"] as const;
export type Scale = (typeof scales)[number];
