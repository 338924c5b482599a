import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Spinner } from "@/components/ui/spinner";

/** The questions a study offers are being read. */
export default async function LoadingRules() {
  const t = await getTranslations("rules");
  return (
    <Card>
      <p className="text-muted flex items-center gap-3" role="status">
        <Spinner />
        {t("loading")}
      </p>
    </Card>
  );
}
