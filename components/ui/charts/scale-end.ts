import { scaleLinear } from "d3-scale";

/** The end of a scale of shares that starts at 0: the next of 10, 25, 50, 75, 100 % that holds every value. */
export function shareEnd(shares: readonly number[]): number {
  const largest = Math.max(0, ...shares.filter(Number.isFinite));
  return [0.1, 0.25, 0.5, 0.75, 1].find((end) => largest <= end) ?? largest;
}

/** Below this two values are drawn in one place: differences this small are rounding, not data. */
const NO_WIDTH = 1e-12;

/** A round domain that holds the values, with its ticks; a domain without width gets one. */
export function roundScale(
  values: readonly number[],
  options: { startsAtZero?: boolean; ticks?: number } = {},
): { from: number; to: number; ticks: number[]; at: (value: number) => number } {
  const numbers = values.filter(Number.isFinite);
  let low = numbers.length === 0 ? 0 : Math.min(...numbers);
  let high = numbers.length === 0 ? 1 : Math.max(...numbers);
  if (options.startsAtZero) {
    low = Math.min(0, low);
    high = Math.max(0, high);
  }
  if (high - low < NO_WIDTH) {
    if (Math.abs(low) < NO_WIDTH) [low, high] = [0, 1];
    else [low, high] = [low - Math.abs(low) * 0.1, high + Math.abs(high) * 0.1];
  }
  const count = options.ticks ?? 4;
  const scale = scaleLinear().domain([low, high]).nice(count);
  const [from = low, to = high] = scale.domain();
  const at = scaleLinear().domain([from, to]).range([0, 100]);
  return { from, to, ticks: scale.ticks(count), at: (value) => at(value) };
}
