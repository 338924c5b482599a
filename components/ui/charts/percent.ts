/** A place along a drawing as SVG and CSS take it, short: three decimals are a hundredth of a pixel on a desk. */
export const percent = (value: number): string =>
  `${Number.isFinite(value) ? Math.round(value * 1000) / 1000 : 0}%`;
