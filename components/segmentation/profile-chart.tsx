import { useTranslations } from "next-intl";
import { DotProfile } from "@/components/ui/charts/dot-profile";
import { isMarkerShare } from "@/lib/domain/segmentation/profile/trait-rules";
import type { ReadShare } from "./read-segments";
import type { SegmentFacts } from "./segment-facts";

interface Props {
  readonly rows: readonly ReadShare[];
  readonly segments: readonly SegmentFacts[];
}

/** The segment profile plot: each segment's answers against everyone's, strongest markers coloured. */
export function ProfileChart({ rows, segments }: Props) {
  const t = useTranslations("segmentation.ready");
  const ordered = [...rows].sort((a, b) => b.everyone - a.everyone);
  return (
    <DotProfile
      title={t("profile-title")}
      description={t("profile-description")}
      note={t("profile-note")}
      isDownloadable
      variables={ordered.map(({ id, label, question, everyone }) => ({
        id,
        label: label === "" ? question : label,
        everyone,
      }))}
      segments={segments.map((segment) => ({
        id: segment.id,
        label: segment.name,
        index: segment.colour,
        detail: t("percent", { percent: Math.round(segment.share * 100) }),
        values: ordered.map((row) => {
          const value = row.bySegment[segment.position] ?? 0;
          return { variableId: row.id, value, isMarker: isMarkerShare(value, row.everyone) };
        }),
      }))}
    />
  );
}
