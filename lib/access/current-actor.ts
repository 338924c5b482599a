import { getServerSession, type NextAuthOptions } from "next-auth";
import { findUser } from "@/lib/database/before-scope";
import type { Actor } from "@/lib/domain/teams/scopes";
import { mintActor } from "./mint";
import { signInOptions } from "./sign-in-options";

export interface SignedIn {
  readonly actor: Actor;
  readonly name: string;
  readonly email: string;
}

/** Who makes this request, or null. A session from before "sign out everywhere" counts as none. */
export async function currentActor(): Promise<SignedIn | null> {
  const session = await getServerSession<NextAuthOptions, { userId?: string; epoch?: number }>(
    signInOptions(),
  );
  if (!session?.userId) return null;
  const user = await findUser(session.userId);
  if (!user || user.sessionEpoch !== session.epoch) return null;
  return { actor: mintActor(user.id), name: user.name, email: user.email };
}
