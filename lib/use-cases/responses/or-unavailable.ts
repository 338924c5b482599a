import { isUnavailable } from "@/lib/database/errors";
import { logFor } from "@/lib/integrations/log";
import { fail, problem, type Result } from "@/lib/domain/result";

/** The result of `work`, or `responses.unavailable` when the database cannot be reached. Other faults are thrown on. */
export async function orUnavailable<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    logFor("answering").warn(
      { reason: error instanceof Error ? error.name : "" },
      "the database does not answer",
    );
    return fail(problem("responses.unavailable"));
  }
}
