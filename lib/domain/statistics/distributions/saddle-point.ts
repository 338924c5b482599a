/**
 * Error of Stirling's formula: ln Γ(n+1) − [(n+½) ln n − n + ½ ln 2π], for n > 0.
 * Small n are shifted upwards by the exact recurrence, so no cancelling logarithm of a factorial is formed.
 * Source: C. Loader (2000), Fast and accurate computation of binomial probabilities.
 */
export function stirlingError(n: number): number {
  let shift = 0;
  let m = n;
  while (m < 16) {
    shift += (m + 0.5) * Math.log1p(1 / m) - 1;
    m += 1;
  }
  const inverseSquare = 1 / (m * m);
  const series =
    (1 / 12 -
      inverseSquare *
        (1 / 360 -
          inverseSquare *
            (1 / 1260 -
              inverseSquare * (1 / 1680 - inverseSquare * (1 / 1188 - (inverseSquare * 691) / 360360))))) /
    m;
  return shift + series;
}

/** Deviance term x ln(x/m) + m − x, free of cancellation where x is close to m (Loader 2000). */
export function devianceTerm(x: number, m: number): number {
  if (x === 0) return m;
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const ratio = (x - m) / (x + m);
  const square = ratio * ratio;
  let sum = (x - m) * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; odd < 2000; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** λ^x e^{−λ} / Γ(x+1) for real x ≥ 0: the Poisson probability, relative error about 1e-15 times its exponent. */
export function poissonKernel(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(x) - devianceTerm(x, mean)) / Math.sqrt(2 * Math.PI * x);
}

/** Γ(a+b+1)/(Γ(a+1)Γ(b+1)) · x^a · y^b for real a, b > 0 and x + y = 1: the binomial probability. */
export function binomialKernel(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  if (a === 0) return Math.exp(n * (y > 0.5 ? Math.log1p(-x) : Math.log(y)));
  if (b === 0) return Math.exp(n * (x > 0.5 ? Math.log1p(-y) : Math.log(x)));
  if (x === 0 || y === 0) return 0;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - devianceTerm(a, n * x) - devianceTerm(b, n * y);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * a * b));
}
