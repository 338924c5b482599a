"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { Action } from "@/components/action-outcome";
import { useAction } from "@/components/use-action";
import type { RuleCounts } from "@/lib/domain/segmentation/rules/count-rules";
import type { DraftRules } from "@/lib/domain/segmentation/rules/draft-rules";

/** What is changed in quick succession is counted once. */
const QUIET_MILLISECONDS = 500;

/** Whom rules would take, counted anew as they change; the last counts stay while new ones are on their way. */
export function useRuleCounts(
  surveyId: string,
  rules: DraftRules,
  preview: Action<RuleCounts>,
  unreachable: string,
) {
  const [counts, setCounts] = useState<RuleCounts | null>(null);
  const { isPending, refusal, run } = useAction(preview, unreachable);
  const told = JSON.stringify(rules.rules.map(({ id, match, parts }) => ({ id, match, parts })));
  const count = useEffectEvent((isStill: () => boolean) => {
    void run({ surveyId, rules }, (found) => {
      if (isStill()) setCounts(found);
    });
  });
  useEffect(() => {
    let isStill = true;
    const timer = window.setTimeout(() => count(() => isStill), QUIET_MILLISECONDS);
    return () => {
      isStill = false;
      window.clearTimeout(timer);
    };
  }, [told]);
  return { counts, isCounting: isPending, refusal };
}
