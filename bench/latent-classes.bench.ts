import { bases, readReference } from "@/tests/reference/load-fixture";
import { fitLatentClasses } from "@/lib/jobs/compute/fit-latent-classes";

/** Vacation motives, k = 1…8, 20 starts each: CPU seconds of one process, all maxima of poLCA reached. Goal: 4.5 s (poLCA 93 s). */
const reference = readReference<{ fits: { nclass: number; llik: number; user_s: number }[] }>(
  "lca_vacmot",
).fits;
const columns = bases.vacmot();

const before = process.cpuUsage();
const fits = await fitLatentClasses(
  { columns, segments: { from: 1, to: 8 }, starts: 20, seed: 1 },
  { threads: 0 },
);
const used = process.cpuUsage(before);
const seconds = (used.user + used.system) / 1e6;

console.log("k  log-likelihood  minus poLCA  best in");
let reached = 0;
for (const fit of fits) {
  const best = reference.find((row) => row.nclass === fit.classes)?.llik ?? NaN;
  if (fit.logLikelihood >= best - 1e-6 * Math.abs(best)) reached++;
  console.log(
    `${fit.classes}  ${fit.logLikelihood.toFixed(4)}  ${(fit.logLikelihood - best).toExponential(1)}  ${fit.starts.reachedBest} of ${fit.starts.count}`,
  );
}
const polca = reference.reduce((sum, row) => sum + row.user_s, 0);
console.log(
  `${reached} of ${fits.length} maxima, ${seconds.toFixed(2)} CPU s (goal 4.5, poLCA ${polca.toFixed(0)})`,
);
process.exitCode = reached === fits.length && seconds <= 4.5 ? 0 : 1;
