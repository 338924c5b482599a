import { useTranslations } from "next-intl";
import { CopyButton } from "../copy-button";
import { joinClasses } from "../join-classes";
import { segmentColour } from "../segment-colour";
import type { ChartWords } from "./chart-frame";
import { shadeColour, type ShadeLevel } from "./shade";
import { ShadeLegend } from "./shade-legend";
import { tableText } from "./table-text";

export interface HeatCell {
  text: string;
  /** How far from everyone. */
  level: ShadeLevel;
}

export interface HeatRow {
  id: string;
  label: string;
  /** Rows of one group stand under its name. */
  group?: string;
  everyone: string;
  /** In the order of the columns. */
  cells: readonly HeatCell[];
}

export interface HeatTableProps extends ChartWords {
  columns: readonly { id: string; label: string; index: number; n?: number }[];
  rows: readonly HeatRow[];
  /** What the ground is, and the limits between its levels, from the lowest. */
  legend: { title: string; limits: readonly string[] };
}

/** Answers by segment as a table one can read and copy; the ground says where a segment has more or less than everyone. */
export function HeatTable({
  title,
  description,
  note,
  level,
  isTitleHidden,
  className,
  columns,
  rows,
  legend,
}: HeatTableProps) {
  const t = useTranslations("shell.chart");
  const Title = level === undefined ? ("p" as const) : (`h${level}` as const);
  const copied = tableText([
    ["", ...columns.map((column) => column.label), t("everyone")],
    ...rows.map((row) => [
      row.group === undefined ? row.label : `${row.group} ${row.label}`,
      ...columns.map((_, at) => row.cells[at]?.text ?? "–"),
      row.everyone,
    ]),
  ]);
  return (
    <figure className={joinClasses("@container min-w-0", className)}>
      <figcaption
        className={
          isTitleHidden ? "sr-only" : "mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-1"
        }
      >
        <Title className="text-ink max-w-prose text-base font-semibold text-balance">{title}</Title>
        {!isTitleHidden && rows.length > 0 && <CopyButton text={copied} label={t("copyTable")} />}
        {description !== undefined && <span className="sr-only">{description}</span>}
      </figcaption>
      <div
        role="region"
        aria-label={title}
        tabIndex={0}
        className="scrollbar-quiet relative max-w-full overflow-x-auto print:overflow-visible"
      >
        <table className="w-full border-separate border-spacing-0.5 text-sm tabular-nums">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="text-muted align-bottom">
              <td className="bg-surface sticky left-0" />
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  className="max-w-32 min-w-16 px-2 py-1.5 text-right text-xs font-medium text-pretty"
                >
                  {column.label}
                  {column.n !== undefined && (
                    <span className="block font-normal">{t("n", { n: column.n })}</span>
                  )}
                  <span
                    className="mt-1 block h-1 rounded-full"
                    style={{ background: segmentColour(column.index) }}
                  />
                </th>
              ))}
              <th scope="col" className="px-2 py-1.5 text-right text-xs font-medium">
                {t("everyone")}
              </th>
            </tr>
          </thead>
          {grouped(rows).map((group) => (
            <tbody key={group.rows[0]?.id ?? group.name}>
              {group.name !== undefined && (
                <tr>
                  <th
                    scope="rowgroup"
                    colSpan={columns.length + 2}
                    className="text-muted px-1 pt-3 pb-1 text-left text-xs font-medium"
                  >
                    <span className="sticky left-1">{group.name}</span>
                  </th>
                </tr>
              )}
              {group.rows.map((row) => (
                <tr key={row.id}>
                  <th
                    scope="row"
                    className="bg-surface text-ink sticky left-0 max-w-40 min-w-28 py-1.5 pr-3 pl-1 text-left font-normal text-pretty @md:max-w-72"
                  >
                    {row.label}
                  </th>
                  {columns.map((column, at) => (
                    <HeatTableCell
                      key={column.id}
                      level={row.cells[at]?.level ?? 0}
                      text={row.cells[at]?.text ?? "–"}
                    />
                  ))}
                  <td className="text-muted px-2 py-1.5 text-right">{row.everyone}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <ShadeLegend low={t("lessThanEveryone")} high={t("moreThanEveryone")} {...legend} />
      {note !== undefined && <p className="text-muted mt-2.5 text-xs">{note}</p>}
    </figure>
  );
}

function HeatTableCell({ level, text }: HeatCell) {
  const t = useTranslations("shell.chart");
  return (
    <td className="text-ink rounded-xs px-2 py-1.5 text-right" style={{ background: shadeColour(level) }}>
      {text}
      {level !== 0 && (
        <span className="sr-only"> {level > 0 ? t("moreThanEveryone") : t("lessThanEveryone")}</span>
      )}
    </td>
  );
}

/** Neighbouring rows with the same group name together. */
function grouped(rows: readonly HeatRow[]): { name: string | undefined; rows: HeatRow[] }[] {
  const groups: { name: string | undefined; rows: HeatRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last.name === row.group) last.rows.push(row);
    else groups.push({ name: row.group, rows: [row] });
  }
  return groups;
}
