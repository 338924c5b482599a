import type { Answers } from "@/lib/domain/questionnaire/answer";
import { changedItems } from "@/lib/domain/questionnaire/changed-items";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";

export interface NumberedVersion {
  readonly number: number;
  readonly definition: Questionnaire;
}

/**
 * Reads answers to one version by the variables of another: questions whose answers do not mean the same in both count
 * as not answered, rather than as answers to something else.
 *
 * @param known the version whose variables are used
 */
export function readerByVersion(
  known: NumberedVersion,
  answered: NumberedVersion,
): (answers: Answers) => Answers {
  const [before, after] = answered.number < known.number ? [answered, known] : [known, answered];
  const changed = answered.number === known.number ? new Set<string>() : changedItems(before.definition, after.definition); // prettier-ignore
  if (changed.size === 0) return (answers) => answers;
  return (answers) => Object.fromEntries(Object.entries(answers).filter(([itemId]) => !changed.has(itemId)));
}
