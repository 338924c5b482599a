import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { seedOf } from "@/lib/access/form-key";
import { findSurvey } from "@/lib/database/surveys";
import { pickLanguage } from "@/lib/domain/questionnaire/pick-language";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { FormFields } from "@/lib/domain/responses/form-fields";
import type { PageToAnswer } from "@/lib/domain/responses/page-to-answer";
import { walkPreview } from "@/lib/domain/responses/walk-preview";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const previewPageInput = z.object({
  surveyId: z.uuid(),
  languages: z.array(z.string().optional()),
  /** A page to begin at, whatever leads to it. */
  pageId: z.string().optional(),
  /** The form that was sent; without one the preview begins. */
  fields: z.custom<FormFields>((value) => value instanceof Map).optional(),
});

export type Previewed =
  | {
      readonly kind: "page";
      readonly page: PageToAnswer;
      readonly carried: readonly (readonly [name: string, value: string])[];
    }
  | {
      readonly kind: "finished" | "declined" | "empty";
      readonly questionnaire: Questionnaire;
      readonly language: string;
    };

/** A page of the draft as its respondents would meet it. Stores nothing: what was answered so far travels in the form. */
export async function previewPage(
  actor: Actor,
  input: z.infer<typeof previewPageInput>,
): Promise<Result<Previewed>> {
  const scope = await authoriseMember(actor, "survey:read", { survey: input.surveyId });
  if (!scope.ok) return scope;
  const survey = await findSurvey(scope.value, input.surveyId);
  if (!survey || survey.kind !== "survey") return fail(problem("access.not-found"));
  const questionnaire = survey.draft;
  const language = pickLanguage(questionnaire, input.languages);
  const step = walkPreview(questionnaire, input.fields, input.pageId);
  if (step.kind !== "page") return ok({ kind: step.kind, questionnaire, language });
  return ok({
    kind: "page",
    carried: step.carried,
    page: {
      questionnaire,
      language,
      page: step.page,
      position: step.position,
      total: step.total,
      fields: step.fields,
      problems: step.problems,
      seed: seedOf(input.surveyId),
      formKey: "",
      revision: 1,
      isUnderWay: false,
    },
  });
}
