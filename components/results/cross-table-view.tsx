import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { formatShare } from "@/components/ui/charts/format-number";
import type { CrossTable } from "@/lib/domain/responses/summaries/cross-table";

interface Props {
  readonly table: CrossTable;
  readonly rowLabels: ReadonlyMap<string, string>;
  readonly columnLabels: ReadonlyMap<string, string>;
}

/** Shading by how far a cell is from what everyone answered; nothing within what chance does. */
function shade(residual: number): string {
  const size = Math.abs(residual);
  if (size < 1.96) return "transparent";
  const strength = size < 3 ? 18 : size < 5 ? 32 : 46;
  return `color-mix(in oklab, var(--chart-${residual > 0 ? "positive" : "negative"}) ${strength}%, transparent)`;
}

const strengthOf = (v: number): string =>
  v < 0.1 ? "none" : v < 0.3 ? "weak" : v < 0.5 ? "medium" : "strong";

/** One question by another: column shares with people, bases, shading and the test in a sentence. */
export function CrossTableView({ table, rowLabels, columnLabels }: Props) {
  const t = useTranslations("results.cross");
  const format = useFormatter();
  const locale = useLocale();
  const percent = (share: number) => formatShare(share, locale);
  const { test } = table;
  if (table.n === 0) return <Card>{t("empty")}</Card>;
  const finding = table.rowKind === "ticks" || !test ? t("ticks") : test.p < 0.05 ? t("differ") : t("same");
  const columns = table.columns.flatMap((column, index) => (column.n > 0 ? [{ ...column, index }] : []));
  return (
    <Card title={finding} level={2}>
      <div
        role="region"
        aria-label={t("title")}
        tabIndex={0}
        className="scrollbar-quiet max-w-full overflow-x-auto"
      >
        <table className="w-full border-collapse text-sm tabular-nums">
          <caption className="sr-only">{finding}</caption>
          <thead>
            <tr className="border-line text-muted border-b align-bottom">
              <td />
              {columns.map(({ id }) => (
                <th
                  key={id}
                  scope="col"
                  className="max-w-36 min-w-20 px-3 py-2 text-right font-medium text-pretty"
                >
                  {columnLabels.get(id) ?? id}
                </th>
              ))}
              <th scope="col" className="px-3 py-2 text-right font-medium">
                {t("everyone")}
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.id} className="border-line/70 border-b">
                <th
                  scope="row"
                  className="bg-surface sticky left-0 max-w-64 min-w-32 py-2 pr-3 text-left font-normal text-pretty"
                >
                  {rowLabels.get(row.id) ?? row.id}
                </th>
                {columns.map(({ id, index }) => {
                  const cell = row.cells[index];
                  const residual = cell?.residual ?? 0;
                  return (
                    <td key={id} className="px-3 py-2 text-right" style={{ background: shade(residual) }}>
                      <span className="text-ink font-medium">{percent(cell?.share ?? 0)}</span>{" "}
                      <span className="text-muted text-xs">{format.number(cell?.n ?? 0)}</span>
                      {Math.abs(residual) >= 1.96 && (
                        <span className="sr-only"> {residual > 0 ? t("more") : t("less")}</span>
                      )}
                    </td>
                  );
                })}
                <td className="px-3 py-2 text-right">
                  <span className="text-ink font-medium">{percent(row.total.share)}</span>{" "}
                  <span className="text-muted text-xs">{format.number(row.total.n)}</span>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="text-muted">
              <th scope="row" className="bg-surface sticky left-0 py-2 pr-3 text-left font-normal">
                {t("base")}
              </th>
              {columns.map(({ id, n }) => (
                <td key={id} className="px-3 py-2 text-right">
                  {format.number(n)}
                </td>
              ))}
              <td className="px-3 py-2 text-right">{format.number(table.n)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <div className="text-muted mt-4 flex max-w-prose flex-col gap-1.5 text-sm">
        {test && (
          <p className="tabular-nums">
            {t("test", {
              statistic: test.statistic,
              df: test.df,
              p:
                test.p < 0.001
                  ? t("pSmall")
                  : t("pValue", {
                      p: format.number(test.p, { maximumFractionDigits: 3, minimumFractionDigits: 3 }),
                    }),
              v: test.cramersV,
              strength: strengthOf(test.cramersV),
              n: table.n,
            })}
          </p>
        )}
        {test && test.sparse > 0.2 && <p>{t("sparse", { share: test.sparse })}</p>}
        <p>{t("legend")}</p>
      </div>
    </Card>
  );
}
