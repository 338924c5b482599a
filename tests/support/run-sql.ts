import { database } from "@/lib/database/pool";

/** Runs one statement as the installation itself, past row-level security. */
export async function runSql<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = await database().pool.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('kindred.unscoped', 'on', true)");
    const { rows } = await client.query(text, values);
    await client.query("commit");
    return rows as Row[];
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
