"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/checkbox";
import { ColourDot } from "@/components/ui/colour-dot";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { CONTINUES_FROM } from "@/lib/domain/segmentation/edits/reshape";
import type { EditableSegment } from "./editable-segment";
import { TiesNote } from "./ties-note";
import { useSegmentChange, type SegmentEditing } from "./use-segment-change";

interface Props {
  readonly editing: SegmentEditing;
  readonly segments: readonly EditableSegment[];
  /** The segment the dialog was opened from. */
  readonly from: EditableSegment;
  readonly onClose: () => void;
}

/** Chooses which segments become one, and says what that does to sizes, cards and links before it is done. */
export function MergeDialog({ editing, segments, from, onClose }: Props) {
  const t = useTranslations("edits.merge");
  const { isPending, refusal, run } = useSegmentChange(editing);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set([from.id]));
  const [name, setName] = useState<string | null>(null);
  const merged = segments.filter(({ id }) => chosen.has(id));
  const people = merged.reduce((sum, { size }) => sum + size, 0);
  const largest = merged.reduce<EditableSegment>((best, one) => (one.size > best.size ? one : best), from);
  const continuing = largest.size >= CONTINUES_FROM * people ? largest : null;
  const suggested = merged.map((segment) => segment.name).join(" + ");
  const shown = name ?? suggested.slice(0, 120);
  const isReady = merged.length > 1 && shown.trim() !== "";
  const merge = async () => {
    const isDone = await run(
      { kind: "merge", segmentIds: merged.map(({ id }) => id), name: shown.trim() },
      t("done", { count: merged.length, name: shown.trim() }),
    );
    if (isDone) onClose();
  };
  return (
    <Dialog
      title={t("title")}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button tone="primary" isDisabled={!isReady} isPending={isPending} onPress={() => void merge()}>
            {t("do", { count: merged.length })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {refusal === null ? null : (
          <Callout tone="bad" live="alert">
            {refusal}
          </Callout>
        )}
        <fieldset className="flex flex-col gap-1.5">
          <legend className="text-ink mb-1 text-sm font-medium">{t("which")}</legend>
          {segments.map((segment) => (
            <Checkbox
              key={segment.id}
              isSelected={chosen.has(segment.id)}
              isDisabled={segment.isLocked}
              onChange={(isChosen) =>
                setChosen(
                  new Set(isChosen ? [...chosen, segment.id] : [...chosen].filter((id) => id !== segment.id)),
                )
              }
              label={
                <span className="flex items-baseline gap-2">
                  <ColourDot index={segment.colour} />
                  <span>
                    {segment.name}{" "}
                    <span className="text-muted tabular-nums">
                      {t(segment.isLocked ? "locked" : "people", { count: segment.size })}
                    </span>
                  </span>
                </span>
              }
            />
          ))}
        </fieldset>
        <TextField
          label={t("name")}
          value={shown}
          maxLength={120}
          onChange={setName}
          description={merged.length > 1 ? t("size", { count: people }) : t("choose-more")}
        />
        {merged.length > 1 ? (
          <TiesNote kept={continuing} orphaned={merged.filter((segment) => segment.id !== continuing?.id)} />
        ) : null}
      </div>
    </Dialog>
  );
}
