import { randomUUID } from "node:crypto";
import type { NextAuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import CredentialsProvider from "next-auth/providers/credentials";
import GitHubProvider from "next-auth/providers/github";
import GoogleProvider from "next-auth/providers/google";
import {
  findUser,
  findUserByEmail,
  findUserByProviderAccount,
  insertAccount,
  type UserRecord,
} from "@/lib/database/before-scope";
import { isUniqueViolation } from "@/lib/database/errors";
import { env } from "@/lib/env";
import { countAttempt, forgetAttempts } from "./attempt-limits";
import { passwordFits } from "./passwords";

interface OutsideProfile {
  readonly sub?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

/** Any OpenID Connect provider, found by its issuer. */
function oidcProvider(): OAuthConfig<OutsideProfile> | undefined {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: name,
  } = env();
  if (!issuer || !clientId || !clientSecret) return undefined;
  return {
    id: "oidc",
    name: name ?? "OpenID Connect",
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ["pkce", "state"],
    authorization: { params: { scope: "openid email profile" } },
    profile: (profile) => ({
      id: profile.sub ?? "",
      email: profile.email ?? null,
      name: profile.name ?? null,
    }),
  };
}

/** Providers whose settings exist, with the name on their button. */
export function outsideProviders(): { id: string; name: string }[] {
  const settings = env();
  const oidc = oidcProvider();
  return [
    ...(oidc ? [{ id: oidc.id, name: oidc.name }] : []),
    ...(settings.GOOGLE_CLIENT_ID && settings.GOOGLE_CLIENT_SECRET ? [{ id: "google", name: "Google" }] : []),
    ...(settings.GITHUB_ID && settings.GITHUB_SECRET ? [{ id: "github", name: "GitHub" }] : []),
  ];
}

/** A right address and password, or null. Wrong ones are counted per address; too many throw `access.too-many-attempts`. */
async function checkCredentials(email: string, password: string): Promise<UserRecord | null> {
  if ((await countAttempt("sign-in", email)) > 0) throw new Error("access.too-many-attempts");
  const user = await findUserByEmail(email);
  if (!(await passwordFits(user?.passwordHash ?? null, password))) return null;
  await forgetAttempts("sign-in", email);
  return user ?? null;
}

/**
 * The account behind an outside sign-in; made, with a workspace, at the first. An address that already has an
 * account here is refused rather than taken over: its owner signs in with the password.
 */
async function accountForProvider(
  provider: string,
  accountId: string,
  email: string,
  name: string,
): Promise<UserRecord | undefined> {
  const known = await findUserByProviderAccount(provider, accountId);
  if (known) return known;
  const userId = randomUUID();
  try {
    await insertAccount({
      userId,
      email,
      name,
      passwordHash: null,
      provider: { name: provider, accountId },
      workspace: { id: randomUUID(), name },
    });
  } catch (error) {
    if (isUniqueViolation(error)) return undefined;
    throw error;
  }
  return findUser(userId);
}

/** Settings of next-auth: e-mail and password always, outside providers when configured. Sessions are signed tokens. */
export function signInOptions(): NextAuthOptions {
  const settings = env();
  const oidc = oidcProvider();
  return {
    secret: settings.NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: 30 * 24 * 60 * 60 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        id: "credentials",
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(given) {
          if (!given?.email || !given.password || given.password.length > 1000) return null;
          const user = await checkCredentials(given.email.trim(), given.password);
          return user && { id: user.id, email: user.email, name: user.name };
        },
      }),
      ...(oidc ? [oidc] : []),
      ...(settings.GOOGLE_CLIENT_ID && settings.GOOGLE_CLIENT_SECRET
        ? [
            GoogleProvider({
              clientId: settings.GOOGLE_CLIENT_ID,
              clientSecret: settings.GOOGLE_CLIENT_SECRET,
            }),
          ]
        : []),
      ...(settings.GITHUB_ID && settings.GITHUB_SECRET
        ? [GitHubProvider({ clientId: settings.GITHUB_ID, clientSecret: settings.GITHUB_SECRET })]
        : []),
    ],
    callbacks: {
      async signIn({ account, user, profile }) {
        if (!account || account.provider === "credentials") return true;
        const verified = (profile as OutsideProfile | undefined)?.email_verified !== false;
        if (!user.email || !verified) return "/sign-in?error=access.no-verified-address";
        const found = await accountForProvider(
          account.provider,
          account.providerAccountId,
          user.email,
          user.name ?? user.email,
        );
        return found ? true : "/sign-in?error=access.address-has-account";
      },
      async jwt({ token, account, user }) {
        if (!account) return token;
        const record =
          account.provider === "credentials"
            ? await findUser(user.id)
            : await findUserByProviderAccount(account.provider, account.providerAccountId);
        return record ? { sub: record.id, epoch: record.sessionEpoch } : {};
      },
      session({ session, token }) {
        return { expires: session.expires, userId: token.sub, epoch: token["epoch"] } as typeof session;
      },
    },
  };
}
