import type { Questionnaire } from "../../questionnaire/questionnaire";
import type { AssessedResponse } from "./assessed-response";
import type { QualityFlag } from "./quality-flag";
import type { QualityRule, RuleRun, RuleState } from "./quality-rule";
import type { QualityThresholds } from "./quality-settings";
import { responseReader, type Reading } from "./reading";
import { qualityRules } from "./registry";
import { ruleIds, type RuleId } from "./rule-ids";

/** What each rule learnt of everybody. */
export type RuleStates = Readonly<Record<RuleId, RuleState>>;

/** An assessment in two passes over the same responses, each in any order; holds a few numbers of each, never answers. */
export interface QualityAssessment {
  observe(response: AssessedResponse): void;
  /** Between the passes. */
  settle(): RuleStates;
  /** The flags of one response, in the order of the rules. */
  judge(response: AssessedResponse): QualityFlag[];
}

/** Rules and their versions: flags made under another word than this are out of date. */
export const rulesMark = (): string => ruleIds.map((id) => `${id}${qualityRules[id].version}`).join();

// TypeScript cannot see that a rule and the thresholds under its id belong together.
const begin = (id: RuleId, thresholds: QualityThresholds): RuleRun =>
  (qualityRules[id] as QualityRule<object>).begin(thresholds[id]);

/** @param versions the published questionnaires by version; a response to another version raises no flag */
export function assessQuality(
  versions: ReadonlyMap<string, Questionnaire>,
  thresholds: QualityThresholds,
): QualityAssessment {
  const readers = new Map([...versions].map(([id, questionnaire]) => [id, responseReader(questionnaire)]));
  const runs = ruleIds.map((id) => ({ id, run: begin(id, thresholds) }));
  const read = (response: AssessedResponse): Reading | undefined =>
    readers.get(response.versionId)?.(response);
  const applying = new Set<RuleId>();
  return {
    observe(response) {
      const reading = read(response);
      if (reading) for (const { run } of runs) run.observe(reading);
    },
    settle() {
      const states = runs.map(({ id, run }) => [id, run.settle()] as const);
      for (const [id, state] of states) if (state.applies) applying.add(id);
      return Object.fromEntries(states) as Record<RuleId, RuleState>;
    },
    judge(response) {
      const reading = read(response);
      if (!reading) return [];
      return runs.flatMap(({ id, run }) => {
        const grounds = applying.has(id) ? run.judge(reading) : null;
        const { version, family } = qualityRules[id];
        return grounds ? [{ rule: id, version, family, grounds }] : [];
      });
    },
  };
}
