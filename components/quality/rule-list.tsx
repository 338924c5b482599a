"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { MethodLink } from "@/components/methods/method-link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Switch } from "@/components/ui/switch";
import { TextLink } from "@/components/ui/text-link";
import { showToast } from "@/components/ui/toast-queue";
import { useAction } from "@/components/use-action";
import type { QualitySwitch } from "@/lib/domain/responses/quality/quality-settings";
import type { Advice } from "@/lib/domain/responses/quality/recommend-switches";

/** A rule as it is shown: what it looks for, in words with its numbers, and what it found. */
export interface ShownRule {
  readonly id: QualitySwitch;
  readonly how: string;
  readonly advice: Advice;
  readonly flagged: number;
  readonly isOn: boolean;
}

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
}

/** What the rules found, each with its switch "leave these people out". */
export function RuleList({ surveyId, people, rules, recommended, recommendedOut, turn }: Props) {
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
          />
        ))}
      </ul>
    </Card>
  );
}

interface RowProps {
  readonly rule: ShownRule;
  readonly surveyId: string;
  readonly people: number;
  readonly isOn: boolean;
  readonly isPending: boolean;
  readonly onTurn: ((to: boolean) => void) | null;
}

function RuleRow({ rule, surveyId, people, isOn, isPending, onTurn }: RowProps) {
  const t = useTranslations("quality.rules");
  const { id, how, advice, flagged } = rule;
  const name = t(`names.${id}`);
  const isOff = advice === "does-not-apply";
  return (
    <li className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <h3 className={`text-base font-semibold ${isOff ? "text-muted" : "text-ink"}`}>
          <span className="mr-2">{name}</span>
          {advice === "leave-out" && <Badge tone="accent">{t("advice.leave-out")}</Badge>}
        </h3>
        <p className="text-muted mt-0.5 max-w-prose text-sm text-pretty">{how}</p>
        {(advice === "too-many" || advice === "weak-alone" || advice === "may-be-meant") && (
          <p className="text-ink mt-1 max-w-prose text-sm text-pretty">{t(`advice.${advice}`)}</p>
        )}
      </div>
      {!isOff && (
        <div className="flex flex-wrap items-start gap-x-5 gap-y-1 sm:justify-end">
          <p className="w-28 pt-1 text-sm tabular-nums sm:text-right">
            <span className="text-ink font-medium">{t("flagged", { n: flagged })}</span>
            {flagged > 0 && (
              <>
                <span className="text-muted block">
                  {t("share", { share: people > 0 ? flagged / people : 0 })}
                </span>
                <TextLink href={`/surveys/${surveyId}/results/quality?rule=${id}#responses`}>
                  <span aria-hidden="true">{t("show")}</span>
                  <span className="sr-only">{t("showLabel", { rule: name })}</span>
                </TextLink>
              </>
            )}
          </p>
          <Switch
            className="w-32"
            label={
              <>
                <span aria-hidden="true">{t("leaveOut")}</span>
                <span className="sr-only">{t("switch", { rule: name })}</span>
              </>
            }
            isSelected={isOn}
            isDisabled={onTurn === null || isPending}
            onChange={(to) => onTurn?.(to)}
          />
        </div>
      )}
    </li>
  );
}

const notOffered: Action<SwitchOutcome> = () => Promise.reject(new Error("not offered"));
