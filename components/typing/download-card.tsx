import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";

interface Props {
  readonly segmentationId: string;
  readonly toolId: string;
}

/** The tool as files for other programs. */
export function DownloadCard({ segmentationId, toolId }: Props) {
  const t = useTranslations("typing.download");
  const address = `/api/segmentations/${segmentationId}/typing-tools/${toolId}`;
  return (
    <Card title={t("title")} description={t("lead")}>
      <div className="flex flex-wrap gap-2">
        {(["json", "csv"] as const).map((as) => (
          <LinkButton
            key={as}
            href={`${address}?as=${as}`}
            download={`typing-tool.${as}`}
            prefetch={false}
            icon={<Download aria-hidden="true" />}
          >
            {t(as)}
          </LinkButton>
        ))}
      </div>
    </Card>
  );
}
