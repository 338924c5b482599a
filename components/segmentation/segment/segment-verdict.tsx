import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { segmentViability } from "@/lib/domain/segmentation/worth/viability";

const tones = { viable: "good", exploratory: "warn", "too-small": "bad" } as const;

/** Whether a segment is large enough to be relied on, in a word or two. */
export function SegmentVerdict({ size, share }: { readonly size: number; readonly share: number }) {
  const t = useTranslations("segment.verdict");
  const { status, smallShare } = segmentViability(size, share);
  return (
    <>
      <Badge tone={tones[status]}>{t(status)}</Badge>
      {smallShare && status !== "too-small" ? <Badge tone="warn">{t("small-share")}</Badge> : null}
    </>
  );
}
