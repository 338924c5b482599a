interface PostgresError {
  code: string;
  constraint?: string;
}

/** PostgreSQL's own error under whatever the query builder wrapped around it. */
function postgresError(error: unknown): PostgresError | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string" && /^[0-9A-Z]{5}$/.test(at.code))
      return at as unknown as PostgresError;
  }
  return undefined;
}

/** Whether a write failed because a row with the same unique value exists (optionally: of this index). */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const cause = postgresError(error);
  return cause?.code === "23505" && (constraint === undefined || cause.constraint === constraint);
}

/**
 * Whether a query failed because the database could not be reached, was going down or coming up, had no room (disk,
 * memory, connections) or gave up waiting: nothing is wrong with the query, and it may be tried again.
 */
export function isUnavailable(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string" && unavailable.test(at.code)) return true;
    if (
      /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/.test(
        at.message,
      )
    )
      return true;
    if (at instanceof AggregateError && at.errors.some(isUnavailable)) return true;
  }
  return false;
}

const unavailable =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|08\w{3}|53\w{3}|57P0[1-5]|58030|25006|40001|40P01)$/;
