import { useFormatter, useLocale, useTranslations } from "next-intl";
import { formatNumber, formatShare } from "@/components/ui/charts/format-number";
import { residualLevel, shadeColour } from "@/components/ui/charts/shade";
import {
  SMALL_BASE,
  SMALLEST_BASE,
  type CrosstabCell,
  type CrosstabQuestion,
  type CrosstabRow,
} from "@/lib/domain/responses/crosstab/crosstab";
import type { CellFigure } from "@/lib/domain/responses/crosstab/crosstab-request";
import type { Base } from "@/lib/domain/responses/summaries/item-summary";
import type { ShownColumn } from "./crosstab-columns";
import type { CrosstabWords } from "./crosstab-words";

interface Props {
  readonly question: CrosstabQuestion;
  readonly columns: readonly ShownColumn[];
  readonly words: CrosstabWords;
  readonly show: CellFigure;
  readonly isWeighted: boolean;
}

const rowHead =
  "bg-surface sticky left-0 z-10 max-w-44 min-w-32 py-2 pr-3 text-left align-top font-normal text-pretty sm:max-w-72";
const begins = (column: ShownColumn): string => (column.begins ? "border-line border-l" : "");

/** One question: its name, who answered it, and a row for each answer or mean. */
export function CrosstabBody({ question, columns, words, show, isWeighted }: Props) {
  const t = useTranslations("results.cross");
  const name = words.question(question.name);
  const [row] = question.rows;
  const isNamedByRow = question.rows.length === 1 && row !== undefined && words.row(question, row) === name;
  return (
    <tbody>
      {!isNamedByRow && (
        <tr>
          <th scope="rowgroup" colSpan={2} className="bg-surface sticky left-0 z-10 pt-4 pr-3 pb-1 text-left">
            <span className="text-ink block max-w-64 font-semibold text-pretty sm:max-w-96">{name}</span>
          </th>
          <td colSpan={columns.length} />
        </tr>
      )}
      <tr className="border-line/70 text-muted border-b text-xs">
        <th scope="row" className={rowHead}>
          {t("base")}
        </th>
        <td className="px-3 py-1.5 text-right align-top">
          <BaseFigure base={question.everyone} isWeighted={isWeighted} />
        </td>
        {columns.map((column) => (
          <td key={column.place} className={`px-3 py-1.5 text-right align-top ${begins(column)}`}>
            <BaseFigure base={question.bases[column.place]} isWeighted={isWeighted} isMarked />
          </td>
        ))}
      </tr>
      {question.rows.map((one) => (
        <tr key={one.id} className="border-line/70 border-b">
          <th scope="row" className={`${rowHead} text-ink`}>
            {words.row(question, one)}
          </th>
          <td className="text-muted px-3 py-2 text-right align-top whitespace-nowrap">
            <EveryoneFigure row={one} show={show} />
          </td>
          {columns.map((column) => (
            <CellFigureView
              key={column.place}
              cell={one.cells[column.place]}
              base={one.bases?.[column.place] ?? question.bases[column.place]}
              kind={one.kind}
              show={show}
              className={begins(column)}
            />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** People, and where they count differently how many they are worth; stars where they are few. */
function BaseFigure({
  base,
  isWeighted,
  isMarked = false,
}: {
  readonly base: Base | undefined;
  readonly isWeighted: boolean;
  readonly isMarked?: boolean;
}) {
  const t = useTranslations("results.cross");
  const locale = useLocale();
  const { people = 0, effective = 0 } = base ?? {};
  const stars = !isMarked || effective >= SMALL_BASE ? "" : effective >= SMALLEST_BASE ? " *" : " **";
  return (
    <>
      {formatNumber(people, locale)}
      {stars}
      {isWeighted && (
        <span className="block whitespace-nowrap">{t("effective", { n: Math.round(effective) })}</span>
      )}
    </>
  );
}

function useFigure(): (kind: CrosstabRow["kind"], value: number) => string {
  const format = useFormatter();
  const locale = useLocale();
  return (kind, value) => {
    if (Number.isNaN(value)) return "–";
    if (kind === "share") return formatShare(value, locale);
    if (kind === "nps") return format.number(Math.round(value), { signDisplay: "exceptZero" });
    return format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  };
}

function EveryoneFigure({ row, show }: { readonly row: CrosstabRow; readonly show: CellFigure }) {
  const figure = useFigure();
  const locale = useLocale();
  const { everyone, kind } = row;
  if (kind !== "share" || show === "column") return figure(kind, everyone.value);
  if (show === "count") return formatNumber(Math.round(everyone.weight), locale);
  return show === "index" ? "100" : figure("share", everyone.weight > 0 ? 1 : Number.NaN);
}

function CellFigureView({
  cell,
  base,
  kind,
  show,
  className,
}: {
  readonly cell: CrosstabCell | undefined;
  readonly base: Base | undefined;
  readonly kind: CrosstabRow["kind"];
  readonly show: CellFigure;
  readonly className: string;
}) {
  const figure = useFigure();
  const locale = useLocale();
  const isFew = (base?.effective ?? 0) < SMALLEST_BASE;
  const shown = shownFigure(cell, kind, show, { figure, count: (n) => formatNumber(n, locale) });
  const level = isFew || !cell ? 0 : residualLevel(cell.residual);
  return (
    <td
      className={`px-3 py-2 text-right align-top whitespace-nowrap ${className}`}
      style={{ background: shadeColour(level) }}
    >
      <span className={isFew ? "text-muted" : "text-ink font-medium"}>{shown}</span>
      {cell && cell.letters !== "" && (
        <span className="text-ink block text-xs font-semibold tracking-wider">{cell.letters}</span>
      )}
    </td>
  );
}

function shownFigure(
  cell: CrosstabCell | undefined,
  kind: CrosstabRow["kind"],
  show: CellFigure,
  { figure, count }: { figure: ReturnType<typeof useFigure>; count: (n: number) => string },
): string {
  if (!cell) return "–";
  if (kind !== "share") return figure(kind, cell.value);
  switch (show) {
    case "column":
      return figure("share", cell.value);
    case "row":
      return figure("share", cell.rowShare);
    case "count":
      return count(Math.round(cell.weight));
    case "index":
      return cell.index === null ? "–" : count(Math.round(cell.index));
  }
}
