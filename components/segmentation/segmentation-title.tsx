"use client";

import { useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { InlineEdit } from "@/components/ui/inline-edit";

interface Props {
  readonly segmentationId: string;
  readonly name: string;
  readonly rename: Action<null> | null;
}

/** The name of a segmentation, edited in place. */
export function SegmentationTitle({ segmentationId, name, rename }: Props) {
  const t = useTranslations("segmentation.ready");
  return (
    <InlineEdit
      label={t("rename")}
      value={name}
      maxLength={120}
      isReadOnly={rename === null}
      onSave={async (typed) => {
        const outcome = await rename?.({ segmentationId, name: typed }).catch(() => null);
        if (outcome?.ok) return undefined;
        return outcome?.problems[0]?.message ?? t("unreachable");
      }}
    />
  );
}
