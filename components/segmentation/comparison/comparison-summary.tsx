import { useFormatter, useTranslations } from "next-intl";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import type { DivisionComparison } from "@/lib/domain/segmentation/agreement/compare-divisions";
import { usePValue } from "../use-p-value";

interface Props {
  readonly people: number;
  readonly comparison: DivisionComparison;
}

/** Cohen's (1988) words for w, read for Cramér's V. */
const strengthOf = (v: number): "strong" | "moderate" | "weak" | "none" =>
  v >= 0.5 ? "strong" : v >= 0.3 ? "moderate" : v >= 0.1 ? "weak" : "none";

/** How far two groupings of the same people agree, in words with the figures under them. */
export function ComparisonSummary({ people, comparison }: Props) {
  const t = useTranslations("comparison.summary");
  const format = useFormatter();
  const pValue = usePValue();
  const decimal = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const { test, agreement, adjustedRand, placed, effectiveN } = comparison;
  return (
    <div className="flex flex-col gap-4">
      <StatRow>
        <Stat label={t("people")} value={format.number(people)} detail={t("people-detail", { placed })} />
        <Stat
          label={t("agreement")}
          value={<span className="text-2xl">{t("agreement-words", { agreement })}</span>}
          detail={t("rand", { value: decimal(adjustedRand) })}
        />
        {test ? (
          <Stat
            label={t("association")}
            value={
              <span className="text-2xl">
                {t("association-words", { strength: strengthOf(test.cramersVCorrected) })}
              </span>
            }
            detail={
              <>
                {t("v", { value: decimal(test.cramersV), corrected: decimal(test.cramersVCorrected) })}
                <br />
                {t(test.method, {
                  statistic: format.number(test.statistic, { maximumFractionDigits: 1 }),
                  df: format.number(test.df, { maximumFractionDigits: 1 }),
                  df2: format.number(test.df2 ?? 0, { maximumFractionDigits: 1 }),
                  p: pValue(test.p),
                })}
              </>
            }
          />
        ) : null}
      </StatRow>
      <p className="text-muted max-w-prose text-sm">
        {t("bands")}
        {effectiveN === null ? null : ` ${t("weighted", { people: Math.round(effectiveN) })}`}
      </p>
    </div>
  );
}
