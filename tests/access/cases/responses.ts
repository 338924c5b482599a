import { previewPage } from "@/lib/use-cases/responses/preview-page";
import type { AccessCase } from "@/tests/access/access-case";

/** Entered by a link to answer, not by a member. */
const respondentDoor = (useCase: string): AccessCase => ({
  useCase,
  door: "respondent",
  testedIn: "tests/database/responses-hostile-input.test.ts",
});

export const cases: AccessCase[] = [
  {
    useCase: "responses/preview-page",
    permission: "survey:read",
    run: (actor, { surveyId }) => previewPage(actor, { surveyId, languages: [] }),
  },
  respondentDoor("responses/open-survey"),
  respondentDoor("responses/record-answers"),
  // Parts of the two above.
  respondentDoor("responses/answering"),
  respondentDoor("responses/settle-page"),
];
