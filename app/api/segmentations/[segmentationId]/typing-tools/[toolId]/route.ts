import { currentActor } from "@/lib/access/current-actor";
import { exportTypingTool, exportTypingToolInput } from "@/lib/use-cases/typing/export-typing-tool";

const types = { json: "application/json; charset=utf-8", csv: "text/csv; charset=utf-8" };

/** A typing tool as a file for other programs. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ segmentationId: string; toolId: string }> },
): Promise<Response> {
  const signedIn = await currentActor();
  if (!signedIn) return new Response(null, { status: 401 });
  const as = new URL(request.url).searchParams.get("as") === "csv" ? "csv" : "json";
  const input = exportTypingToolInput.safeParse({ ...(await params), as });
  const made = input.success ? await exportTypingTool(signedIn.actor, input.data) : undefined;
  if (!made?.ok) return new Response(null, { status: 404 });
  return new Response(made.value.content, {
    headers: {
      "content-type": types[as],
      "content-disposition": `attachment; filename="${made.value.fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}
