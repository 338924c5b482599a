import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { currentActor, type SignedIn } from "@/lib/access/current-actor";
import type { Result } from "@/lib/domain/result";

const actorOfRequest = cache(currentActor);

/** Who is signed in; others are sent to sign in. Asked once a request however many parts of a page ask. */
export async function signedIn(): Promise<SignedIn> {
  const found = await actorOfRequest();
  if (!found) redirect("/sign-in");
  return found;
}

/** The value of a use case on a page; what is not there, or not the reader's, is a 404. */
export function orNotFound<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  notFound();
}
