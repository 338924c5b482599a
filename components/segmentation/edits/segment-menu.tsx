"use client";

import { Combine, Lock, LockOpen, MoreHorizontal, Palette, Split } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { showToast } from "@/components/ui/toast-queue";
import type { DivisionOffer } from "@/lib/domain/segmentation/edits/division-offer";
import { ColourDialog } from "./colour-dialog";
import type { EditableSegment } from "./editable-segment";
import { MergeDialog } from "./merge-dialog";
import { SplitDialog } from "./split-dialog";
import { useSegmentChange, type SegmentEditing } from "./use-segment-change";

interface Props {
  readonly editing: SegmentEditing;
  readonly segments: readonly EditableSegment[];
  readonly segment: EditableSegment;
  readonly offer: Action<DivisionOffer>;
}

/** What can be done with a segment by hand. A locked one can only be unlocked. */
export function SegmentMenu({ editing, segments, segment, offer }: Props) {
  const t = useTranslations("edits.menu");
  const [open, setOpen] = useState<"merge" | "split" | "colour" | null>(null);
  const { run } = useSegmentChange(editing);
  const close = () => setOpen(null);
  const { isLocked, id, name } = segment;
  const lock = async () => {
    const kind = isLocked ? ("unlock" as const) : ("lock" as const);
    const isDone = await run({ kind, segmentId: id }, t(isLocked ? "unlocked" : "locked", { name }));
    if (!isDone) showToast({ tone: "bad", message: t("not-done") });
  };
  return (
    <>
      <Menu
        label={t("label", { name })}
        trigger={<IconButton label={t("label", { name })} icon={<MoreHorizontal />} hasTooltip={false} />}
        entries={[
          {
            id: "merge",
            label: t("merge"),
            icon: <Combine />,
            isDisabled: isLocked || segments.length < 2,
            onAction: () => setOpen("merge"),
          },
          {
            id: "split",
            label: t("split"),
            icon: <Split />,
            isDisabled: isLocked,
            onAction: () => setOpen("split"),
          },
          {
            id: "colour",
            label: t("colour"),
            icon: <Palette />,
            isDisabled: isLocked,
            onAction: () => setOpen("colour"),
          },
          {
            id: "lock",
            label: t(isLocked ? "unlock" : "lock"),
            description: t(isLocked ? "unlock-hint" : "lock-hint"),
            icon: isLocked ? <LockOpen /> : <Lock />,
            onAction: () => void lock(),
          },
        ]}
      />
      {open === "merge" ? (
        <MergeDialog editing={editing} segments={segments} from={segment} onClose={close} />
      ) : null}
      {open === "split" ? (
        <SplitDialog editing={editing} segment={segment} offer={offer} onClose={close} />
      ) : null}
      {open === "colour" ? (
        <ColourDialog editing={editing} segments={segments} segment={segment} onClose={close} />
      ) : null}
    </>
  );
}
