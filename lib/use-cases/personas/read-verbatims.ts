import { readDeclined, type Membership } from "@/lib/database/persona-generation";
import { readResponseSet } from "@/lib/database/response-set";
import { isReadable, type QuoteCandidate } from "@/lib/domain/personas/choose-quotes";
import type { Reading } from "@/lib/domain/personas/traits-of-variable";
import { itemsOf, textIn, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";

const keptPerSegment = 400;

/** Open questions of a questionnaire that are no special category: what people said in their own words. */
export const openQuestions = (questionnaire: Questionnaire) =>
  itemsOf(questionnaire).filter(
    (item) => (item.type === "long-text" || item.type === "short-text") && !item.sensitive,
  );

/**
 * Readable answers to open questions by segment, of the people closest to it; nobody who declined a consent. Holds at
 * most a few hundred a segment however many there are.
 */
export async function readVerbatims(
  scope: WorkspaceScope,
  surveyId: string,
  questionnaire: Questionnaire,
  memberships: ReadonlyMap<string, Membership>,
  { language, fallback }: Reading,
): Promise<Map<string, QuoteCandidate[]>> {
  const items = openQuestions(questionnaire);
  const found = new Map<string, QuoteCandidate[]>();
  if (items.length === 0) return found;
  const declined = await readDeclined(scope, surveyId);
  const closest = (candidates: QuoteCandidate[]) =>
    candidates
      .sort((a, b) => b.posterior - a.posterior || (a.responseId < b.responseId ? -1 : 1))
      .slice(0, keptPerSegment);
  await readResponseSet(scope, surveyId, (batch) => {
    for (const { id, answers } of batch) {
      const membership = memberships.get(id);
      if (!membership || declined.has(id)) continue;
      for (const item of items) {
        const answer = answers[item.id];
        if ((answer?.type !== "long-text" && answer?.type !== "short-text") || !isReadable(answer)) continue;
        const wording = textIn(item.text, language, fallback);
        const candidates = found.get(membership.segmentId) ?? [];
        candidates.push({
          responseId: id,
          itemId: item.id,
          wording,
          text: answer.text,
          posterior: membership.posterior,
        });
        found.set(
          membership.segmentId,
          candidates.length > 4 * keptPerSegment ? closest(candidates) : candidates,
        );
      }
    }
  });
  return found;
}
