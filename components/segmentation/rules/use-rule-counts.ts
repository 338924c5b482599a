"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { Action, ActionOutcome } from "@/components/action-outcome";
import type { RuleCounts } from "@/lib/domain/segmentation/rules/count-rules";
import type { DraftRules } from "@/lib/domain/segmentation/rules/draft-rules";
import { countWhenQuiet } from "./count-when-quiet";

/**
 * Whom rules would take, counted anew as they change. The last counts stay while new ones are on their way; why rules could
 * not be counted is said only while they are still as they were.
 */
export function useRuleCounts(
  surveyId: string,
  rules: DraftRules,
  preview: Action<RuleCounts>,
  unreachable: string,
) {
  const [counts, setCounts] = useState<RuleCounts | null>(null);
  const [answered, setAnswered] = useState<{ told: string; refusal: string | null } | null>(null);
  const told = JSON.stringify(rules.rules.map(({ id, match, parts }) => ({ id, match, parts })));
  const ask = useEffectEvent(() => preview({ surveyId, rules }));
  const take = useEffectEvent((of: string, outcome: ActionOutcome<RuleCounts> | null) => {
    if (outcome?.ok) setCounts(outcome.value);
    const refusal = outcome?.ok
      ? null
      : (outcome?.problems.map(({ message }) => message).join(" ") ?? unreachable);
    setAnswered({ told: of, refusal });
  });
  useEffect(
    () =>
      countWhenQuiet(
        () => ask(),
        (outcome) => take(told, outcome),
      ),
    [told],
  );
  const isCounting = answered?.told !== told;
  return { counts, isCounting, refusal: isCounting ? null : answered.refusal };
}
