import { useFormatter, useTranslations } from "next-intl";
import { SimpleTable } from "@/components/ui/simple-table";
import type { FittedSolution } from "@/lib/domain/segmentation/solutions/fitted-result";

interface Props {
  readonly solutions: readonly FittedSolution[];
  /** The one to point out; null while more are to come. */
  readonly recommended: number | null;
}

const NONE = "–";

/** A figure of a solution, where its method has it. */
type Figure = (solution: FittedSolution) => number | null | undefined;

const figures = {
  bic: (solution) => ("bic" in solution ? solution.bic : undefined),
  aic: (solution) => ("aic" in solution ? solution.aic : undefined),
  icl: (solution) => ("criteria" in solution ? solution.criteria?.icl : undefined),
  ll: (solution) => ("logLikelihood" in solution ? solution.logLikelihood : undefined),
  parameters: (solution) => ("parameters" in solution ? solution.parameters : undefined),
  entropy: (solution) => ("entropy" in solution && solution.segments > 1 ? solution.entropy : undefined),
  within: (solution) =>
    "withinSum" in solution ? solution.withinSum : "objective" in solution ? solution.objective : undefined,
  ch: (solution) => ("calinskiHarabasz" in solution ? solution.calinskiHarabasz : undefined),
  silhouette: (solution) => ("silhouette" in solution ? solution.silhouette : undefined),
  fewer: (solution) => ("fewerClasses" in solution ? solution.fewerClasses?.p : undefined),
  gap: (solution) => ("gap" in solution ? solution.gap?.gap : undefined),
  strength: (solution) => ("predictionStrength" in solution ? solution.predictionStrength : undefined),
  stability: ({ stability }) => stability?.agreement.median,
  other: ({ otherMethod }) => otherMethod?.adjustedRand,
  bagged: ({ ensemble }) => ensemble?.bagged,
  consensus: ({ ensemble }) => ensemble?.consensus,
  style: ({ style }) => style?.etaSquared,
} satisfies Record<string, Figure>;

const digits: Record<keyof typeof figures, number> = {
  bic: 1,
  aic: 1,
  icl: 1,
  ll: 2,
  parameters: 0,
  entropy: 2,
  within: 2,
  ch: 1,
  silhouette: 3,
  fewer: 3,
  gap: 3,
  strength: 2,
  stability: 2,
  other: 2,
  bagged: 2,
  consensus: 2,
  style: 2,
};

/** Every solution with the figures its method has; the recommended one stands out. */
export function SolutionsTable({ solutions, recommended }: Props) {
  const t = useTranslations("segmentation.choose");
  const format = useFormatter();
  const shown = (Object.keys(figures) as (keyof typeof figures)[]).filter((key) =>
    solutions.some((solution) => typeof figures[key](solution) === "number"),
  );
  const say = (key: keyof typeof figures, solution: FittedSolution): string => {
    const value = figures[key](solution);
    if (typeof value !== "number") return NONE;
    const places = { minimumFractionDigits: digits[key], maximumFractionDigits: digits[key] };
    const written = format.number(value, places);
    if (key === "gap" && "gap" in solution && solution.gap) {
      return t("gap-value", { gap: written, error: format.number(solution.gap.standardError, places) });
    }
    const before = key === "style" ? solution.style?.uncorrected : null;
    return typeof before === "number"
      ? t("style-value", { after: written, before: format.number(before, places) })
      : written;
  };
  return (
    <SimpleTable
      label={t("table")}
      head={[t("k"), ...shown.map((key) => t(key)), t("smallest"), t("starts")]}
      alignEnd={Array.from({ length: shown.length + 3 }, (_, column) => column)}
      rows={solutions.map((solution) => {
        const cells = [
          format.number(solution.segments),
          ...shown.map((key) => say(key, solution)),
          format.number(solution.smallestShare, { style: "percent" }),
          <span key="starts" className="whitespace-nowrap">
            {t("of-starts", { best: solution.startsAtBest, starts: solution.starts })}
          </span>,
        ];
        return solution.segments === recommended
          ? cells.map((cell, index) => (
              <strong key={index} className="text-accent font-semibold">
                {cell}
              </strong>
            ))
          : cells;
      })}
    />
  );
}
