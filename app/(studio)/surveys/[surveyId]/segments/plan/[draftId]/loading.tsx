import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Spinner } from "@/components/ui/spinner";

/** The check of a base reads every answer, which may take a moment. */
export default async function LoadingPlan() {
  const t = await getTranslations("segmentation.path");
  return (
    <Card>
      <p className="text-muted flex items-center gap-3" role="status">
        <Spinner />
        {t("loading")}
      </p>
    </Card>
  );
}
