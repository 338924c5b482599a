import { hash, verify } from "@node-rs/argon2";

/** argon2id with the parameters OWASP names for 19 MiB (m = 19456, t = 2, p = 1). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let decoy: Promise<string> | undefined;

/** Whether the password fits. Takes as long when there is no such account (`stored` null) as when there is. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("no account has this password");
  const fits = await verify(stored ?? (await decoy), password).catch(() => false);
  return stored !== null && fits;
}
