import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { ok, type Result } from "@/lib/domain/result";
import type { Condition } from "@/lib/domain/segmentation/rules/condition";
import { countRules, type RuleCounts } from "@/lib/domain/segmentation/rules/count-rules";
import {
  conditionOf,
  draftRulesSchema,
  partsWithin,
  type DraftRules,
} from "@/lib/domain/segmentation/rules/draft-rules";
import type { Actor } from "@/lib/domain/teams/scopes";
import { loadCodedResponses } from "./load-coded-responses";

export const previewRulesInput = z.object({ surveyId: z.uuid(), rules: draftRulesSchema });

/** How many people each rule would take now, and their share by the survey's weights; rules that say nothing yet are passed over. */
export async function previewRules(
  actor: Actor,
  { surveyId, rules }: z.infer<typeof previewRulesInput>,
): Promise<Result<RuleCounts>> {
  const scope = await authoriseMember(actor, "segmentation:write", { survey: surveyId });
  if (!scope.ok) return scope;
  const only = new Set(
    rules.rules.flatMap((written) => partsWithin(written).map(({ variable }) => variable)),
  );
  const responses = await loadCodedResponses(scope.value, surveyId, "without-left-out", undefined, only);
  const people = responses.ids.length;
  const known = new Set(responses.variables.map(({ id }) => id));
  const whole = saying(rules, known);
  const { weights } = responses;
  if (whole.length === 0) return ok(noRules(people, weights !== null));
  const columns = new Map(
    responses.variables.flatMap(({ id }, position) => {
      const column = responses.columns[position];
      return column ? [[id, column] as const] : [];
    }),
  );
  return countRules(whole, columns, people, () => nextTurn(), weights ?? undefined);
}

const noRules = (people: number, isWeighted: boolean): RuleCounts => ({
  people,
  isWeighted,
  rules: [],
  rest: people,
  restShare: people > 0 ? 1 : 0,
  undecided: 0,
});

/** Rules that say something of what is still asked. */
function saying(
  { rules }: DraftRules,
  known: ReadonlySet<string>,
): { readonly id: string; readonly when: Condition }[] {
  return rules.flatMap((written) => {
    const when = conditionOf(written);
    return when && partsWithin(written).every(({ variable }) => known.has(variable))
      ? [{ id: written.id, when }]
      : [];
  });
}
