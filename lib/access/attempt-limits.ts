import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { database } from "@/lib/database/pool";

interface Limit {
  readonly points: number;
  readonly seconds: number;
}

const limits = {
  /** Wrong passwords for one address. */
  "sign-in": { points: 10, seconds: 15 * 60 },
  "sign-up": { points: 20, seconds: 60 * 60 },
  invitation: { points: 30, seconds: 60 * 60 },
} as const satisfies Record<string, Limit>;

type LimitName = keyof typeof limits;

const open = new Map<LimitName, Promise<RateLimiterPostgres>>();

function limiter(name: LimitName): Promise<RateLimiterPostgres> {
  const existing = open.get(name);
  if (existing) return existing;
  const made = new Promise<RateLimiterPostgres>((resolve, reject) => {
    const { points, seconds } = limits[name];
    const created: RateLimiterPostgres = new RateLimiterPostgres(
      {
        storeClient: database().pool,
        tableName: "attempt_limits",
        keyPrefix: name,
        points,
        duration: seconds,
      },
      (error?: Error) => {
        if (error) reject(error);
        else resolve(created);
      },
    );
  });
  open.set(name, made);
  made.catch(() => open.delete(name));
  return made;
}

/** Counts one attempt. Resolves to the seconds to wait when there were too many, else to 0. */
export async function countAttempt(name: LimitName, key: string): Promise<number> {
  try {
    await (await limiter(name)).consume(key.toLowerCase());
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

/** Forgets the attempts of a key, after one succeeded. */
export async function forgetAttempts(name: LimitName, key: string): Promise<void> {
  await (await limiter(name)).delete(key.toLowerCase());
}
