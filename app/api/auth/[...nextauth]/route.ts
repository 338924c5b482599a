import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { signInOptions } from "@/lib/access/sign-in-options";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

/** next-auth's own routes: sign in, sign out, call-backs of providers. */
const handle = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request, context, signInOptions()) as Promise<Response>;

export { handle as GET, handle as POST };
