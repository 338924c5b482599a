import { NextResponse } from "next/server";
import { workspaceCookie } from "@/app/current-workspace";
import { currentActor } from "@/lib/access/current-actor";
import { env } from "@/lib/env";
import { listWorkspaces } from "@/lib/use-cases/teams/list-workspaces";

interface Context {
  params: Promise<{ workspaceId: string }>;
}

/** Goes over to another of one's workspaces: remembers it and shows its home. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { workspaceId } = await params;
  const home = NextResponse.redirect(new URL("/", env().NEXTAUTH_URL));
  const signedIn = await currentActor();
  const own = signedIn && (await listWorkspaces(signedIn.actor)).some(({ id }) => id === workspaceId);
  if (own) home.cookies.set(workspaceCookie, workspaceId, { httpOnly: true, sameSite: "lax", path: "/" });
  return home;
}
