import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { ShareBar } from "@/components/ui/charts/share-bar";
import { segmentColour } from "@/components/ui/segment-colour";
import type { SegmentationListing, SegmentationStatus } from "@/lib/domain/segmentation/segmentation-listing";

interface Props {
  readonly segmentations: readonly SegmentationListing[];
  /** Whether to say which study each belongs to. */
  readonly showsStudy: boolean;
}

const tones: Record<SegmentationStatus, "neutral" | "accent" | "good" | "warn" | "bad"> = {
  queued: "accent",
  running: "accent",
  choosing: "warn",
  ready: "good",
  failed: "bad",
  cancelled: "neutral",
};

/** Segmentations as rows: what each is called, where it stands, and how large its segments are. */
export function SegmentationList({ segmentations, showsStudy }: Props) {
  const t = useTranslations("segmentation.list");
  const format = useFormatter();
  return (
    <ul className="flex flex-col gap-3">
      {segmentations.map((segmentation) => (
        <li key={segmentation.id} className="bg-surface rounded-lg p-5 shadow-xs">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Link
              href={`/segments/${segmentation.id}`}
              className="text-ink decoration-line-strong font-serif text-lg font-semibold underline-offset-4 hover:underline"
            >
              {segmentation.name}
            </Link>
            <Badge tone={tones[segmentation.status]}>{t(`status.${segmentation.status}`)}</Badge>
            {segmentation.isSample ? <Badge>{t("sample")}</Badge> : null}
          </div>
          <p className="text-muted mt-1 text-sm">
            {[
              showsStudy ? segmentation.surveyTitle : null,
              t(`method.${segmentation.method}`),
              segmentation.respondents === null
                ? null
                : t("respondents", { count: segmentation.respondents }),
              format.dateTime(segmentation.createdAt, { dateStyle: "medium" }),
            ]
              .filter((part) => part !== null)
              .join(" · ")}
          </p>
          {segmentation.segments.length > 0 ? (
            <ShareBar
              className="mt-4"
              title={segmentation.name}
              isTitleHidden
              parts={segmentation.segments.map((segment, position) => ({
                id: String(position),
                label: segment.name,
                share: segment.share,
                colour: segmentColour(segment.colour),
              }))}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
