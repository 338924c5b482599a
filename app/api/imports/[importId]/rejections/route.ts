import { currentActor } from "@/lib/access/current-actor";
import { csvLine } from "@/lib/domain/responses/csv-line";
import { defaultLocale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { seeImport } from "@/lib/use-cases/imports/see-import";

/** The rejected rows of an import as a CSV: line, column, cell, reason. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ importId: string }> },
): Promise<Response> {
  const signedIn = await currentActor();
  if (!signedIn) return new Response(null, { status: 401 });
  const found = await seeImport(signedIn.actor, await params);
  if (!found.ok || !found.value.report) return new Response(null, { status: 404 });
  const t = translatorFor(defaultLocale, "imports");
  const lines = [
    csvLine([t("report.line"), t("report.column"), t("report.cell"), t("report.reason")]),
    ...found.value.report.rejections.map(({ line, column, value, code }) =>
      csvLine([String(line), column, value, t(`report.reasons.${code}`)]),
    ),
  ];
  return new Response(`\ufeff${lines.join("")}`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="rejected-rows.csv"',
      "cache-control": "private, no-store",
    },
  });
}
