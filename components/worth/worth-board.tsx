"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { kotlerChecks } from "@/lib/domain/segmentation/worth/kotler-checks";
import { placeTargets, rateCriteria } from "@/lib/domain/segmentation/worth/place-targets";
import {
  computedCriteria,
  evaluationSides,
  type SegmentEvaluation,
} from "@/lib/domain/segmentation/worth/segment-evaluation";
import { suggestRatings } from "@/lib/domain/segmentation/worth/suggest-ratings";
import type { WorthFacts } from "@/lib/domain/segmentation/worth/worth-facts";
import { beginEvaluation } from "./begin-evaluation";
import type { CriteriaEdits } from "./criteria-edits";
import { CriteriaSide } from "./criteria-side";
import {
  addCriterion,
  followData,
  rateCriterion,
  removeCriterion,
  renameCriterion,
  weigh,
} from "./edit-criteria";
import { KotlerTable } from "./kotler-table";
import { SizeTable } from "./size-table";
import { TargetChoice } from "./target-choice";
import { TargetPlot } from "./target-plot";
import { useEvaluation } from "./use-evaluation";
import { ValueSpread } from "./value-spread";

interface Question {
  readonly id: string;
  readonly label: string;
}

interface Props {
  readonly segmentationId: string;
  readonly facts: WorthFacts;
  readonly isReckoning: boolean;
  readonly evaluation: SegmentEvaluation | null;
  readonly revision: number;
  readonly moneyQuestions: readonly Question[];
  readonly channelQuestions: readonly Question[];
  readonly channelItemIds: readonly string[];
  /** null: the reader may look only. */
  readonly save: Action<{ revision: number }> | null;
}

/** What the segments are worth: size and value, how attractive and winnable they are, whether they can be served, and whom we go for. */
export function WorthBoard({ segmentationId, facts, evaluation, revision, save, ...offered }: Props) {
  const t = useTranslations("worth");
  const stored =
    evaluation ?? beginEvaluation(facts, { growth: t("criteria.growth"), fit: t("criteria.fit") });
  const editor = useEvaluation({ segmentationId, stored, revision, save });
  const { content, set } = editor;
  const { segments, channel, money } = facts;
  const plan = placeTargets(content, segments);
  const checks = new Map(
    segments.map((segment) => [
      segment.id,
      kotlerChecks({
        people: segment.people,
        share: segment.share,
        shareOfValue: segment.value?.shareOfValue ?? null,
        typing: segment.typing,
        channels: channel,
        profile: segment.profiled === 0 ? null : { markers: segment.markers, stability: segment.stability },
        actionable: content.actionable[segment.id]?.verdict ?? null,
      }),
    ]),
  );
  const knockedOut = new Set(
    segments.filter(({ id }) => Object.values(checks.get(id) ?? {}).includes("not-met")).map(({ id }) => id),
  );
  const rated = rateCriteria(content.criteria, segments);
  const measurable = new Set(computedCriteria.filter((kind) => suggestRatings(kind, segments) !== null));
  const withCriteria = (criteria: SegmentEvaluation["criteria"], gesture: string | null = null) =>
    set({ ...content, criteria }, gesture);
  const edits: CriteriaEdits | null = save && {
    weigh: (side, at, weight) => withCriteria(weigh(content.criteria, side, at, weight), `${side}${at}`),
    rename: (id, name) => withCriteria(renameCriterion(content.criteria, id, name), `name${id}`),
    rate: (id, segmentId, rating) => withCriteria(rateCriterion(content.criteria, id, segmentId, rating)),
    suggest: (id) => withCriteria(followData(content.criteria, id)),
    add: (side, measure) =>
      withCriteria(addCriterion(content.criteria, { id: crypto.randomUUID(), side, measure })),
    remove: (id) => withCriteria(removeCriterion(content.criteria, id)),
  };
  const moneyLabel = offered.moneyQuestions.find(({ id }) => id === money?.variableId)?.label ?? null;
  useUndoKeys(save !== null, editor.undo, editor.redo);
  return (
    <div className="flex flex-col gap-8">
      {save ? <SaveBar editor={editor} /> : null}
      <SizeTable segmentationId={segmentationId} segments={segments} money={moneyLabel} />
      <ValueSpread
        money={money}
        isReckoning={offered.isReckoning}
        chosen={content.moneyVariableId}
        questions={offered.moneyQuestions}
        onChoose={save && ((moneyVariableId) => set({ ...content, moneyVariableId }))}
      />
      <Card title={t("targets.title")} description={t("targets.lead")}>
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
          <div className="self-start lg:sticky lg:top-6">
            <TargetPlot plan={plan} segments={segments} knockedOut={knockedOut} />
          </div>
          <div className="flex min-w-0 flex-col gap-10">
            {evaluationSides.map((side) => (
              <CriteriaSide
                key={side}
                side={side}
                criteria={rated.filter((criterion) => criterion.side === side)}
                segments={segments}
                measurable={measurable}
                edits={edits}
              />
            ))}
          </div>
        </div>
      </Card>
      <KotlerTable
        segments={segments}
        channel={channel}
        checks={checks}
        judgements={content.actionable}
        onJudge={
          save &&
          ((id, judgement) =>
            set({ ...content, actionable: { ...content.actionable, [id]: judgement } }, `judge${id}`))
        }
        channelQuestions={offered.channelQuestions}
        channelItemIds={content.channelItemIds ?? offered.channelItemIds}
        onChannels={save && ((ids) => set({ ...content, channelItemIds: [...ids] }))}
      />
      <TargetChoice
        segments={segments}
        targets={content.targets}
        note={content.targetNote}
        onTargets={save && ((targets) => set({ ...content, targets: [...targets] }))}
        onNote={save && ((targetNote) => set({ ...content, targetNote }, "note"))}
      />
    </div>
  );
}

function SaveBar({ editor }: { readonly editor: ReturnType<typeof useEvaluation> }) {
  const t = useTranslations("worth.save");
  const { state, canUndo, canRedo, undo, redo, resolve } = editor;
  return (
    <div className="print:hidden">
      <div className="flex items-center justify-end gap-1">
        <span role="status" className="text-muted me-2 text-sm">
          {state.at === "changed-elsewhere" || state.at === "refused" ? "" : t(state.at)}
        </span>
        <IconButton label={t("undo")} icon={<Undo2 />} isDisabled={!canUndo} onPress={undo} />
        <IconButton label={t("redo")} icon={<Redo2 />} isDisabled={!canRedo} onPress={redo} />
      </div>
      {state.at === "changed-elsewhere" ? (
        <Callout
          tone="warn"
          live="alert"
          title={state.message}
          actions={
            <>
              <Button onPress={() => resolve("theirs")}>{t("theirs")}</Button>
              <Button onPress={() => resolve("mine")}>{t("mine")}</Button>
            </>
          }
        />
      ) : null}
      {state.at === "refused" ? (
        <Callout tone="bad" live="alert">
          {state.message}
        </Callout>
      ) : null}
    </div>
  );
}

/** Ctrl or ⌘ Z and Y, outside of text fields, which have their own. */
function useUndoKeys(isOn: boolean, undo: () => void, redo: () => void) {
  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent) => {
      const isText =
        event.target instanceof HTMLElement && event.target.matches("input[type=text], textarea");
      if (!(event.ctrlKey || event.metaKey) || isText) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [isOn, undo, redo]);
}
