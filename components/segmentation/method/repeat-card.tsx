import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { SegmentationSettings } from "@/lib/domain/segmentation/segmentation";

interface Props {
  readonly segmentationId: string;
  readonly method: SegmentationSettings["method"];
  readonly scriptFile: string;
  /** Answers of single people: not for everybody in a team. */
  readonly mayExport: boolean;
}

/** The analysis as files for R, to check it and to repeat it. */
export function RepeatCard({ segmentationId, method, scriptFile, mayExport }: Props) {
  const t = useTranslations("method.repeat");
  const address = `/api/segmentations/${segmentationId}/analysis`;
  return (
    <Card title={t("title")} description={t("lead")} className="print:hidden">
      <div className="text-ink flex max-w-prose flex-col gap-3">
        <p className="text-pretty">
          {t.rich(method === "rules" || method === "one-question" ? "steps-applied" : "steps", {
            command: () => <code className="text-sm break-all">{`Rscript ${scriptFile}`}</code>,
          })}
        </p>
        <p className="text-pretty">{t(`packages.${method}`)}</p>
        {mayExport ? (
          <>
            <div className="flex flex-wrap gap-2">
              {(["script", "data"] as const).map((part) => (
                <LinkButton
                  key={part}
                  href={`${address}?file=${part}`}
                  download
                  prefetch={false}
                  icon={<Download aria-hidden="true" />}
                >
                  {t(part)}
                </LinkButton>
              ))}
            </div>
            <p className="text-muted text-sm">
              {t("people")} <TextLink href="/methods/repeating-in-r">{t("more")}</TextLink>
            </p>
          </>
        ) : (
          <p className="text-muted text-sm">{t("not-permitted")}</p>
        )}
      </div>
    </Card>
  );
}
