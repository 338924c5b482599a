import { sql } from "drizzle-orm";
import { database, type Transaction } from "./pool";

/** Runs SQL text with `$1` parameters, in the given transaction or else on its own. For libraries that bring their SQL. */
export function sqlRunner(transaction?: Transaction): {
  executeSql(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
} {
  if (!transaction) return { executeSql: (text, values) => database().pool.query(text, values) };
  return {
    executeSql: (text, values) => {
      const chunks = text
        .split(/\$(\d+)/)
        .map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql.param(values[Number(part) - 1])));
      return transaction.execute(sql.join(chunks));
    },
  };
}
