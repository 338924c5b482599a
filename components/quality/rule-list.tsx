"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { MethodLink } from "@/components/methods/method-link";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { showToast } from "@/components/ui/toast-queue";
import { useAction } from "@/components/use-action";
import type { QualitySwitch } from "@/lib/domain/responses/quality/quality-settings";
import { RuleRow, type SetThresholds } from "./rule-row";
import type { ShownRule } from "./shown-rule";

export interface SwitchOutcome {
  readonly on: readonly QualitySwitch[];
  readonly off: readonly QualitySwitch[];
  readonly changed: number;
}

interface Props {
  readonly surveyId: string;
  readonly people: number;
  readonly rules: readonly ShownRule[];
  readonly recommended: readonly QualitySwitch[];
  /** People left out with exactly these. */
  readonly recommendedOut: number;
  /** Null for who may only look. */
  readonly turn: Action<SwitchOutcome> | null;
  readonly setThresholds: SetThresholds | null;
}

/** What the rules found, each with its switch "leave these people out". */
export function RuleList({
  surveyId,
  people,
  rules,
  recommended,
  recommendedOut,
  turn,
  setThresholds,
}: Props) {
  const t = useTranslations("quality.rules");
  const words = useTranslations("quality.list");
  const router = useRouter();
  const { isPending, refusal, run } = useAction(turn ?? notOffered, words("unreachable"));
  const [aimed, setAimed] = useState<Readonly<Partial<Record<QualitySwitch, boolean>>>>({});
  const change = (on: readonly QualitySwitch[], off: readonly QualitySwitch[], isUndo = false) => {
    setAimed({
      ...Object.fromEntries(on.map((id) => [id, true])),
      ...Object.fromEntries(off.map((id) => [id, false])),
    });
    void run({ surveyId, on, off }, (outcome) => {
      router.refresh();
      const cameBack = outcome.on.length === 0;
      showToast({
        message: isUndo ? words("undone") : t(cameBack ? "turnedOff" : "turnedOn", { n: outcome.changed }),
        ...(!isUndo && { onUndo: () => change(outcome.off, outcome.on, true) }),
      });
    });
  };
  const on = rules.filter(({ isOn }) => isOn).map(({ id }) => id);
  const isDone = recommended.length > 0 && recommended.every((id) => on.includes(id));
  const missing = recommended.filter((id) => !on.includes(id));
  const names = recommended.map((id) => t(`names.${id}`)).join(", ");
  return (
    <Card
      title={t("title")}
      description={
        <>
          {t(turn ? "hint" : "hintViewer")} <MethodLink note="data-quality" />
        </>
      }
      actions={
        turn &&
        on.length > 0 && (
          <Button size="small" tone="quiet" isPending={isPending} onPress={() => change([], on)}>
            {t("allIn")}
          </Button>
        )
      }
    >
      {refusal !== null && (
        <Callout tone="bad" live="alert" className="mb-4">
          {refusal}
        </Callout>
      )}
      <Callout
        className="mb-2"
        tone={isDone ? "good" : "note"}
        actions={
          turn && missing.length > 0 ? (
            <Button tone="primary" isPending={isPending} onPress={() => change(missing, [])}>
              {t("useRecommended", { n: recommendedOut })}
            </Button>
          ) : undefined
        }
      >
        {isDone
          ? t("recommendationDone")
          : recommended.length === 0
            ? t("recommendationNobody")
            : t("recommendation", { n: recommendedOut, rules: names })}
      </Callout>
      <ul className="divide-line/70 divide-y">
        {rules.map((rule) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            surveyId={surveyId}
            people={people}
            isOn={isPending ? (aimed[rule.id] ?? rule.isOn) : rule.isOn}
            onTurn={turn && ((to) => (to ? change([rule.id], []) : change([], [rule.id])))}
            isPending={isPending}
            setThresholds={setThresholds}
          />
        ))}
      </ul>
    </Card>
  );
}

const notOffered: Action<SwitchOutcome> = () => Promise.reject(new Error("not offered"));
