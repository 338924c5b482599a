import { useLocale, useTranslations } from "next-intl";
import { formatNumber, formatShare } from "./charts/format-number";
import { joinClasses } from "./join-classes";

export interface CrossTableColumn {
  id: string;
  label: string;
  /** How letters in cells call it: A, B, … */
  letter: string;
  /** People who answered. */
  n: number;
}

export interface CrossTableCell {
  /** 0 to 1; null where the figure is withheld. */
  share: number | null;
  /** People; left out where only shares are shown. */
  n?: number;
  /** Letters of the columns this cell exceeds: lower case p < .05, upper case p < .01. */
  letters: string;
}

export interface CrossTableProps {
  /** The table's name: the sentence that says what it shows. */
  label: string;
  columns: readonly CrossTableColumn[];
  /** `cells` in the order of the columns. */
  rows: readonly { id: string; label: string; everyone?: number; cells: readonly CrossTableCell[] }[];
  /** People in all columns together; shown over the shares of everyone. */
  base?: number;
  className?: string;
}

/** Columns with fewer people show no figures … */
const SUPPRESSED_UNDER = 30;
/** … and with fewer than these are marked as uncertain. */
const MARKED_UNDER = 75;

/** Shares by column, with letters for what is significantly higher. The first column stays while the others scroll. */
export function CrossTable({ label, columns, rows, base, className }: CrossTableProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  const hasEveryone = rows.some((row) => row.everyone !== undefined);
  const isMarked = columns.some(({ n }) => n >= SUPPRESSED_UNDER && n < MARKED_UNDER);
  const isSuppressed = columns.some(({ n }) => n < SUPPRESSED_UNDER);
  return (
    <div className={joinClasses("min-w-0", className)}>
      <div
        role="region"
        aria-label={label}
        tabIndex={0}
        className="scrollbar-quiet relative max-w-full overflow-x-auto print:overflow-visible"
      >
        <table className="w-full border-collapse text-sm tabular-nums">
          <caption className="sr-only">{label}</caption>
          <thead>
            <tr className="border-line text-muted border-b align-bottom">
              <td className="bg-surface sticky left-0" />
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  className="max-w-36 min-w-20 px-3 py-2 text-right font-medium text-pretty"
                >
                  {column.label}
                  <span className="text-ink block font-semibold">{column.letter}</span>
                  <span className="block text-xs font-normal whitespace-nowrap">
                    {t("n", { n: column.n })}
                    {column.n < SUPPRESSED_UNDER ? " **" : column.n < MARKED_UNDER ? " *" : ""}
                  </span>
                </th>
              ))}
              {hasEveryone && (
                <th scope="col" className="px-3 py-2 text-right font-medium">
                  {t("everyone")}
                  {base !== undefined && (
                    <span className="block text-xs font-normal">{t("n", { n: base })}</span>
                  )}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className="border-line/70 border-b last:border-b-0">
                <th
                  scope="row"
                  className="bg-surface text-ink sticky left-0 max-w-40 min-w-28 py-2 pr-3 text-left font-normal text-pretty sm:max-w-64"
                >
                  {row.label}
                </th>
                {columns.map((column, at) => (
                  <td key={column.id} className="px-3 py-2 text-right align-top">
                    <Cell cell={row.cells[at]} isSuppressed={column.n < SUPPRESSED_UNDER} locale={locale} />
                  </td>
                ))}
                {hasEveryone && (
                  <td className="text-muted px-3 py-2 text-right align-top">
                    {formatShare(row.everyone ?? NaN, locale)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="text-muted mt-3 flex max-w-prose flex-col gap-1 text-xs">
        <p>{t("letters")}</p>
        {isMarked && <p>* {t("smallBase", { n: MARKED_UNDER })}</p>}
        {isSuppressed && <p>** {t("tinyBase", { n: SUPPRESSED_UNDER })}</p>}
      </div>
    </div>
  );
}

function Cell({
  cell,
  isSuppressed,
  locale,
}: {
  cell: CrossTableCell | undefined;
  isSuppressed: boolean;
  locale: string;
}) {
  if (isSuppressed || cell === undefined || cell.share === null) return <span className="text-muted">–</span>;
  return (
    <>
      <span className="text-ink font-medium">{formatShare(cell.share, locale)}</span>
      {cell.n !== undefined && <span className="text-muted text-xs"> {formatNumber(cell.n, locale)}</span>}
      {cell.letters !== "" && (
        <span className="text-accent block text-xs font-semibold tracking-wider">{cell.letters}</span>
      )}
    </>
  );
}
