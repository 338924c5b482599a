import { useLocale, useTranslations } from "next-intl";
import { formatShare } from "@/components/ui/charts/format-number";
import { segmentColour } from "@/components/ui/segment-colour";
import type { Evidence } from "@/lib/domain/personas/evidence";

interface Props {
  readonly evidence: Pick<Evidence, "value" | "low" | "high" | "restValue" | "restBase" | "statistic">;
  readonly colour: number;
  /** Without figures and interval: a quiet bar under a sentence. */
  readonly isQuiet?: boolean;
}

/** A segment's share over the others', on one scale from none to all; the whisker is the 95 % interval. */
export function ComparisonBar({ evidence, colour, isQuiet = false }: Props) {
  const t = useTranslations("personas.evidence");
  const locale = useLocale();
  const { value, low, high, restValue, restBase, statistic } = evidence;
  const rest = restBase > 0 && statistic === "share" ? restValue : null;
  const label =
    rest === null
      ? t("barAlone", { share: formatShare(value, locale) })
      : t("bar", { share: formatShare(value, locale), rest: formatShare(rest, locale) });
  const height = isQuiet ? 10 : 30;
  return (
    <div role="img" aria-label={label} className="w-full">
      <svg
        viewBox={`0 0 100 ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className={isQuiet ? "h-2 w-full" : "h-9 w-full"}
      >
        <rect x="0" y="0" width="100" height={isQuiet ? 6 : 14} className="fill-ink/6" />
        <rect x="0" y="0" width={value * 100} height={isQuiet ? 6 : 14} fill={segmentColour(colour)} />
        {!isQuiet && (
          <path
            d={`M${low * 100} 4V10M${high * 100} 4V10M${low * 100} 7H${high * 100}`}
            vectorEffect="non-scaling-stroke"
            className="stroke-ink"
            strokeWidth="1.5"
          />
        )}
        {!isQuiet && rest !== null && (
          <rect x="0" y="18" width={rest * 100} height="10" className="fill-chart-quiet" />
        )}
        {isQuiet && rest !== null && (
          <path
            d={`M${rest * 100} 0V10`}
            vectorEffect="non-scaling-stroke"
            className="stroke-ink"
            strokeWidth="2"
          />
        )}
      </svg>
      {!isQuiet && rest !== null && (
        <p aria-hidden="true" className="text-muted flex gap-4 text-xs">
          <span className="inline-flex items-center gap-1.5">
            <span className="size-2 rounded-full" style={{ background: segmentColour(colour) }} />
            {t("legendHere")}
          </span>
          <span className="inline-flex items-center gap-1.5">
            <span className="bg-chart-quiet size-2 rounded-full" />
            {t("legendOthers")}
          </span>
        </p>
      )}
    </div>
  );
}
