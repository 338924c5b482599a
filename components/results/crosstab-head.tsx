import { useTranslations } from "next-intl";
import { ColourDot } from "@/components/ui/colour-dot";
import type { Crosstab } from "@/lib/domain/responses/crosstab/crosstab";
import { spansOf, type ShownColumn } from "./crosstab-columns";
import type { CrosstabWords } from "./crosstab-words";

interface Props {
  readonly table: Crosstab;
  readonly columns: readonly ShownColumn[];
  readonly words: CrosstabWords;
}

const heading = "px-3 py-1.5 font-medium text-pretty";
const begins = (column: ShownColumn): string => (column.begins ? "border-line border-l" : "");

/** The dividers over their columns, the outer category over the inner ones, and each column's letter. */
export function CrosstabHead({ table, columns, words }: Props) {
  const t = useTranslations("results.cross");
  const isNested = table.blocks.some(({ dividerIds }) => dividerIds.length > 1);
  return (
    <thead className="text-muted align-bottom">
      <tr>
        <td rowSpan={isNested ? 3 : 2} className="bg-surface sticky left-0 z-10 min-w-32" />
        <th scope="col" rowSpan={isNested ? 3 : 2} className={`${heading} text-right`}>
          {t("everyone")}
        </th>
        {spansOf(columns, ({ block }) => block).map(({ first, count }) => (
          <th
            key={first.block}
            scope="colgroup"
            colSpan={count}
            className={`${heading} max-w-0 text-left text-xs font-normal ${begins(first)}`}
          >
            <span className="line-clamp-2">
              {first.dividerIds.map((id) => words.divider(id)).join(" × ")}
            </span>
          </th>
        ))}
      </tr>
      {isNested && (
        <tr>
          {spansOf(columns, ({ block, ids }) => `${block}:${ids[0] ?? ""}`).map(({ first, count }) => (
            <th
              key={first.place}
              scope="colgroup"
              colSpan={count}
              className={`${heading} border-line text-ink border-l text-left`}
            >
              <Category column={first} level={0} words={words} />
            </th>
          ))}
        </tr>
      )}
      <tr className="border-line border-b">
        {columns.map((column) => (
          <th
            key={column.place}
            scope="col"
            className={`${heading} text-ink max-w-36 min-w-20 text-right ${begins(column)}`}
          >
            <Category column={column} level={column.ids.length - 1} words={words} />
            <span className="text-muted block text-xs font-normal">{column.letter}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Category({
  column,
  level,
  words,
}: {
  readonly column: ShownColumn;
  readonly level: number;
  readonly words: CrosstabWords;
}) {
  const { label, colour } = words.column(column.dividerIds[level] ?? "", column.ids[level] ?? "");
  return (
    <span className="inline-flex items-baseline gap-1.5">
      {colour !== null && <ColourDot index={colour} size={8} />}
      {label}
    </span>
  );
}
