"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import type { SegmentFacts } from "../segment-facts";

type Words = Pick<SegmentFacts, "name" | "description" | "revision">;

/** Saves a segment's name and description; an edit that someone else overtook is refused, not lost. */
export function useSegmentWords(
  segmentationId: string,
  segment: Words & Pick<SegmentFacts, "id">,
  edit: Action<{ revision: number }> | null,
): (change: { name?: string; description?: string }) => Promise<string | undefined> {
  const t = useTranslations("segmentation.ready");
  // What was saved last: two edits in a row must not refuse each other.
  const [saved, setSaved] = useState<Words>(segment);
  const latest = segment.revision > saved.revision ? segment : saved;
  return async (change) => {
    const { name, description, revision } = { ...latest, ...change };
    const outcome = await edit?.({
      segmentationId,
      segmentId: segment.id,
      name,
      description,
      revision,
    }).catch(() => null);
    if (!outcome?.ok) return outcome?.problems[0]?.message ?? t("unreachable");
    setSaved({ name, description, revision: outcome.value.revision });
    return undefined;
  };
}
