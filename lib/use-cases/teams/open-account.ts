import { randomUUID } from "node:crypto";
import { z } from "zod";
import { countAttempt } from "@/lib/access/attempt-limits";
import { hashPassword } from "@/lib/access/passwords";
import { insertAccount } from "@/lib/database/before-scope";
import { isUniqueViolation } from "@/lib/database/errors";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { displayName, newPassword } from "./account-fields";

export const openAccountInput = z.object({
  name: displayName,
  email: z.email("teams.fields.email-malformed").max(254),
  password: newPassword,
});

/**
 * A new person with a workspace of their own, of which they are the owner. Done once per address: the second
 * attempt answers `teams.address-taken`.
 */
export async function openAccount(
  input: z.infer<typeof openAccountInput>,
): Promise<Result<{ userId: string }>> {
  const wait = await countAttempt("sign-up", input.email);
  if (wait > 0) return fail(problem("access.too-many-attempts", ["email"], { seconds: wait }));
  const userId = randomUUID();
  try {
    await insertAccount({
      userId,
      email: input.email,
      name: input.name,
      passwordHash: await hashPassword(input.password),
      workspace: { id: randomUUID(), name: input.name },
    });
  } catch (error) {
    if (isUniqueViolation(error, "users_email")) return fail(problem("teams.address-taken", ["email"]));
    throw error;
  }
  return ok({ userId });
}
