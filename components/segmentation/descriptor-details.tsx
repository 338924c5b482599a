import { useFormatter, useTranslations } from "next-intl";
import { MethodLink } from "@/components/methods/method-link";
import { Disclosure } from "@/components/ui/disclosure";
import { SimpleTable } from "@/components/ui/simple-table";
import type { DescriptorRow } from "@/lib/domain/segmentation/descriptor-row";
import type { CorrectedReading } from "./read-corrected";

interface Props {
  /** Those tested, strongest differences first. */
  readonly rows: readonly DescriptorRow[];
  readonly labels: Readonly<Record<string, string>>;
  readonly corrected: readonly CorrectedReading[];
  /** Names in order of position. */
  readonly segments: readonly string[];
}

const NONE = "–";

/** What a statistician asks of the tests: which, with how many degrees of freedom, and by other ways too. */
export function DescriptorDetails({ rows, labels, corrected, segments }: Props) {
  const t = useTranslations("segmentation.details");
  const format = useFormatter();
  const p = (value: number | null | undefined) =>
    typeof value !== "number"
      ? NONE
      : value < 0.001
        ? t("tiny")
        : format.number(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const fixed = (value: number, places: number) =>
    format.number(value, { minimumFractionDigits: places, maximumFractionDigits: places });
  const statistic = ({ test }: DescriptorRow) =>
    test === null
      ? NONE
      : t(`test.${test.method}`, {
          value: fixed(test.statistic, 2),
          df: fixed(test.df, Number.isInteger(test.df) ? 0 : 1),
          df2: test.df2 === null ? "" : fixed(test.df2, Number.isInteger(test.df2) ? 0 : 1),
        });
  const hasOthers = rows.some(({ otherTests }) => otherTests);
  return (
    <Disclosure summary={t("title")} className="mt-4">
      <div className="flex flex-col gap-6">
        <SimpleTable
          label={t("tests")}
          head={[
            t("variable"),
            t("statistic"),
            t("p"),
            t("holm"),
            t("discovery"),
            ...(hasOthers ? [t("welch"), t("kruskal-wallis")] : []),
          ]}
          alignEnd={[2, 3, 4, 5, 6]}
          rows={rows.map((row) => [
            labels[row.variableId] ?? row.variableId,
            <span key="statistic" className="whitespace-nowrap">
              {statistic(row)}
            </span>,
            p(row.test?.p),
            p(row.test?.pHolm),
            p(row.test?.pDiscovery),
            ...(hasOthers ? [p(row.otherTests?.welch), p(row.otherTests?.kruskalWallis)] : []),
          ])}
        />
        {corrected.length === 0 ? null : (
          <div className="flex flex-col gap-2">
            <p className="text-muted max-w-prose text-sm text-pretty">
              {t("corrected-lead")} <MethodLink note="choosing-the-number-of-segments" />
            </p>
            <SimpleTable
              label={t("corrected")}
              head={[t("variable"), ...segments]}
              alignEnd={segments.map((_, index) => index + 1)}
              rows={corrected.map(({ label, kind, segments: cells }) => [
                label,
                ...cells.map((cell, index) => (
                  <span key={index} className="whitespace-nowrap">
                    {t(kind, {
                      naive: cell.naive,
                      corrected: cell.corrected,
                      error: cell.standardError,
                    })}
                  </span>
                )),
              ])}
            />
          </div>
        )}
      </div>
    </Disclosure>
  );
}
