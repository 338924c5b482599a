"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Action } from "@/components/action-outcome";
import { ColourDot } from "@/components/ui/colour-dot";
import type { Interval } from "@/lib/domain/statistics/proportions/wilson-interval";
import { InlineEdit } from "@/components/ui/inline-edit";
import type { EditableSegment } from "./edits/editable-segment";
import { SegmentVerdict } from "./segment/segment-verdict";
import { useSegmentWords } from "./segment/use-segment-words";

interface Props {
  readonly segmentationId: string;
  readonly segment: EditableSegment;
  /** 95 % interval of its share. */
  readonly interval: Interval | null;
  readonly edit: Action<{ revision: number }> | null;
  /** What else can be done with it. */
  readonly menu: ReactNode;
}

/** A segment's name, size, verdict and description; words are edited in place, and kept while it is locked. */
export function SegmentCard({ segmentationId, segment, interval, edit, menu }: Props) {
  const t = useTranslations("segmentation.ready");
  const save = useSegmentWords(segmentationId, segment, edit);
  const isReadOnly = edit === null || segment.isLocked;
  return (
    <div>
      <div className="flex items-baseline gap-2.5">
        <ColourDot index={segment.colour} />
        <h2 className="min-w-0 grow font-serif text-lg font-semibold">
          <InlineEdit
            label={t("segment-name")}
            value={segment.name}
            maxLength={120}
            isReadOnly={isReadOnly}
            onSave={(name) => save({ name })}
          />
        </h2>
        {segment.isLocked ? <Lock className="text-muted size-4 shrink-0" aria-label={t("locked")} /> : null}
        <span className="-my-2 -mr-2 shrink-0 print:hidden">{menu}</span>
      </div>
      <p className="text-muted mt-1 text-sm tabular-nums">
        <span className="text-ink font-medium">
          {t("percent", { percent: Math.round(segment.share * 100) })}
        </span>{" "}
        {interval === null ? null : `${t("interval", { ...interval })} `}·{" "}
        {t("members", { count: segment.size })}
      </p>
      <p className="mt-2 flex flex-wrap gap-1.5">
        <SegmentVerdict size={segment.size} share={segment.share} />
      </p>
      {isReadOnly && segment.description === "" ? null : (
        <div className="mt-3">
          <InlineEdit
            label={t("describe")}
            placeholder={t("describe")}
            value={segment.description}
            maxLength={2000}
            isMultiline
            isReadOnly={isReadOnly}
            onSave={(description) => save({ description })}
          />
        </div>
      )}
    </div>
  );
}
