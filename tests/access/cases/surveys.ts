import { randomUUID } from "node:crypto";
import type { AccessCase } from "@/tests/access/access-case";
import { closeSurvey } from "@/lib/use-cases/surveys/close-survey";
import { createSurvey } from "@/lib/use-cases/surveys/create-survey";
import { deleteSurvey } from "@/lib/use-cases/surveys/delete-survey";
import { duplicateSurvey } from "@/lib/use-cases/surveys/duplicate-survey";
import { getSurvey } from "@/lib/use-cases/surveys/get-survey";
import { listSurveys } from "@/lib/use-cases/surveys/list-surveys";
import { listVersions } from "@/lib/use-cases/surveys/list-versions";
import { previewPublish } from "@/lib/use-cases/surveys/preview-publish";
import { publishSurvey } from "@/lib/use-cases/surveys/publish-survey";
import { readDraft } from "@/lib/use-cases/surveys/read-draft";
import { renameSurvey } from "@/lib/use-cases/surveys/rename-survey";
import { reopenSurvey } from "@/lib/use-cases/surveys/reopen-survey";
import { restoreSurvey } from "@/lib/use-cases/surveys/restore-survey";
import { saveDraft } from "@/lib/use-cases/surveys/save-draft";
import { seeSurvey } from "@/lib/use-cases/surveys/see-survey";

export const cases: AccessCase[] = [
  {
    useCase: "surveys/create-survey",
    permission: "survey:write",
    run: (actor, { workspaceId }) =>
      createSurvey(actor, { id: randomUUID(), workspaceId, title: "New", template: "blank" }),
  },
  {
    useCase: "surveys/list-surveys",
    permission: "survey:read",
    run: (actor, { workspaceId }) => listSurveys(actor, { workspaceId }),
  },
  {
    useCase: "surveys/see-survey",
    permission: "survey:read",
    run: (actor, { surveyId }) => seeSurvey(actor, surveyId),
  },
  {
    useCase: "surveys/get-survey",
    permission: "survey:read",
    run: (actor, { surveyId }) => getSurvey(actor, surveyId),
  },
  {
    useCase: "surveys/read-draft",
    permission: "survey:read",
    run: (actor, { surveyId }) => readDraft(actor, { surveyId }),
  },
  {
    useCase: "surveys/save-draft",
    permission: "survey:write",
    run: async (actor, { surveyId }) => {
      const draft = await readDraft(actor, { surveyId });
      if (!draft.ok) return draft;
      const { questionnaire, revision } = draft.value;
      return saveDraft(actor, { surveyId, questionnaire, baseRevision: revision });
    },
  },
  {
    useCase: "surveys/rename-survey",
    permission: "survey:write",
    run: (actor, { surveyId }) => renameSurvey(actor, { surveyId, title: "Another title" }),
  },
  {
    useCase: "surveys/duplicate-survey",
    permission: "survey:write",
    run: (actor, { surveyId }) => duplicateSurvey(actor, { surveyId, id: randomUUID(), title: "A copy" }),
  },
  {
    useCase: "surveys/preview-publish",
    permission: "survey:read",
    run: (actor, { surveyId }) => previewPublish(actor, surveyId),
  },
  {
    useCase: "surveys/publish-survey",
    permission: "survey:publish",
    run: async (actor, { surveyId }) => {
      const draft = await readDraft(actor, { surveyId });
      return draft.ok ? publishSurvey(actor, { surveyId, draftRevision: draft.value.revision }) : draft;
    },
  },
  {
    useCase: "surveys/list-versions",
    permission: "survey:read",
    run: (actor, { surveyId }) => listVersions(actor, surveyId),
  },
  {
    useCase: "surveys/close-survey",
    permission: "survey:publish",
    run: (actor, { surveyId }) => closeSurvey(actor, { surveyId }),
  },
  {
    useCase: "surveys/reopen-survey",
    permission: "survey:publish",
    run: (actor, { surveyId }) => reopenSurvey(actor, { surveyId }),
  },
  {
    useCase: "surveys/delete-survey",
    permission: "survey:write",
    run: (actor, { surveyId }) => deleteSurvey(actor, { surveyId }),
  },
  {
    useCase: "surveys/restore-survey",
    permission: "survey:write",
    run: (actor, { surveyId }) => restoreSurvey(actor, { surveyId }),
  },
];
