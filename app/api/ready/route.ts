import { checkReadiness } from "@/lib/use-cases/upkeep/check-readiness";

export const dynamic = "force-dynamic";

/** 200 when everything a visitor needs works; otherwise 503 with what does not: database, migrations or worker. */
export async function GET() {
  const failing = await checkReadiness();
  const headers = { "Cache-Control": "no-store" };
  if (failing.length === 0) return Response.json({ status: "ready" }, { headers });
  return Response.json(
    { status: "not ready", failing },
    { status: 503, headers: { ...headers, "Retry-After": "5" } },
  );
}
