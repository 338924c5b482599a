"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { Spinner } from "@/components/ui/spinner";
import { TextField } from "@/components/ui/text-field";
import type { DivisionOffer } from "@/lib/domain/segmentation/edits/division-offer";
import type { ChangeOf } from "@/lib/domain/segmentation/edits/segment-change";
import { DivideByAnswers } from "./divide-by-answers";
import type { EditableSegment } from "./editable-segment";
import { isComplete, proposeParts, sizesOf, type PartsByAnswers } from "./parts-by-answers";
import { TiesNote } from "./ties-note";
import { useSegmentChange, type SegmentEditing } from "./use-segment-change";

interface Props {
  readonly editing: SegmentEditing;
  readonly segment: EditableSegment;
  readonly offer: Action<DivisionOffer>;
  readonly onClose: () => void;
}

type Way = "answers" | "classes-2" | "classes-3";

/** Divides a segment: by what people answered to a question, or by groups found in the answers that formed the segments. */
export function SplitDialog({ editing, segment, offer, onClose }: Props) {
  const t = useTranslations("edits.split");
  const { isPending, refusal, run } = useSegmentChange(editing);
  const { offered, isUnreachable } = useOffer(offer, editing.segmentationId, segment.id);
  const [way, setWay] = useState<Way>("answers");
  const [parts, setParts] = useState<PartsByAnswers | null>(null);
  const count = way === "answers" ? (parts?.count ?? 2) : way === "classes-2" ? 2 : 3;
  const [typed, setTyped] = useState<readonly (string | null)[]>([null, null, null]);
  const suggested = suggestNames(segment.name, way, parts, count, (number) =>
    t("part", { name: segment.name, number }),
  );
  const names = suggested.map((name, part) => typed[part] ?? name);
  const sizes = way === "answers" && parts ? sizesOf(parts) : null;
  const isReady = names.every((name) => name.trim() !== "") && (way !== "answers" || isComplete(parts));
  const split = async () => {
    const by: ChangeOf<"split">["by"] | null =
      way !== "answers"
        ? { kind: "latent-classes", parts: count }
        : parts && {
            kind: "answers",
            variableId: parts.question.variableId,
            groups: Array.from({ length: parts.count }, (_, part) =>
              parts.question.answers.flatMap(({ id }) => (parts.partOf[id] === part ? [id] : [])),
            ),
            others: parts.others,
          };
    if (!by) return;
    const isDone = await run(
      { kind: "split", segmentId: segment.id, names: names.map((name) => name.trim()), by },
      t("done", { name: segment.name, count }),
    );
    if (isDone) onClose();
  };
  return (
    <Dialog
      title={t("title", { name: segment.name })}
      size="normal"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      actions={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button tone="primary" isDisabled={!isReady} isPending={isPending} onPress={() => void split()}>
            {t("do", { count })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {refusal === null && !isUnreachable ? null : (
          <Callout tone="bad" live="alert">
            {refusal ?? t("unreachable")}
          </Callout>
        )}
        <RadioGroup
          label={t("way")}
          look="cards"
          value={way}
          onChange={(value) => setWay(value as Way)}
          options={[
            { id: "answers", label: t("by-answers"), description: t("by-answers-hint") },
            ...(offered?.hasBase
              ? [
                  {
                    id: "classes-2",
                    label: t("by-classes", { count: 2 }),
                    description: t("by-classes-hint"),
                  },
                  { id: "classes-3", label: t("by-classes", { count: 3 }) },
                ]
              : []),
          ]}
        />
        {way !== "answers" ? null : offered ? (
          <DivideByAnswers
            questions={offered.questions}
            parts={parts}
            names={names}
            onChoose={(question) => {
              setParts(proposeParts(question));
              setTyped([null, null, null]);
            }}
            onChange={setParts}
          />
        ) : isUnreachable ? null : (
          <p role="status" className="text-muted flex items-center gap-2">
            <Spinner /> {t("reading")}
          </p>
        )}
        {way === "answers" && !parts
          ? null
          : names.map((name, part) => (
              <TextField
                key={part}
                label={t("part-name", { number: part + 1 })}
                value={name}
                maxLength={120}
                onChange={(text) => setTyped(typed.map((one, at) => (at === part ? text : one)))}
                {...(sizes ? { description: t("part-size", { count: sizes[part] ?? 0 }) } : {})}
              />
            ))}
        {sizes && Math.max(...sizes) * 2 >= segment.size ? (
          <TiesNote kept={segment} orphaned={[]} />
        ) : sizes ? (
          <TiesNote kept={null} orphaned={[segment]} />
        ) : null}
        {way === "answers" ? null : <p className="text-muted text-sm">{t("classes-note")}</p>}
      </div>
    </Dialog>
  );
}

function useOffer(offer: Action<DivisionOffer>, segmentationId: string, segmentId: string) {
  const [offered, setOffered] = useState<DivisionOffer | null>(null);
  const [isUnreachable, setUnreachable] = useState(false);
  useEffect(() => {
    let isGone = false;
    offer({ segmentationId, segmentId }).then(
      (outcome) => {
        if (isGone) return;
        if (outcome.ok) setOffered(outcome.value);
        else setUnreachable(true);
      },
      () => {
        if (!isGone) setUnreachable(true);
      },
    );
    return () => {
      isGone = true;
    };
  }, [offer, segmentationId, segmentId]);
  return { offered, isUnreachable };
}

/** Names to begin with: the answers of a part, or its number. */
function suggestNames(
  whole: string,
  way: Way,
  parts: PartsByAnswers | null,
  count: number,
  numbered: (number: number) => string,
): string[] {
  return Array.from({ length: count }, (_, part) => {
    const answers =
      way === "answers" && parts
        ? parts.question.answers.filter(({ id, people }) => people > 0 && parts.partOf[id] === part)
        : [];
    const [only] = answers;
    return (answers.length === 1 && only ? `${whole}: ${only.label}` : numbered(part + 1)).slice(0, 120);
  });
}
