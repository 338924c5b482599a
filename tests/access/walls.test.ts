import { expect, it } from "vitest";
import { useTestDatabase } from "@/tests/support/database";
import { runSql } from "@/tests/support/run-sql";

useTestDatabase();

it("every table a workspace owns stands behind row-level security", async () => {
  const tables = await runSql<{ name: string; walled: boolean }>(
    `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity
       and exists (select 1 from pg_policy p where p.polrelid = c.oid) as walled
     from pg_class c join pg_namespace s on s.oid = c.relnamespace
     where s.nspname = 'public' and c.relkind = 'r'
       and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id')`,
  );
  expect(tables.length).toBeGreaterThan(20);
  expect(tables.filter(({ walled }) => !walled).map(({ name }) => name)).toEqual([]);
});
