import { fitCentroids } from "@/lib/jobs/compute/fit-centroids";
import { measureStability } from "@/lib/jobs/compute/measure-stability";
import { bases, readReference } from "@/tests/reference/load-fixture";

/** Stability of the vacation motives, k = 2…8, 100 pairs, 10 starts: CPU seconds of one process. Goal: 10 s (flexclust 404 s). */
const reference = readReference<{
  boot_user_s: number;
  global_stability_ARI: Record<string, { median: number }>;
}>("boot_vacmot");
const columns = bases.vacmot();
const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const used = process.cpuUsage(since);
  return (used.user + used.system) / 1e6;
};

const beforeDivisions = process.cpuUsage();
const divisions = await fitCentroids({ columns, segments: { from: 2, to: 8 }, starts: 50 }, { threads: 0 });
const divided = cpuSeconds(beforeDivisions);
const before = process.cpuUsage();
const stability = await measureStability({ columns, divisions, pairs: 100, starts: 10 }, { threads: 0 });
const seconds = cpuSeconds(before);

console.log("k  median adjusted Rand  flexclust  segments within");
for (const { segments, agreement, within } of stability) {
  const theirs = reference.global_stability_ARI[`k${segments}`]?.median ?? NaN;
  const words = within.map((segment) => segment.mean.toFixed(2)).join(" ");
  console.log(`${segments}  ${agreement.median.toFixed(3)}  ${theirs.toFixed(3)}  ${words}`);
}
console.log(`divisions (50 starts each, with silhouettes) ${divided.toFixed(2)} CPU s`);
console.log(`stability ${seconds.toFixed(2)} CPU s (goal 10, flexclust ${reference.boot_user_s.toFixed(0)})`);
process.exitCode = seconds <= 10 ? 0 : 1;
