"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { NumberField } from "@/components/ui/number-field";
import type { BaseQuestion, SegmentationPlan } from "@/lib/domain/segmentation/segmentation-plan";
import { BasePicker } from "./base-picker";
import { useSegmentationRequest } from "./use-segmentation-request";

interface Props {
  readonly surveyId: string;
  readonly plan: SegmentationPlan;
  readonly request: Action<{ segmentationId: string }>;
}

const perVariable = 70;

/** What is chosen to begin with: every question meant as a base, else nothing. A single-choice twin of a battery stays out. */
const sensibleBase = (questions: readonly BaseQuestion[]): string[] => {
  const base = questions.filter(({ role }) => role === "base");
  const batteries = base.filter(({ oneAnswer }) => !oneAnswer);
  const ticks = base.filter((question) => question.oneAnswer && question.variables[0]?.categories === 2);
  const chosen = batteries.length > 0 ? batteries : ticks.length > 1 ? ticks : base;
  return chosen.flatMap(({ variables }) => variables.map(({ id }) => id));
};

/** Latent classes: which questions, how many segments to try, and whether there are people enough. */
export function FindGroupsForm({ surveyId, plan, request }: Props) {
  const t = useTranslations("segmentation.start");
  const [base, setBase] = useState<readonly string[]>(() => sensibleBase(plan.questions));
  const [range, setRange] = useState({ fromSegments: 1, toSegments: 8, starts: 20 });
  const { isPending, refusal, start } = useSegmentationRequest(surveyId, request);
  const wanted = base.length * perVariable;
  const enough = plan.respondents >= wanted;
  const named = plan.questions.filter(({ variables }) => variables.some(({ id }) => base.includes(id)));

  const submit = () =>
    start(t("name-lca", { first: named[0]?.text ?? "", more: named.length - 1 }), {
      method: "latent-classes",
      base: [...base],
      ...range,
    });

  return (
    <Card title={t("lca-title")} description={t("lca-lead")}>
      <div className="flex flex-col items-start gap-5">
        <BasePicker questions={plan.questions} chosen={base} onChange={setBase} />
        {base.length < 2 ? null : (
          <Callout tone={enough ? "good" : "warn"}>
            {t(enough ? "lca-sample-good" : "lca-sample-low", {
              respondents: plan.respondents,
              variables: base.length,
              wanted,
            })}
          </Callout>
        )}
        <Disclosure summary={t("lca-advanced")}>
          <div className="grid gap-4 sm:grid-cols-3">
            <NumberField
              label={t("lca-from")}
              minValue={1}
              maxValue={10}
              value={range.fromSegments}
              onChange={(fromSegments) => setRange({ ...range, fromSegments })}
            />
            <NumberField
              label={t("lca-to")}
              minValue={1}
              maxValue={10}
              value={range.toSegments}
              onChange={(toSegments) => setRange({ ...range, toSegments })}
            />
            <NumberField
              label={t("lca-starts")}
              description={t("lca-starts-hint")}
              minValue={1}
              maxValue={500}
              value={range.starts}
              onChange={(starts) => setRange({ ...range, starts })}
            />
          </div>
        </Disclosure>
        {refusal === null ? null : (
          <Callout tone="bad" live="alert">
            {refusal}
          </Callout>
        )}
        <Button tone="primary" isPending={isPending} isDisabled={base.length < 2} onPress={submit}>
          {t("lca-run")}
        </Button>
      </div>
    </Card>
  );
}
