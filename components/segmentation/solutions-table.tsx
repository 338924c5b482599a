import { useFormatter, useTranslations } from "next-intl";
import { SimpleTable } from "@/components/ui/simple-table";
import type { LatentClassSolution } from "@/lib/domain/segmentation/solutions/fitted-result";

interface Props {
  readonly solutions: readonly LatentClassSolution[];
  readonly recommended: number;
}

/** Every fitted solution with its figures; the recommended one stands out. */
export function SolutionsTable({ solutions, recommended }: Props) {
  const t = useTranslations("segmentation.choose");
  const format = useFormatter();
  const fixed = (value: number, digits: number) =>
    format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (
    <SimpleTable
      label={t("table")}
      head={[t("k"), t("bic"), t("aic"), t("ll"), t("parameters"), t("entropy"), t("smallest"), t("starts")]}
      alignEnd={[0, 1, 2, 3, 4, 5, 6, 7]}
      rows={solutions.map((solution) => {
        const cells = [
          format.number(solution.segments),
          fixed(solution.bic, 1),
          fixed(solution.aic, 1),
          fixed(solution.logLikelihood, 2),
          format.number(solution.parameters),
          solution.segments === 1 ? "–" : fixed(solution.entropy, 2),
          format.number(solution.smallestShare, { style: "percent" }),
          t("of-starts", { best: solution.startsAtBest, starts: solution.starts }),
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
