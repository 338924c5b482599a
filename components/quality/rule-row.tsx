"use client";

import { useState } from "react";
import { useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/switch";
import { TextLink } from "@/components/ui/text-link";
import type { ShownRule } from "./shown-rule";
import { ThresholdDialog } from "./threshold-dialog";

export type SetThresholds = Action<{ readonly were: Readonly<Record<string, number>> }>;

interface Props {
  readonly rule: ShownRule;
  readonly surveyId: string;
  readonly people: number;
  readonly isOn: boolean;
  readonly isPending: boolean;
  readonly onTurn: ((to: boolean) => void) | null;
  readonly setThresholds: SetThresholds | null;
}

/** A rule: what it looks for, how many it names, its switch and its thresholds. */
export function RuleRow({ rule, surveyId, people, isOn, isPending, onTurn, setThresholds }: Props) {
  const t = useTranslations("quality.rules");
  const words = useTranslations("quality.thresholds");
  const [isOpen, setOpen] = useState(false);
  const { id, how, advice, flagged, thresholds } = rule;
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
        {setThresholds && !isOff && id !== "several-signs" && thresholds.length > 0 && (
          <p className="mt-1 -ml-2.5 print:hidden">
            <Button size="small" tone="quiet" onPress={() => setOpen(true)}>
              <span aria-hidden="true">{words("open")}</span>
              <span className="sr-only">{words("openLabel", { rule: name })}</span>
            </Button>
            {isOpen && (
              <ThresholdDialog
                surveyId={surveyId}
                rule={id}
                name={name}
                thresholds={thresholds}
                set={setThresholds}
                onClose={() => setOpen(false)}
              />
            )}
          </p>
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
