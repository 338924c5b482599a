import type { Action } from "@/components/action-outcome";
import type { RuleStates } from "@/lib/domain/responses/quality/assess-responses";
import {
  qualitySwitches,
  type QualitySwitch,
  type QualityThresholds,
} from "@/lib/domain/responses/quality/quality-settings";
import type { Advice } from "@/lib/domain/responses/quality/recommend-switches";
import { thresholdsOf } from "./adjustable-thresholds";
import { RuleList, type SwitchOutcome } from "./rule-list";
import { useRuleWords } from "./use-rule-words";

interface Props {
  readonly surveyId: string;
  readonly people: number;
  readonly states: RuleStates;
  readonly advice: Readonly<Record<QualitySwitch, Advice>>;
  readonly flagged: Readonly<Partial<Record<QualitySwitch, { readonly flagged: number }>>>;
  readonly leaveOut: readonly QualitySwitch[];
  readonly recommended: readonly QualitySwitch[];
  readonly recommendedOut: number;
  readonly thresholds: QualityThresholds;
  readonly turn: Action<SwitchOutcome> | null;
  readonly setThresholds: Action<{ readonly were: Readonly<Record<string, number>> }> | null;
}

/** Rules that found somebody first, then those that found nobody, then those that do not apply. */
const rank = (advice: Advice): number => (advice === "does-not-apply" ? 2 : advice === "nobody" ? 1 : 0);

/** Puts the rules into words and lists them with their switches. */
export function RulesInWords({ states, advice, flagged, leaveOut, thresholds, ...rest }: Props) {
  const how = useRuleWords(states);
  const rules = qualitySwitches
    .map((id) => ({
      id,
      how: how(id),
      advice: advice[id],
      flagged: flagged[id]?.flagged ?? 0,
      isOn: leaveOut.includes(id),
      thresholds: thresholdsOf(id, thresholds),
    }))
    .sort((a, b) => rank(a.advice) - rank(b.advice));
  return <RuleList {...rest} rules={rules} />;
}
