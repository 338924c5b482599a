"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { MethodLink } from "@/components/methods/method-link";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import { useAction } from "@/components/use-action";
import type { RuleCounts } from "@/lib/domain/segmentation/rules/count-rules";
import { conditionOf, draftProblems, type DraftRules } from "@/lib/domain/segmentation/rules/draft-rules";
import type { RuleVariable } from "@/lib/domain/segmentation/rules/rule-variable";
import { useDraft, type DraftPlace } from "../path/use-draft";
import { RestCard } from "./rest-card";
import { RuleList } from "./rule-list";
import { useRuleCounts } from "./use-rule-counts";

interface Props extends DraftPlace {
  readonly variables: readonly RuleVariable[];
  readonly preview: Action<RuleCounts>;
  readonly request: Action<{ segmentationId: string }>;
}

const none: DraftRules = { rules: [], rest: "" };

/** Rules that make segments: in order, each with whom it takes; a person belongs to the first that is true of them. */
export function RulesBuilder({ variables, preview, request, ...place }: Props) {
  const t = useTranslations("rules");
  const tProblem = useTranslations("problems");
  const router = useRouter();
  const { draft, change, isKept, refusal } = useDraft(place);
  const rules = draft.rules ?? none;
  const [taskId] = useState(() => crypto.randomUUID());
  const [isAsked, setAsked] = useState(false);
  const start = useAction(request, t("unreachable"));
  const counted = useRuleCounts(place.surveyId, rules, preview, t("uncounted"));
  const set = (written: DraftRules) => change({ rules: written });
  const problems = isAsked ? draftProblems(rules) : [];
  const make = () => {
    setAsked(true);
    if (draftProblems(rules).length > 0) return;
    const settled = rules.rules.flatMap((rule) => {
      const when = conditionOf(rule);
      return when ? [{ id: rule.id, name: rule.name.trim(), when }] : [];
    });
    const settings = { method: "rules", rules: settled, rest: rules.rest.trim() || null };
    const name = draft.name.trim() || t("untitled");
    const { draftId: id, surveyId } = place;
    void start.run({ id, taskId, surveyId, name, question: draft.question, settings }, (made) =>
      router.push(`/segments/${made.segmentationId}`),
    );
  };
  const said = start.refusal ?? refusal ?? counted.refusal;
  return (
    <div className="flex max-w-4xl flex-col gap-6">
      <Card title={t("title")} description={t("lead")}>
        <div className="flex flex-col gap-4">
          <p className="text-sm">
            <MethodLink note="rule-segments" />
          </p>
          <TextField
            label={t("segmentation-name")}
            placeholder={t("untitled")}
            maxLength={120}
            value={draft.name}
            onChange={(name) => change({ name })}
          />
        </div>
      </Card>
      <RuleList
        rules={rules}
        variables={variables}
        counts={counted.counts}
        problems={problems}
        set={set}
        edit={(edited) => change((now) => ({ rules: edited(now.rules ?? none) }))}
      />
      <RestCard name={rules.rest} counts={counted.counts} rename={(rest) => set({ ...rules, rest })} />
      {said === null ? null : (
        <Callout tone="bad" live="alert">
          {said}
        </Callout>
      )}
      {isAsked && problems.length > 0 ? (
        <Callout tone="bad" live="alert">
          {rules.rules.length === 0 ? tProblem("segmentation.no-rules") : t("unfinished")}
        </Callout>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button tone="primary" isPending={start.isPending} onPress={make}>
          {t("make")}
        </Button>
        <p role="status" className="text-muted text-sm">
          {counted.isCounting ? t("counting") : isKept ? t("kept") : ""}
        </p>
      </div>
    </div>
  );
}
