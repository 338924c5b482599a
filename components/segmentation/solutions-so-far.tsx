import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { FittedSolution } from "@/lib/domain/segmentation/solutions/fitted-result";
import { SolutionsTable } from "./solutions-table";

/** What a run under way has found. */
export function SolutionsSoFar({ solutions }: { readonly solutions: readonly FittedSolution[] }) {
  const t = useTranslations("segmentation.choose");
  return (
    <Card title={t("so-far")} description={t("so-far-lead")} className="mt-6">
      <SolutionsTable solutions={solutions} recommended={null} />
    </Card>
  );
}
