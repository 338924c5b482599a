"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { useAction } from "@/components/use-action";
import type { SegmentationSettings } from "@/lib/domain/segmentation/segmentation";

/** Asks for a segmentation and goes to it. Its id is made here, so that pressing twice asks once. */
export function useSegmentationRequest(surveyId: string, request: Action<{ segmentationId: string }>) {
  const t = useTranslations("segmentation.start");
  const router = useRouter();
  const [ids] = useState(() => ({ id: crypto.randomUUID(), taskId: crypto.randomUUID() }));
  const { isPending, refusal, run } = useAction(request, t("unreachable"));
  const start = (name: string, settings: Partial<SegmentationSettings>) =>
    void run({ ...ids, surveyId, name: name.slice(0, 120), settings }, ({ segmentationId }) =>
      router.push(`/segments/${segmentationId}`),
    );
  return { isPending, refusal, start };
}
