import { setTimeout as delay } from "node:timers/promises";
import type { Fetcher } from "@/scripts/robots/respondent-browser";

/** What the server said is stored, by submission key. */
export interface Acknowledged {
  /** Pages acknowledged. */
  pages: number;
  complete: boolean;
  /** What the last page said. */
  readonly spend: string;
}

export interface Attempts {
  readonly acknowledged: Map<string, Acknowledged>;
  /** Attempts that were cut off, and those answered with 503. */
  cut: number;
  unavailable: number;
}

const limit = 120_000;

/**
 * A network that fails and a respondent who does not give up: every request is made again, byte for byte, until it is
 * answered with something other than 503. Notes what was acknowledged.
 */
export function persistent(attempts: Attempts): Fetcher {
  return async (request) => {
    const body = request.method === "POST" ? await request.clone().text() : "";
    for (const began = Date.now(); Date.now() - began < limit; await delay(50 + Math.random() * 150)) {
      try {
        const reply = await fetch(request.clone());
        if (reply.status === 503) {
          if (!reply.headers.get("retry-after")) throw new Error("503 without Retry-After");
          attempts.unavailable += 1;
          continue;
        }
        const text = await reply.text(); // may be cut off half-way, too
        if (request.method === "POST" && reply.status === 303) note(attempts, body, reply);
        return new Response(text, { status: reply.status, headers: reply.headers });
      } catch (error) {
        if (!(error instanceof TypeError)) throw error; // fetch's word for a network that failed
        attempts.cut += 1;
      }
    }
    throw new Error("Not answered within two minutes");
  };
}

function note({ acknowledged }: Attempts, body: string, reply: Response): void {
  const key = /kindred_resume=([0-9a-f-]{36})\./.exec(reply.headers.get("set-cookie") ?? "")?.[1];
  if (!key) return;
  acknowledged.set(key, {
    pages: (acknowledged.get(key)?.pages ?? 0) + 1,
    complete: !(reply.headers.get("location") ?? "").includes("?"),
    spend: new URLSearchParams(body).get("a:spend") ?? "",
  });
}

export interface StoredRow {
  readonly submissionKey: string;
  readonly status: string;
  readonly spend: number | undefined;
}

/** Acknowledged and lost, stored twice, or stored otherwise than sent: empty when everything held. */
export function faults(
  acknowledged: ReadonlyMap<string, Acknowledged>,
  rows: readonly StoredRow[],
): string[] {
  const found: string[] = [];
  const byKey = new Map(rows.map((row) => [row.submissionKey, row]));
  if (byKey.size < rows.length) found.push(`${rows.length - byKey.size} stored twice`);
  for (const [key, told] of acknowledged) {
    const row = byKey.get(key);
    if (!row) found.push(`${key}: acknowledged and lost`);
    else if (told.complete && row.status !== "complete")
      found.push(`${key}: acknowledged as complete, is ${row.status}`);
    else if (told.complete && row.spend !== Number(told.spend))
      found.push(`${key}: stored otherwise than sent`);
  }
  for (const row of rows)
    if (!acknowledged.has(row.submissionKey)) found.push(`${row.submissionKey}: nobody was told about it`);
  return found;
}
