import { fitLatentClasses } from "@/lib/jobs/compute/fit-latent-classes";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";

const ITEMS = 20;
const PLANTED = 4;

/** Simulated people of four planted classes who tick a fifth or three fifths of twenty items. */
const simulate = (people: number): CategoricalColumn[] => {
  const random = createRandom(people);
  const group = Uint8Array.from({ length: people }, () => random.below(PLANTED));
  return Array.from({ length: ITEMS }, (_, item) => ({
    kind: "categorical",
    categories: 2,
    codes: Int16Array.from(group, (g) => (random.next() < (item % PLANTED === g ? 0.6 : 0.2) ? 1 : 0)),
  }));
};

/** What a million people may take, in MB of all memory the process ever had. */
const GOAL_MEMORY = 1500;

/** How a run grows from a thousand to a million people: k = 2…8 × 20 starts, CPU seconds, memory, classes found. */
export default async function benchGrowth(report: (line: string) => void): Promise<void> {
  report("people  CPU s  per 1,000 people  peak MB  classes by BIC  best found in");
  for (const people of [1000, 10_000, 100_000, 1_000_000]) {
    const columns = simulate(people);
    const before = process.cpuUsage();
    const fits = await fitLatentClasses({ columns, segments: { from: 2, to: 8 }, starts: 20, seed: 1 });
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    const best = fits.reduce((a, b) => (b.criteria.bic < a.criteria.bic ? b : a));
    // In kilobytes, of the whole process with its threads.
    const memory = process.resourceUsage().maxRSS / 1024;
    const { reachedBest, count } = best.starts;
    report(
      `${people}  ${seconds.toFixed(1)}  ${((1000 * seconds) / people).toFixed(2)}  ${memory.toFixed(0)}  ${best.classes}  ${reachedBest} of ${count}`,
    );
    if (best.classes !== PLANTED)
      throw new Error(`${best.classes} classes instead of the ${PLANTED} planted`);
    if (memory > GOAL_MEMORY) throw new Error(`more than ${GOAL_MEMORY} MB`);
  }
}
