import pg from "pg";
import { errorCode, StartFailure } from "./start-failure.mjs";

/**
 * Makes the role and the database Kindred works with, when missing. The role owns its database and nothing else, and is
 * no superuser, so that row-level security holds for it.
 * @param {{ ownerUrl: string, role: string, password: string, databaseName: string }} options
 */
export async function provisionDatabase({ ownerUrl, role, password, databaseName }) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const name = client.escapeIdentifier(role);
    const known = await client.query("select 1 from pg_roles where rolname = $1", [role]);
    const verb = known.rowCount ? "alter" : "create";
    await client.query(
      `${verb} role ${name} login nosuperuser nocreatedb nocreaterole nobypassrls password ${client.escapeLiteral(password)}`,
    );
    const made = await client.query("select 1 from pg_database where datname = $1", [databaseName]);
    if (!made.rowCount) {
      await client.query(
        `create database ${client.escapeIdentifier(databaseName)} owner ${name} template template0 encoding 'UTF8'`,
      );
    }
  } finally {
    await client.end();
  }
}

/**
 * Makes sure the database someone gave us by DATABASE_URL answers, is recent enough and lets row-level security work.
 * @param {string} url
 * @param {(line: string) => void} say
 */
export async function requireDatabase(url, say) {
  const safe = "Nothing was changed.";
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new StartFailure("DATABASE_URL is not the address of a PostgreSQL database.", {
      safe,
      todo: "It must look like postgresql://user:password@host:5432/database. Leave it unset to use the database that comes with Kindred.",
    });
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      "select current_setting('server_version_num')::int as version, rolsuper or rolbypassrls as above_rules from pg_roles where rolname = current_user",
    );
    if (rows[0].version < 150_000) {
      throw new StartFailure(
        `The database behind DATABASE_URL is PostgreSQL ${Math.floor(rows[0].version / 10_000)}; Kindred needs 15 or newer.`,
        {
          safe,
          todo: "Upgrade that server, or leave DATABASE_URL unset to use the database that comes with Kindred.",
        },
      );
    }
    if (rows[0].above_rules) {
      say(
        "Note: DATABASE_URL signs in as a superuser, for whom PostgreSQL's row-level security does not apply. Give Kindred a role of its own.",
      );
    }
  } catch (error) {
    if (error instanceof StartFailure) throw error;
    throw new StartFailure(
      `The database behind DATABASE_URL (${describe(url)}) cannot be used: ${reason(error)}.`,
      {
        safe,
        todo: "Check the address, that the server is running and that it accepts this user; or leave DATABASE_URL unset to use the database that comes with Kindred.",
        cause: error,
      },
    );
  } finally {
    await client.end().catch(() => {});
  }
}

/** The address without its password. @param {string} url */
function describe(url) {
  const { hostname, port, pathname, username } = new URL(url);
  return `${username}@${hostname}:${port || 5432}${pathname}`;
}

/** @param {unknown} error */
function reason(error) {
  /** @type {Record<string, string>} */
  const known = {
    ECONNREFUSED: "nothing answers there",
    ENOTFOUND: "that host is not known",
    EAI_AGAIN: "that host is not known",
    ETIMEDOUT: "it did not answer",
    "28P01": "the password was refused",
    28000: "this user is not let in",
    "3D000": "there is no such database",
    53300: "it has no free connection",
    "57P03": "it is still starting",
  };
  return known[errorCode(error)] ?? (error instanceof Error && error.message ? error.message : String(error));
}
