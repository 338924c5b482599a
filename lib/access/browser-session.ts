"use client";

import { signIn, signOut } from "next-auth/react";

/** Signs in with e-mail and password. Null on success, else why not: a code, or `unreachable` when nothing answered. */
export async function signInWithPassword(email: string, password: string): Promise<string | null> {
  const outcome = await signIn("credentials", { email, password, redirect: false }).catch(() => undefined);
  if (!outcome) return "unreachable";
  return outcome.ok ? null : (outcome.error ?? "wrong");
}

/** Leaves for an outside provider's sign-in page; comes back to `to`. */
export async function signInWithProvider(providerId: string, to: string): Promise<void> {
  await signIn(providerId, { callbackUrl: to });
}

/** Ends this browser's session. */
export async function endSession(): Promise<void> {
  await signOut({ callbackUrl: "/sign-in" });
}
