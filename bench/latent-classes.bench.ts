import { fitLatentClasses } from "@/lib/jobs/compute/fit-latent-classes";
import { bases, readReference } from "@/tests/reference/load-fixture";

const GOAL_SECONDS = 4.5;

/** Vacation motives, k = 1…8, 20 starts each: CPU seconds of one process, with all maxima of poLCA reached. */
export default async function benchLatentClasses(report: (line: string) => void): Promise<void> {
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

  let reached = 0;
  report("k  log-likelihood  minus poLCA  best in");
  for (const { classes, logLikelihood, starts } of fits) {
    const best = reference.find((row) => row.nclass === classes)?.llik ?? NaN;
    if (logLikelihood >= best - 1e-6 * Math.abs(best)) reached++;
    const gain = (logLikelihood - best).toExponential(1);
    report(`${classes}  ${logLikelihood.toFixed(4)}  ${gain}  ${starts.reachedBest} of ${starts.count}`);
  }
  const polca = reference.reduce((sum, row) => sum + row.user_s, 0);
  report(
    `${reached} of ${fits.length} maxima, ${seconds.toFixed(2)} CPU s (goal ${GOAL_SECONDS}, poLCA ${polca.toFixed(0)})`,
  );
  if (reached < fits.length) throw new Error("a maximum was missed");
  if (seconds > GOAL_SECONDS) throw new Error(`more than ${GOAL_SECONDS} CPU seconds`);
}
