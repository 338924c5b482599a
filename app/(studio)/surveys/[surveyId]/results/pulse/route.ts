import { currentActor } from "@/lib/access/current-actor";
import { watchResults } from "@/lib/use-cases/results/watch-results";

/** The state of a survey's responses, asked every few seconds by an open results page. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ surveyId: string }> },
): Promise<Response> {
  const signedIn = await currentActor();
  if (!signedIn) return new Response(null, { status: 401 });
  const watched = await watchResults(signedIn.actor, await params);
  if (!watched.ok) return new Response(null, { status: 404 });
  return Response.json(watched.value, { headers: { "cache-control": "private, no-store" } });
}
