import { streamOf } from "@/app/stream-of";
import { currentActor } from "@/lib/access/current-actor";
import type { Result } from "@/lib/domain/result";
import { exportAnalysisData } from "@/lib/use-cases/methods/export-analysis-data";
import { exportAnalysisScript } from "@/lib/use-cases/methods/export-analysis-script";

const refusal = ({ problems }: Extract<Result<unknown>, { ok: false }>) =>
  new Response(null, { status: problems[0]?.code === "access.forbidden" ? 403 : 404 });

const file = (body: BodyInit, type: string, fileName: string) =>
  new Response(body, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });

/** What repeats a segmentation in R: the script, or the coded answers, which are written while they are read. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ segmentationId: string }> },
): Promise<Response> {
  const signedIn = await currentActor();
  if (!signedIn) return new Response(null, { status: 401 });
  const { segmentationId } = await params;
  if (new URL(request.url).searchParams.get("file") === "data") {
    const made = await exportAnalysisData(signedIn.actor, segmentationId);
    return made.ok ? file(streamOf(made.value.pieces), "text/csv", made.value.fileName) : refusal(made);
  }
  const made = await exportAnalysisScript(signedIn.actor, segmentationId);
  return made.ok ? file(made.value.content, "text/plain", made.value.fileName) : refusal(made);
}
