import { z } from "zod";

const optional = z
  .string()
  .trim()
  .transform((text) => (text === "" ? undefined : text))
  .optional();

const secret = (name: string) =>
  z.string(`${name} is missing`).min(32, `${name} is too short: 32 characters or more`);

const settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  /** The PostgreSQL database; `npm start` sets it to its own unless it is given. */
  DATABASE_URL: z
    .string("DATABASE_URL is missing")
    .regex(/^postgres(ql)?:\/\//, "DATABASE_URL must begin with postgresql://"),
  /** Signs the sessions of team members. */
  NEXTAUTH_SECRET: secret("NEXTAUTH_SECRET"),
  /** The address people use, without a path. */
  NEXTAUTH_URL: z.url("NEXTAUTH_URL must be a full address, such as https://kindred.example.org"),
  /** Key of the HMACs behind share links, resume links and API keys. */
  KINDRED_SECRET: secret("KINDRED_SECRET"),
  KINDRED_DATA_DIR: z.string().default(".kindred"),
  OIDC_ISSUER: optional,
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  OIDC_NAME: optional,
  GOOGLE_CLIENT_ID: optional,
  GOOGLE_CLIENT_SECRET: optional,
  GITHUB_ID: optional,
  GITHUB_SECRET: optional,
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export type Env = Readonly<z.infer<typeof settings>>;

let parsed: Env | undefined;

/**
 * The settings of this process, read from its environment once, at the first call, so that a build needs none.
 * Throws an error that names every variable which is missing or malformed; values never appear in it.
 */
export function env(): Env {
  if (parsed) return parsed;
  const result = settings.safeParse(process.env);
  if (!result.success) {
    const reasons = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Kindred's settings are incomplete.\n  ${reasons.join("\n  ")}`);
  }
  parsed = Object.freeze(result.data);
  return parsed;
}
