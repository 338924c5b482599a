import { z } from "zod";
import { countAttempt } from "@/lib/access/attempt-limits";
import { hashPassword, passwordFits } from "@/lib/access/passwords";
import { findUser } from "@/lib/database/before-scope";
import { replacePassword } from "@/lib/database/accounts";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";
import { newPassword } from "./account-fields";

export const changePasswordInput = z.object({ current: z.string().max(1000), next: newPassword });

/** Sets a new password and ends every session, this one included. */
export async function changePassword(
  actor: Actor,
  input: z.infer<typeof changePasswordInput>,
): Promise<Result<null>> {
  const wait = await countAttempt("sign-in", actor.userId);
  if (wait > 0) return fail(problem("access.too-many-attempts", ["current"], { seconds: wait }));
  const user = await findUser(actor.userId);
  const hasPassword = user !== undefined && user.passwordHash !== null;
  if (hasPassword && !(await passwordFits(user.passwordHash, input.current))) {
    return fail(problem("teams.wrong-password", ["current"]));
  }
  await replacePassword(actor.userId, await hashPassword(input.next));
  return ok(null);
}
