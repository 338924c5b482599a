import { SLICE_BYTES } from "@/lib/domain/questionnaire/import/import-mapping";

const TRIES = 5;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function sendSlice(address: string, slice: Blob): Promise<boolean> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const answer = await fetch(address, {
      method: "PUT",
      body: slice,
      headers: { "content-type": "application/octet-stream" },
    }).catch(() => null);
    if (answer?.ok) return true;
    if (answer && answer.status < 500) return false;
    await wait(attempt * 800);
  }
  return false;
}

/** Sends a file slice by slice, each again after a broken connection. False when it could not be sent. */
export async function sendFile(
  importId: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<boolean> {
  for (let position = 0; position * SLICE_BYTES < file.size; position++) {
    const from = position * SLICE_BYTES;
    const sent = await sendSlice(
      `/api/imports/${importId}/slices/${position}`,
      file.slice(from, from + SLICE_BYTES),
    );
    if (!sent) return false;
    onProgress(Math.min(1, (from + SLICE_BYTES) / file.size));
  }
  return true;
}
