"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
import { SEGMENT_COLOURS, segmentColour } from "@/components/ui/segment-colour";
import type { EditableSegment } from "./editable-segment";
import { useSegmentChange, type SegmentEditing } from "./use-segment-change";

interface Props {
  readonly editing: SegmentEditing;
  readonly segments: readonly EditableSegment[];
  readonly segment: EditableSegment;
  readonly onClose: () => void;
}

/** The palette; a colour that another segment has is exchanged with it. */
export function ColourDialog({ editing, segments, segment, onClose }: Props) {
  const t = useTranslations("edits.colour");
  const { isPending, refusal, run } = useSegmentChange(editing);
  const choose = async (colour: number) => {
    const isDone = await run(
      { kind: "recolour", segmentId: segment.id, colour },
      t("done", { name: segment.name }),
    );
    if (isDone) onClose();
  };
  return (
    <Dialog
      title={t("title", { name: segment.name })}
      size="small"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      {refusal === null ? null : (
        <Callout tone="bad" live="alert" className="mb-4">
          {refusal}
        </Callout>
      )}
      <ul className="grid grid-cols-2 gap-1">
        {Array.from({ length: SEGMENT_COLOURS }, (_, colour) => {
          const holder = segments.find((one) => one.colour % SEGMENT_COLOURS === colour);
          const isOwn = holder?.id === segment.id;
          return (
            <li key={colour}>
              <button
                type="button"
                disabled={isPending || isOwn || (holder?.isLocked ?? false)}
                aria-pressed={isOwn}
                onClick={() => void choose(holder?.colour ?? colour)}
                className="hover:bg-ink/5 target flex w-full items-center gap-3 rounded-md px-2.5 py-2 text-left disabled:cursor-not-allowed"
              >
                <span
                  className="grid size-6 shrink-0 place-items-center rounded-full"
                  style={{ background: segmentColour(colour) }}
                  aria-hidden="true"
                >
                  {isOwn ? <Check className="text-surface size-4" strokeWidth={3} /> : null}
                </span>
                <span className="text-ink min-w-0 text-sm">
                  {t("colour", { number: colour + 1 })}
                  <span className="text-muted block truncate text-xs">
                    {isOwn
                      ? t("own")
                      : holder
                        ? t(holder.isLocked ? "locked" : "swap", { name: holder.name })
                        : t("free")}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
