import { getTranslations } from "next-intl/server";
import { crosstabLines } from "@/components/results/crosstab-lines";
import { crosstabWords } from "@/components/results/crosstab-words";
import { currentActor } from "@/lib/access/current-actor";
import type { AddressQuery } from "@/lib/domain/responses/crosstab/crosstab-request";
import { csvLine } from "@/lib/domain/responses/csv-line";
import { crossItems } from "@/lib/use-cases/results/cross-items";

/** The parts of an address as a page gets them: a name that comes twice has a list. */
function queryOf(parameters: URLSearchParams): AddressQuery {
  const names = new Set(parameters.keys());
  return Object.fromEntries([...names].map((name) => [name, parameters.getAll(name)]));
}

/** A comparison as a CSV: what the screen shows, with the same filters and weights. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ surveyId: string }> },
): Promise<Response> {
  const signedIn = await currentActor();
  if (!signedIn) return new Response(null, { status: 401 });
  const query = queryOf(new URL(request.url).searchParams);
  const crossed = await crossItems(signedIn.actor, { surveyId: (await params).surveyId, query });
  if (!crossed.ok || !crossed.value.table) return new Response(null, { status: 404 });
  const t = await getTranslations("results");
  const lines = crosstabLines(
    { ...crossed.value, table: crossed.value.table },
    crosstabWords(crossed.value, t),
    t,
  );
  return new Response(`\ufeff${lines.map(csvLine).join("")}`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="comparison.csv"',
      "cache-control": "private, no-store",
    },
  });
}
