import { useLocale, useTranslations } from "next-intl";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { ColumnDrawing } from "./column-drawing";
import { formatNumber } from "./format-number";
import { roundScale } from "./scale-end";

export interface ColumnChartProps extends ChartWords {
  columns: readonly { id: string; label: string; value: number; text?: string; isHighlighted?: boolean }[];
  /** What the height is. */
  valueLabel: string;
  colour?: string;
}

/** Columns in a given order. When some are highlighted, the others step back. */
export function ColumnChart({
  columns,
  valueLabel,
  colour = "var(--chart-bar)",
  ...words
}: ColumnChartProps) {
  const t = useTranslations("shell.chart");
  const locale = useLocale();
  const scale = roundScale(
    columns.map((column) => column.value),
    { startsAtZero: true },
  );
  const isPicky = columns.some((column) => column.isHighlighted);
  return (
    <ChartFrame
      {...words}
      table={{
        head: [t("label"), valueLabel],
        rows: columns.map((column) => [column.label, column.text ?? formatNumber(column.value, locale)]),
      }}
    >
      <p className="text-2xs text-muted">{valueLabel}</p>
      <ColumnDrawing
        scale={scale}
        locale={locale}
        columns={columns.map((column) => ({
          id: column.id,
          label: column.label,
          value: column.value,
          colour: isPicky && !column.isHighlighted ? "var(--chart-quiet)" : colour,
          text: column.text ?? formatNumber(column.value, locale),
        }))}
      />
    </ChartFrame>
  );
}
