"use client";

import { useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { InlineEdit } from "@/components/ui/inline-edit";
import type { SegmentFacts } from "../segment-facts";
import { useSegmentWords } from "./use-segment-words";

interface Props {
  readonly segmentationId: string;
  readonly segment: Pick<SegmentFacts, "id" | "name" | "description" | "revision">;
  readonly edit: Action<{ revision: number }> | null;
}

/** A segment's name, edited in place. */
export function SegmentName({ segmentationId, segment, edit }: Props) {
  const t = useTranslations("segmentation.ready");
  const save = useSegmentWords(segmentationId, segment, edit);
  return (
    <InlineEdit
      label={t("segment-name")}
      value={segment.name}
      maxLength={120}
      isReadOnly={edit === null}
      onSave={(name) => save({ name })}
    />
  );
}

/** What the team says of a segment, edited in place. */
export function SegmentDescription({ segmentationId, segment, edit }: Props) {
  const t = useTranslations("segmentation.ready");
  const save = useSegmentWords(segmentationId, segment, edit);
  if (edit === null && segment.description === "") return null;
  return (
    <InlineEdit
      label={t("describe")}
      placeholder={t("describe")}
      value={segment.description}
      maxLength={2000}
      isMultiline
      isReadOnly={edit === null}
      onSave={(description) => save({ description })}
    />
  );
}
