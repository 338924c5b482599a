import { streamOf } from "@/app/stream-of";
import { currentActor } from "@/lib/access/current-actor";
import { exportResponses } from "@/lib/use-cases/results/export-responses";

/** A survey's responses as a CSV, written while it is read. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ surveyId: string }> },
): Promise<Response> {
  const signedIn = await currentActor();
  if (!signedIn) return new Response(null, { status: 401 });
  const query = new URL(request.url).searchParams;
  const made = await exportResponses(signedIn.actor, {
    surveyId: (await params).surveyId,
    values: query.get("values") === "labels" ? "labels" : "codes",
    missingReasons: query.get("missing") === "reasons",
    people: query.get("people") === "everyone" ? "everyone" : "analysed",
  });
  if (!made.ok)
    return new Response(null, { status: made.problems[0]?.code === "access.forbidden" ? 403 : 404 });
  return new Response(streamOf(made.value.pieces), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${made.value.fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}
