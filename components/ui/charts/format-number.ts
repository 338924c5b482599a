/** A share (0 to 1) as the language writes it: "64%" in English. Under half a percent, but not nothing: "<1%". */
export function formatShare(share: number, locale: string): string {
  if (!Number.isFinite(share)) return "–";
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  return share > 0 && share < 0.005 ? `<${percent.format(0.01)}` : percent.format(share);
}

/** A number with as many decimals as its size needs, at most two. */
export function formatNumber(value: number, locale: string): string {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  const decimals = Number.isInteger(value) || size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value);
}

/** A number for an axis: no decimals beyond what tells the ticks apart, thousands shortened ("12k"). */
export function formatTick(value: number, step: number, locale: string): string {
  const decimals = Math.max(0, Math.min(4, -Math.floor(Math.log10(Math.abs(step) || 1))));
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    ...(Math.abs(step) >= 1000 && {
      notation: "compact",
      minimumFractionDigits: 0,
      maximumFractionDigits: 1,
    }),
  }).format(value);
}
