import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { SimpleTable } from "@/components/ui/simple-table";
import type { MovedVariable } from "@/lib/domain/segmentation/drift/compare-times";
import type { SeenComparison } from "@/lib/domain/segmentation/waves/waves-report";
import { usePValue } from "../use-p-value";

const atOnce = 6;

/** The questions that form the segments, those first whose answers moved most. */
export function MovedQuestions({ comparison }: { readonly comparison: SeenComparison }) {
  const t = useTranslations("waves.moved");
  const { base } = comparison;
  const count = base.filter(hasMoved).length;
  const title = t("base-title", { count });
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-ink text-base font-semibold">{title}</h3>
      <p className="text-muted text-sm">{t("base-lead")}</p>
      <QuestionTable label={title} rows={base.slice(0, atOnce)} comparison={comparison} />
      {base.length > atOnce ? (
        <Disclosure summary={t("more", { count: base.length })}>
          <QuestionTable label={t("more", { count: base.length })} rows={base} comparison={comparison} />
        </Disclosure>
      ) : null}
    </section>
  );
}

const hasMoved = ({ p }: MovedVariable): boolean => p !== null && p < 0.05;

interface TableProps {
  readonly label: string;
  readonly rows: readonly MovedVariable[];
  readonly comparison: SeenComparison;
}

function QuestionTable({ label, rows, comparison }: TableProps) {
  const t = useTranslations("waves.moved");
  const format = useFormatter();
  const pValue = usePValue();
  const share = (value: number) => format.number(value, { style: "percent" });
  const decimal = (value: number) =>
    format.number(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return (
    <SimpleTable
      label={label}
      head={[
        t("variable"),
        t("answer"),
        t("share-then"),
        t("share-now"),
        t("shift"),
        t("shift-expected"),
        t("p"),
      ]}
      alignEnd={[2, 3, 4, 5, 6]}
      rows={rows.map((row) => {
        const variable = comparison.variables[row.variable];
        return [
          <span key="name" className="inline-flex flex-wrap items-baseline gap-x-2">
            {variable?.label}
            {hasMoved(row) ? <Badge tone="warn">{t("moved")}</Badge> : null}
          </span>,
          variable?.isTick ? t("yes") : (variable?.answers[row.category] ?? ""),
          share(row.then),
          share(row.now),
          decimal(row.stability.psi),
          decimal(row.stability.expectedWithoutChange),
          row.p === null ? "–" : pValue(row.p).replace("= ", ""),
        ];
      })}
    />
  );
}
