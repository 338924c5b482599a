import { crossItems } from "@/lib/use-cases/results/cross-items";
import { exportResponses } from "@/lib/use-cases/results/export-responses";
import { listResponses } from "@/lib/use-cases/results/list-responses";
import { listVerbatims } from "@/lib/use-cases/results/list-verbatims";
import { seeResponse } from "@/lib/use-cases/results/see-response";
import { seeResults } from "@/lib/use-cases/results/see-results";
import { watchResults } from "@/lib/use-cases/results/watch-results";
import type { AccessCase } from "@/tests/access/access-case";

export const cases: AccessCase[] = [
  {
    useCase: "results/see-results",
    permission: "responses:read",
    run: (actor, { surveyId }) => seeResults(actor, { surveyId, filters: [] }),
  },
  {
    useCase: "results/watch-results",
    permission: "responses:read",
    run: (actor, { surveyId }) => watchResults(actor, { surveyId }),
  },
  {
    useCase: "results/cross-items",
    permission: "responses:read",
    run: (actor, { surveyId }) =>
      crossItems(actor, { surveyId, query: { rows: "Gender", columns: "Education" } }),
  },
  {
    useCase: "results/list-responses",
    permission: "responses:read",
    run: (actor, { surveyId }) => listResponses(actor, { surveyId }),
  },
  {
    useCase: "results/see-response",
    permission: "responses:read",
    // The response named is none: whoever may look is told so, and so is a stranger.
    run: async (actor, { surveyId }) =>
      seeResponse(actor, { surveyId, responseId: "00000000-0000-4000-8000-000000000000" }),
  },
  {
    useCase: "results/list-verbatims",
    permission: "responses:read",
    run: (actor, { surveyId }) => listVerbatims(actor, { surveyId, itemId: "Gender" }),
  },
  {
    useCase: "results/export-responses",
    permission: "responses:export",
    run: (actor, { surveyId }) =>
      exportResponses(actor, { surveyId, values: "codes", missingReasons: false, people: "analysed" }),
  },
];
