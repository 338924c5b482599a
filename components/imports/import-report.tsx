import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { SimpleTable } from "@/components/ui/simple-table";

export interface ReportedImport {
  readonly rowsRead: number;
  readonly imported: number;
  readonly rejected: number;
  readonly rejections: readonly { line: number; code: string; column: string; value: string }[];
  readonly ignoredColumns: readonly string[];
  readonly becameText: readonly string[];
  readonly seconds: number;
}

const SHOWN = 50;

/** What came of an import: rows in, rows out with their lines and reasons, columns left out. */
export function ImportReport({
  importId,
  surveyId,
  report,
}: {
  readonly importId: string;
  readonly surveyId: string | null;
  readonly report: ReportedImport;
}) {
  const t = useTranslations("imports.report");
  const reasonOf = (code: string) => t(`reasons.${code}`);
  return (
    <div className="flex flex-col gap-5">
      <Callout
        tone={report.rejected === 0 ? "good" : "warn"}
        title={t("done", { imported: report.imported, read: report.rowsRead })}
        actions={
          surveyId !== null && (
            <LinkButton href={`/surveys/${surveyId}/results`} tone="primary">
              {t("open")}
            </LinkButton>
          )
        }
      >
        {report.ignoredColumns.length > 0 &&
          t("ignored", {
            count: report.ignoredColumns.length,
            columns: report.ignoredColumns.slice(0, 30).join(", "),
          })}{" "}
        {report.becameText.length > 0 && t("becameText", { columns: report.becameText.join(", ") })}{" "}
        {t("took", { seconds: Math.max(1, Math.round(report.seconds)) })}
      </Callout>
      {report.rejected > 0 && (
        <Card
          title={t("rejected", { count: report.rejected })}
          description={
            report.rejected > SHOWN
              ? t("first", { shown: SHOWN, count: report.rejected, listed: report.rejections.length })
              : undefined
          }
          actions={
            <LinkButton href={`/api/imports/${importId}/rejections`} download size="small">
              {t("download")}
            </LinkButton>
          }
        >
          <SimpleTable
            label={t("rejected", { count: report.rejected })}
            head={[t("line"), t("column"), t("cell"), t("reason")]}
            alignEnd={[0]}
            rows={report.rejections
              .slice(0, SHOWN)
              .map(({ line, column, value, code }) => [line, column, value, reasonOf(code)])}
          />
        </Card>
      )}
    </div>
  );
}
