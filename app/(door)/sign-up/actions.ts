"use server";

import { runOpenAction } from "@/app/form-action";
import { openAccount, openAccountInput } from "@/lib/use-cases/teams/open-account";

export async function openAccountAction(raw: unknown) {
  return runOpenAction(openAccountInput, openAccount, raw);
}
