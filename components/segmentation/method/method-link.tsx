import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";

/** Where to read how the segments were found. */
export function MethodLink({ segmentationId }: { readonly segmentationId: string }) {
  const t = useTranslations("method.card");
  return (
    <Card title={t("short-title")} description={t("short-lead")}>
      <TextLink href={`/segments/${segmentationId}/method`}>{t("open")}</TextLink>
    </Card>
  );
}
