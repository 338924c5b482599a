import { SLICE_BYTES } from "@/lib/domain/questionnaire/import/import-mapping";
import { currentActor } from "@/lib/access/current-actor";
import { receiveSlice } from "@/lib/use-cases/imports/receive-slice";

const statusOf: Record<string, number> = {
  "access.not-found": 404,
  "access.forbidden": 403,
  "import.upload-over": 409,
};

/** The body, read only as far as a slice may go. */
async function readSlice(request: Request): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.length;
    if (length > SLICE_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * One slice of a file on its way in. The content type is one that a foreign page cannot send without being asked first, and
 * a slice may be sent again after a broken connection.
 */
export async function PUT(
  request: Request,
  { params }: { params: Promise<{ importId: string; position: string }> },
): Promise<Response> {
  if (request.headers.get("content-type") !== "application/octet-stream")
    return new Response(null, { status: 415 });
  const signedIn = await currentActor();
  if (!signedIn) return new Response(null, { status: 401 });
  const content = await readSlice(request);
  if (!content) return new Response(null, { status: 413 });
  const { importId, position } = await params;
  const received = await receiveSlice(signedIn.actor, { importId, position: Number(position), content });
  return new Response(null, {
    status: received.ok ? 204 : (statusOf[received.problems[0]?.code ?? ""] ?? 400),
  });
}
