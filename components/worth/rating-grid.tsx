"use client";

import { useTranslations } from "next-intl";
import { ColourDot } from "@/components/ui/colour-dot";
import { Select } from "@/components/ui/select";
import type { RatedCriterion } from "@/lib/domain/segmentation/worth/place-targets";
import type { SegmentWorth } from "@/lib/domain/segmentation/worth/worth-facts";
import type { CriteriaEdits } from "./criteria-edits";

interface Props {
  readonly criterion: RatedCriterion;
  readonly name: string;
  readonly segments: readonly SegmentWorth[];
  readonly edits: CriteriaEdits | null;
}

const none = "none";
const ratings = Array.from({ length: 10 }, (_, at) => String(10 - at));

/** How every segment is rated on one criterion, 1 to 10. */
export function RatingGrid({ criterion, name, segments, edits }: Props) {
  const t = useTranslations("worth.criteria");
  return (
    <ul className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] gap-x-6 gap-y-1.5">
      {segments.map((segment, at) => {
        const rating = criterion.rated[at] ?? null;
        return (
          <li key={segment.id} className="flex items-center justify-between gap-2">
            <span className="flex min-w-0 items-baseline gap-1.5 text-sm">
              <ColourDot index={segment.colour} size={8} />
              <span className="text-muted truncate">{segment.name}</span>
            </span>
            {edits ? (
              <Select
                label={t("rating-of", { segment: segment.name, criterion: name })}
                isLabelHidden
                className="w-[4.5rem] shrink-0"
                placeholder="–"
                value={rating === null ? none : String(rating)}
                options={[{ id: none, label: "–" }, ...ratings.map((one) => ({ id: one, label: one }))]}
                onChange={(id) => edits.rate(criterion.id, segment.id, id === none ? null : Number(id))}
              />
            ) : (
              <span className="text-ink text-sm font-medium tabular-nums">{rating ?? "–"}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
