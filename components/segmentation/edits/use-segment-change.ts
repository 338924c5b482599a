"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { followTask } from "@/components/follow-task";
import { showToast } from "@/components/ui/toast-queue";
import type { SegmentChange } from "@/lib/domain/segmentation/edits/segment-change";

/** What the segments of a segmentation are changed by; null where the reader may not. */
export interface SegmentEditing {
  readonly segmentationId: string;
  /** The revision that is shown. */
  readonly revision: number;
  readonly change: Action<{ revision: number | null; taskId: string | null }>;
}

type Problems = readonly { readonly code: string; readonly message: string }[];

/** Somebody else changed the segments: what is shown is old. */
const outdated = new Set(["segmentation.changed-meanwhile", "segmentation.segment-gone"]);

/**
 * Changes segments from a control: pending while it lasts, told with the way back when done, told why when not. What
 * others changed meanwhile is shown at once.
 */
export function useSegmentChange({ segmentationId, revision, change }: SegmentEditing) {
  const t = useTranslations("edits");
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const attempt = async (wanted: SegmentChange): Promise<{ id: string } | { problems: Problems }> => {
    const id = crypto.randomUUID();
    const outcome = await change({ id, segmentationId, revision, change: wanted }).catch(() => null);
    if (!outcome) return { problems: [{ code: "", message: t("unreachable") }] };
    if (!outcome.ok) return outcome;
    if (outcome.value.taskId === null) return { id };
    const { isDone, message } = await followTask(outcome.value.taskId);
    return isDone
      ? { id }
      : { problems: [{ code: "segmentation.changed-meanwhile", message: message ?? t("failed") }] };
  };

  const undo = async (editId: string) => {
    const outcome = await attempt({ kind: "undo", editId });
    if ("problems" in outcome)
      showToast({ tone: "bad", message: outcome.problems.map(({ message }) => message).join(" ") });
    else showToast({ message: t("undone") });
    router.refresh();
  };

  const run = async (wanted: SegmentChange, done: string): Promise<boolean> => {
    setPending(true);
    setRefusal(null);
    const outcome = await attempt(wanted);
    setPending(false);
    if ("problems" in outcome) {
      setRefusal(outcome.problems.map(({ message }) => message).join(" "));
      if (outcome.problems.some(({ code }) => outdated.has(code))) router.refresh();
      return false;
    }
    showToast({ tone: "good", message: done, onUndo: () => void undo(outcome.id) });
    router.refresh();
    return true;
  };

  return { isPending, refusal, run, undo, forget: () => setRefusal(null) };
}
