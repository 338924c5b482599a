"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { showToast } from "@/components/ui/toast-queue";
import { useAction } from "@/components/use-action";
import type { CountedMargin } from "@/lib/domain/responses/weighting/check-targets";
import type { WeightingSettings } from "@/lib/domain/responses/weighting/weighting";
import type { MarginChoice } from "./margin-choice";
import { WeightingForm } from "./weighting-form";
import { WeightingProgress } from "./weighting-progress";

export interface WeightingActions {
  readonly request: Action<{ taskId: string }>;
  readonly remove: Action<{ revision: number; settings: WeightingSettings | null }>;
  readonly count: Action<CountedMargin>;
}

interface Props {
  readonly surveyId: string;
  readonly revision: number;
  readonly respondents: number;
  readonly choices: readonly MarginChoice[];
  readonly counted: readonly (readonly [variableId: string, counted: CountedMargin])[];
  /** In force. */
  readonly applied: WeightingSettings | null;
  /** Asked for and not done: under way, or why it could not be done. */
  readonly requested: {
    readonly taskId: string;
    readonly settings: WeightingSettings;
    /** In words; null while it is under way. */
    readonly failure: string | null;
  } | null;
  readonly isOutOfDate: boolean;
  readonly actions: WeightingActions;
  /** What the weights in force do. */
  readonly children: ReactNode;
}

/** The weights in force with what can be done about them, and the form to set or change them. */
export function WeightingPanel(props: Props) {
  const { surveyId, revision, applied, requested, isOutOfDate, actions, children } = props;
  const t = useTranslations("weighting.panel");
  const router = useRouter();
  const [isChanging, setChanging] = useState(requested !== null && requested.failure !== null);
  // Made once per state seen, so that a repeated press asks once.
  const [taskId, setTaskId] = useState(() => crypto.randomUUID());
  const asking = useAction(actions.request, t("unreachable"));
  const removing = useAction(actions.remove, t("unreachable"));
  const weigh = (settings: WeightingSettings, at = revision) =>
    void asking.run({ surveyId, taskId, revision: at, settings }, () => {
      setTaskId(crypto.randomUUID());
      setChanging(false);
      router.refresh();
    });
  const remove = () =>
    void removing.run({ surveyId, revision }, (removed) => {
      const { settings } = removed;
      showToast({
        message: t("removed"),
        ...(settings && { onUndo: () => weigh(settings, removed.revision) }),
      });
      router.refresh();
    });
  if (requested?.failure === null) {
    return (
      <>
        <WeightingProgress taskId={requested.taskId} />
        {applied && children}
      </>
    );
  }
  const form = (
    <Card title={applied ? t("change") : t("set")}>
      <div className="flex flex-col gap-5">
        {requested && requested.failure !== null && (
          <Callout tone="bad" title={t("failed")}>
            {requested.failure}
          </Callout>
        )}
        <WeightingForm
          surveyId={surveyId}
          respondents={props.respondents}
          choices={props.choices}
          counted={props.counted}
          settings={requested?.settings ?? applied}
          count={actions.count}
          isPending={asking.isPending}
          refusal={asking.refusal}
          onWeigh={(settings) => weigh(settings)}
          actions={applied ? <Button onPress={() => setChanging(false)}>{t("keep")}</Button> : undefined}
        />
      </div>
    </Card>
  );
  if (!applied) return form;
  return (
    <>
      {isOutOfDate && (
        <Callout
          tone="warn"
          title={t("outOfDate")}
          actions={
            <Button size="small" isPending={asking.isPending} onPress={() => weigh(applied)}>
              {t("again")}
            </Button>
          }
        >
          {t("outOfDateHint")}
        </Callout>
      )}
      {!isChanging && (asking.refusal ?? removing.refusal) !== null && (
        <Callout tone="bad" live="alert">
          {asking.refusal ?? removing.refusal}
        </Callout>
      )}
      {isChanging ? (
        form
      ) : (
        <div className="flex flex-wrap gap-2 print:hidden">
          <Button onPress={() => setChanging(true)}>{t("change")}</Button>
          <Button tone="quiet" isPending={removing.isPending} onPress={remove}>
            {t("remove")}
          </Button>
        </div>
      )}
      {children}
    </>
  );
}
