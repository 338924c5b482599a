import { fitCentroids } from "@/lib/jobs/compute/fit-centroids";
import { measureStability } from "@/lib/jobs/compute/measure-stability";
import { bases, readReference } from "@/tests/reference/load-fixture";

const GOAL_SECONDS = 10;

const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** Divisions (k = 2…8, 50 starts) and their stability (100 pairs, 10 starts) of the vacation motives: CPU seconds of one process. */
export default async function benchStability(report: (line: string) => void): Promise<void> {
  const reference = readReference<{
    boot_user_s: number;
    global_stability_ARI: Record<string, { median: number }>;
  }>("boot_vacmot");
  const columns = bases.vacmot();
  const beforeDivisions = process.cpuUsage();
  const divisions = await fitCentroids({ columns, segments: { from: 2, to: 8 }, starts: 50 }, { threads: 0 });
  const divided = cpuSeconds(beforeDivisions);
  const before = process.cpuUsage();
  const stability = await measureStability({ columns, divisions, pairs: 100, starts: 10 }, { threads: 0 });
  const seconds = cpuSeconds(before);

  report("k  median adjusted Rand  flexclust  segments within");
  for (const { segments, agreement, within } of stability) {
    const theirs = reference.global_stability_ARI[`k${segments}`]?.median ?? NaN;
    const means = within.map((segment) => segment.mean.toFixed(2)).join(" ");
    report(`${segments}  ${agreement.median.toFixed(3)}  ${theirs.toFixed(3)}  ${means}`);
  }
  report(`divisions, with silhouettes: ${divided.toFixed(2)} CPU s`);
  report(
    `stability: ${seconds.toFixed(2)} CPU s (goal ${GOAL_SECONDS}, flexclust ${reference.boot_user_s.toFixed(0)})`,
  );
  if (seconds > GOAL_SECONDS) throw new Error(`more than ${GOAL_SECONDS} CPU seconds`);
}
