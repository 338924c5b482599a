import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { startEmbeddedDatabase } from "../../scripts/launch/embedded-database.mjs";

/** A PostgreSQL server on which tests make databases of their own and drop them again. */
export interface DatabaseServer {
  /** A connection that may create databases. */
  readonly adminUrl: string;
  /** The role that owns the test databases: no superuser, so that row-level security applies to it as in production. */
  readonly role: string;
  readonly password: string;
  readonly stop: () => Promise<void>;
}

/** Speed instead of durability: what these databases hold is thrown away. */
const forgetful = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

/** The server DATABASE_URL names, or else a fresh one in a temporary folder. */
export async function openDatabaseServer(): Promise<DatabaseServer> {
  const given = process.env.KINDRED_TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  if (given) return withTestRole(given, () => Promise.resolve());
  const directory = await mkdtemp(path.join(tmpdir(), "kindred-test-"));
  const running = await startEmbeddedDatabase({
    directory,
    ownerPassword: randomBytes(16).toString("hex"),
    flags: forgetful.flatMap((setting) => ["-c", setting]),
  });
  return withTestRole(running.url("postgres"), async () => {
    await running.stop();
    await rm(directory, { recursive: true, force: true });
  });
}

async function withTestRole(adminUrl: string, stop: () => Promise<void>): Promise<DatabaseServer> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ name: string; superuser: boolean }>(
    "select rolname as name, rolsuper as superuser from pg_roles where rolname = current_user",
  );
  const self = rows[0];
  if (self && !self.superuser) {
    await admin.end();
    return { adminUrl, role: self.name, password: decodeURIComponent(new URL(adminUrl).password), stop };
  }
  const role = `kindred_test_${randomBytes(6).toString("hex")}`;
  const password = randomBytes(16).toString("hex");
  await admin.query(`create role ${role} login nosuperuser createdb password '${password}'`);
  await admin.end();
  return {
    adminUrl,
    role,
    password,
    stop: async () => {
      await onServer(adminUrl, `drop role if exists ${role}`);
      await stop();
    },
  };
}

/** Runs one statement on the server's own database. */
export async function onServer(adminUrl: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}

/** The address of one of the role's databases. */
export function databaseUrl(
  server: Pick<DatabaseServer, "adminUrl" | "role" | "password">,
  name: string,
): string {
  const url = new URL(server.adminUrl);
  url.username = server.role;
  url.password = encodeURIComponent(server.password);
  url.pathname = `/${name}`;
  return url.href;
}

export const randomDatabaseName = (): string => `kindred_test_${randomBytes(8).toString("hex")}`;
