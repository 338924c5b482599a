import type { Variable } from "@/lib/domain/responses/variables";
import { mostWaves, type WaveDivision } from "./wave-division";

/** Names that imported studies give to the column of their wave. */
const waveName = /^(wave|welle|vague|fala|period|survey_?(year|month|quarter))([_-]?(no|number|id))?$/i;

/** One answer a person, few enough of them, and not a tick. */
export const canBeWave = (variable: Variable): boolean =>
  variable.kind === "categorical" &&
  variable.partId === null &&
  variable.categories.length >= 2 &&
  variable.categories.length <= mostWaves;

/** The division asked for, if its question is there; else by a question that is named like a wave; else by month. */
export function chooseDivision(
  asked: WaveDivision | null,
  questions: readonly Pick<Variable, "id" | "code">[],
): WaveDivision {
  const isThere = asked?.kind !== "question" || questions.some(({ id }) => id === asked.variableId);
  if (asked && isThere) return asked;
  const named = questions.find(({ code }) => waveName.test(code));
  return named && asked === null ? { kind: "question", variableId: named.id } : { kind: "month" };
}
