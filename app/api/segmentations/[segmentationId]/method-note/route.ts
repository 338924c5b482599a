import { currentActor } from "@/lib/access/current-actor";
import { fileNameOf } from "@/lib/domain/responses/file-name";
import { noteAsMarkdown, noteAsText, renderMethodNote } from "@/lib/i18n/render-method-note";
import { writeMethodNote } from "@/lib/use-cases/methods/write-method-note";

const forms = {
  txt: { type: "text/plain; charset=utf-8", write: noteAsText },
  md: { type: "text/markdown; charset=utf-8", write: noteAsMarkdown },
};

/** A segmentation's methods note as a file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ segmentationId: string }> },
): Promise<Response> {
  const signedIn = await currentActor();
  if (!signedIn) return new Response(null, { status: 401 });
  const { segmentationId } = await params;
  const as = new URL(request.url).searchParams.get("as") === "md" ? "md" : "txt";
  const written = await writeMethodNote(signedIn.actor, segmentationId);
  if (!written.ok) return new Response(null, { status: 404 });
  const { name, note } = written.value;
  return new Response(forms[as].write(renderMethodNote(note, name)), {
    headers: {
      "content-type": forms[as].type,
      "content-disposition": `attachment; filename="${fileNameOf(name, "segments")}-methods.${as}"`,
      "cache-control": "private, no-store",
    },
  });
}
