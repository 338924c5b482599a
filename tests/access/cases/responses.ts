import { previewPage } from "@/lib/use-cases/responses/preview-page";
import type { AccessCase } from "@/tests/access/access-case";

export const cases: AccessCase[] = [
  {
    useCase: "responses/preview-page",
    permission: "survey:read",
    run: (actor, { surveyId }) => previewPage(actor, { surveyId, languages: [] }),
  },
  {
    useCase: "responses/open-survey",
    door: "respondent",
    testedIn: "tests/database/responses-hostile-input.test.ts",
  },
  {
    useCase: "responses/record-answers",
    door: "respondent",
    testedIn: "tests/database/responses-hostile-input.test.ts",
  },
];
