import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import { textIn } from "@/lib/domain/questionnaire/questionnaire";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { variablesOf, YES, type Variable } from "@/lib/domain/responses/variables";
import type { DivisionOffer, DivisionQuestion } from "@/lib/domain/segmentation/edits/division-offer";
import { baseOf, isDataDriven } from "@/lib/domain/segmentation/segmentation";
import type { AnswerCounts } from "@/lib/domain/segmentation/segment-counts";
import type { Actor } from "@/lib/domain/teams/scopes";
import { usableVariables } from "../load-coded-responses";

export const offerDivisionInput = z.object({ segmentationId: z.uuid(), segmentId: z.uuid() });

/** The questions a segment can be divided by, as its people answered them. */
export async function offerDivision(
  actor: Actor,
  { segmentationId, segmentId }: z.infer<typeof offerDivisionInput>,
): Promise<Result<DivisionOffer>> {
  const scope = await authoriseMember(actor, "segmentation:read", { segmentation: segmentationId });
  if (!scope.ok) return scope;
  const segmentation = await findSegmentation(scope.value, segmentationId);
  const questionnaire = segmentation && (await analysisQuestionnaire(scope.value, segmentation.surveyId));
  const segment = (await listSegmentRecords(scope.value, segmentationId)).find(({ id }) => id === segmentId);
  if (!segmentation?.counts || segmentation.deletedAt || !questionnaire || !segment)
    return fail(problem("access.not-found"));
  const [language = "en"] = questionnaire.languages;
  const counted = new Map(segmentation.counts.variables.map((one) => [one.variableId, one] as const));
  const variables = usableVariables(variablesOf(questionnaire));
  const questions = variables.flatMap((variable) => {
    const own = counted.get(variable.id);
    if (own?.kind !== "categorical") return [];
    const question = questionOf(variable, own, segment, language);
    // An answer everybody gave divides nobody.
    return question.answers.filter(({ people }) => people > 0).length + (question.others > 0 ? 1 : 0) > 1
      ? [question]
      : [];
  });
  const base = new Set(baseOf(segmentation.settings));
  return ok({
    people: segment.size,
    questions,
    hasBase:
      isDataDriven(segmentation.settings) &&
      variables.filter((variable) => base.has(variable.id) && variable.kind === "categorical").length > 1,
  });
}

function questionOf(
  variable: Variable,
  { counts }: AnswerCounts,
  { position, size }: { readonly position: number; readonly size: number },
  language: string,
): DivisionQuestion {
  const say = (text: Variable["question"]) => textIn(text, language, language);
  const people = counts[position] ?? [];
  const question = say(variable.question) || variable.code;
  const part = variable.part ? say(variable.part) : "";
  const answers = variable.categories.flatMap((category, code) =>
    variable.binary && category.id !== YES
      ? []
      : [
          {
            id: category.id,
            label: variable.binary ? part || question : say(category.label) || category.code,
            people: people[code] ?? 0,
          },
        ],
  );
  return {
    variableId: variable.id,
    label: part === "" ? question : `${question} – ${part}`,
    answers,
    others: size - answers.reduce((sum, answer) => sum + answer.people, 0),
  };
}
