"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { ColourDot } from "@/components/ui/colour-dot";
import { InlineEdit } from "@/components/ui/inline-edit";

export interface SegmentFacts {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly description: string;
  readonly colour: number;
  readonly size: number;
  readonly share: number;
  readonly revision: number;
}

interface Props {
  readonly segmentationId: string;
  readonly segment: SegmentFacts;
  readonly edit: Action<{ revision: number }> | null;
}

/** A segment's name and description, edited in place; an edit that someone else overtook is refused, not lost. */
export function SegmentCard({ segmentationId, segment, edit }: Props) {
  const t = useTranslations("segmentation.ready");
  // What was saved last: two edits in a row must not refuse each other.
  const [saved, setSaved] = useState<Pick<SegmentFacts, "name" | "description" | "revision">>(segment);
  const latest = segment.revision > saved.revision ? segment : saved;
  const save = async (change: { name?: string; description?: string }): Promise<string | undefined> => {
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
  return (
    <div>
      <div className="flex items-baseline gap-2.5">
        <ColourDot index={segment.colour} />
        <h2 className="min-w-0 grow font-serif text-lg font-semibold">
          <InlineEdit
            label={t("segment-name")}
            value={segment.name}
            maxLength={120}
            isReadOnly={edit === null}
            onSave={(name) => save({ name })}
          />
        </h2>
      </div>
      <p className="text-muted mt-1 text-sm tabular-nums">
        {t("percent", { percent: Math.round(segment.share * 100) })} · {t("members", { count: segment.size })}
      </p>
      {edit === null && segment.description === "" ? null : (
        <div className="mt-3">
          <InlineEdit
            label={t("describe")}
            placeholder={t("describe")}
            value={segment.description}
            maxLength={2000}
            isMultiline
            isReadOnly={edit === null}
            onSave={(description) => save({ description })}
          />
        </div>
      )}
    </div>
  );
}
