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
