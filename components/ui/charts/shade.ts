/** How far from what is expected, from −4 (far less) over 0 to 4 (far more). */
export type ShadeLevel = -4 | -3 | -2 | -1 | 0 | 1 | 2 | 3 | 4;

/** Of the colour in the ground, per level; ink on them keeps a contrast of 4.5, measured in shade.test.ts. */
export const SHADE_STRENGTH = [0, 18, 30, 41, 52] as const;

export const SHADE_LEVELS: readonly ShadeLevel[] = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

/** Limits of |adjusted residual| between the levels: the first is what chance exceeds in about 5 of 100 cells. */
export const RESIDUAL_LIMITS = [2, 3, 5, 8] as const;

/** Limits of the index (100 = like everyone) upwards; downwards their reciprocals. */
export const INDEX_LIMITS = [120, 150, 200, 300] as const;

/** Limits of a difference in standard deviations: Cohen's (1988) small, medium and large, and half as much again. */
export const EFFECT_LIMITS = [0.2, 0.5, 0.8, 1.2] as const;

const levelOf = (size: number, limits: readonly number[], isMore: boolean): ShadeLevel => {
  const passed = limits.filter((limit) => size >= limit - 1e-9).length;
  return (isMore || passed === 0 ? passed : -passed) as ShadeLevel;
};

/** The level of an adjusted residual; 0 within what chance does, and for what is no number. */
export const residualLevel = (residual: number): ShadeLevel =>
  Number.isFinite(residual) ? levelOf(Math.abs(residual), RESIDUAL_LIMITS, residual > 0) : 0;

/** The level of a difference in standard deviations; 0 where there is none. */
export const effectLevel = (effect: number | null): ShadeLevel =>
  effect === null ? 0 : levelOf(Math.abs(effect), EFFECT_LIMITS, effect > 0);

/** The level of an index: 83 is as far below as 120 is above. An index of 0 is the lowest; no number is level 0. */
export function indexLevel(index: number): ShadeLevel {
  if (!Number.isFinite(index) || index < 0) return 0;
  if (index === 0) return -4;
  return levelOf(index >= 100 ? index : 10_000 / index, INDEX_LIMITS, index >= 100);
}

/** The ground of a cell: blue-green for more, orange for less, told apart by every kind of sight. */
export function shadeColour(level: ShadeLevel): string {
  if (level === 0) return "transparent";
  const hue = level > 0 ? "var(--chart-positive)" : "var(--chart-negative)";
  return `color-mix(in oklab, ${hue} ${SHADE_STRENGTH[Math.abs(level)] ?? 0}%, var(--surface))`;
}
