import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { listVerbatimRows } from "@/lib/database/results";
import { maskPersonalData } from "@/lib/domain/personas/mask-personal-data";
import type { Item } from "@/lib/domain/questionnaire/item";
import { findItem, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

const PAGE = 40;

export interface Verbatims {
  readonly questionnaire: Questionnaire;
  readonly item: Item;
  readonly texts: readonly { readonly id: string; readonly text: string }[];
  readonly next: string | null;
}

/** What people wrote to one open item, with contact details masked. */
export async function listVerbatims(
  actor: Actor,
  input: { surveyId: string; itemId: string; contains?: string | undefined; after?: string | undefined },
): Promise<Result<Verbatims>> {
  const scope = await authoriseMember(actor, "responses:read", { survey: input.surveyId });
  if (!scope.ok) return scope;
  const questionnaire = await analysisQuestionnaire(scope.value, input.surveyId);
  const item = questionnaire && findItem(questionnaire, input.itemId);
  if (!item || (item.type !== "short-text" && item.type !== "long-text"))
    return fail(problem("access.not-found"));
  const after = /^[0-9a-f-]{36}$/.test(input.after ?? "") ? input.after : undefined;
  const rows = await listVerbatimRows(scope.value, input.surveyId, {
    itemId: item.id,
    contains: input.contains?.slice(0, 200),
    after,
    limit: PAGE + 1,
  });
  const texts = rows.slice(0, PAGE).map(({ id, text }) => ({ id, text: maskPersonalData(text) }));
  return ok({ questionnaire, item, texts, next: rows.length > PAGE ? (texts.at(-1)?.id ?? null) : null });
}
