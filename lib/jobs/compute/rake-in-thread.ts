import type { Result } from "@/lib/domain/result";
import type { Margin } from "@/lib/domain/statistics/raking/margin";
import type { RakedWeights, RakingOptions } from "@/lib/domain/statistics/raking/rake-weights";
import { runnerFor } from "./runner-for";

/** Rakes in a worker thread: with many kinds of people it takes seconds. */
export async function rakeInThread(
  respondents: number,
  margins: readonly Margin[],
  options: RakingOptions,
): Promise<Result<RakedWeights>> {
  const [raked] = await runnerFor(undefined).run("raked-weights", { margins }, [{ respondents, options }]);
  if (!raked) throw new Error("raking gave no result");
  return raked;
}
