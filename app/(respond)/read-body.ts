import { readForm } from "@/lib/domain/responses/read-form";
import type { FormFields } from "@/lib/domain/responses/form-fields";
import { fail, problem, type Result } from "@/lib/domain/result";

export const mostBytes = 256 * 1024;

/**
 * The form in a request's body. Refuses before reading what is announced as too large, and stops at the limit when
 * nothing was announced (`responses.too-large`); compressed bodies, other types and bytes that are no UTF-8 are
 * `responses.not-a-form` and `answers.not-readable`.
 */
export async function readBody(request: Request): Promise<Result<FormFields>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type) || request.headers.has("content-encoding"))
    return fail(problem("responses.not-a-form"));
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes)
    return fail(problem("responses.too-large"));
  const reader = (request.body as ReadableStream<Uint8Array> | null)?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    length += part.value.byteLength;
    if (length > mostBytes) {
      void reader?.cancel().catch(() => undefined);
      return fail(problem("responses.too-large"));
    }
    chunks.push(part.value);
  }
  try {
    return readForm(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch (error) {
    if (error instanceof TypeError) return fail(problem("answers.not-readable"));
    throw error;
  }
}
