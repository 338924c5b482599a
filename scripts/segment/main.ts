import { sharedComputePool } from "@/lib/jobs/compute/compute-pool";
import { effectiveSampleSize } from "@/lib/domain/statistics/summaries/effective-sample-size";
import { InputProblem } from "./input-problem";
import { methodFor } from "./methods/method-for";
import { parseOptions, type Options } from "./parse-options";
import { readTable, type ReadTable } from "./read-table";
import { recommendSolution } from "./recommend-solution";
import type { SegmentMethod, SegmentSolution, Solved } from "./solution";

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** Shows how far a part is, in steps of a tenth. */
const progressOf = (part: string): ((done: number) => void) => {
  let shown = 0;
  return (done) => {
    const tenth = Math.floor(done * 10);
    if (tenth <= shown) return;
    shown = tenth;
    say(`${part}: ${tenth * 10} %`);
  };
};

const stabilityOf = async (method: SegmentMethod, options: Options, solved: Solved) => {
  const { segments } = solved.solution;
  if (options.stability === 0 || segments < 2) return {};
  const onProgress = progressOf(`stability of ${segments} segments`);
  const found = await method.measure(solved, options.stability, { threads: options.threads, onProgress });
  if (!found) return {};
  const { agreement, within, structure } = found;
  return {
    stability: {
      ariMedian: agreement.median,
      ariQuartiles: [agreement.lowerQuartile, agreement.upperQuartile] as const,
      withinSegment: within.map((segment) => segment.mean),
      structure,
    },
  };
};

const solveAll = async (table: ReadTable, options: Options): Promise<SegmentSolution[]> => {
  const method = methodFor(table, options);
  const solutions: SegmentSolution[] = [];
  for (let segments = options.from; segments <= options.to; segments++) {
    const before = process.cpuUsage();
    say(`${options.method}, ${segments} ${segments === 1 ? "segment" : "segments"}`);
    const solved = await method.solve(segments, { threads: options.threads });
    const stability = await stabilityOf(method, options, solved);
    solutions.push({ ...solved.solution, ...stability, cpuSeconds: cpuSeconds(before) });
  }
  return solutions;
};

const asText = (solutions: readonly SegmentSolution[], recommended: number): string =>
  [
    ...solutions.map((solution) => {
      const shares = solution.shares.map((share) => `${(share * 100).toFixed(1)} %`).join("  ");
      const fit = solution.bic ?? solution.withinSumOfSquares ?? solution.withinSumOfDistances;
      return `${solution.segments} segments  ${fit?.toFixed(2) ?? ""}  ${shares}`;
    }),
    `recommended: ${recommended}`,
  ].join("\n");

/** Under weights, the size of an unweighted sample as precise as this one; it is the n of likelihood and BIC. */
const effectiveSize = ({ weights, usable }: ReadTable) =>
  weights ? { effectiveN: effectiveSampleSize(Array.from(usable, (row) => weights.values[row] ?? 0)) } : {};

const run = async (args: readonly string[]): Promise<void> => {
  const started = process.cpuUsage();
  const options = parseOptions(args);
  const table = readTable(options);
  table.notes.forEach(say);
  try {
    const solutions = await solveAll(table, options);
    const { segments: recommended, reasons, warnings } = recommendSolution(solutions, table, options);
    const document = {
      n: table.usable.length,
      ...effectiveSize(table),
      method: options.method,
      seed: options.seed,
      base: table.base.map(({ name, categories }) => ({ name, categories })),
      solutions,
      recommended,
      reasons,
      warnings,
      cpuSeconds: cpuSeconds(started),
    };
    process.stdout.write(`${options.json ? JSON.stringify(document) : asText(solutions, recommended)}\n`);
  } finally {
    if (options.threads > 0) await sharedComputePool(options.threads).close();
  }
};

/** @returns the exit code: 0, or 2 with one line on standard error when the input cannot be used */
export const main = async (args: readonly string[]): Promise<number> => {
  try {
    await run(args);
    return 0;
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    say(error.message);
    return 2;
  }
};
