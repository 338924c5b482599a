import { randomUUID } from "node:crypto";
import { countMargin } from "@/lib/use-cases/weighting/count-margin";
import { removeWeighting } from "@/lib/use-cases/weighting/remove-weighting";
import { requestWeighting } from "@/lib/use-cases/weighting/request-weighting";
import { seeWeighting } from "@/lib/use-cases/weighting/see-weighting";
import type { AccessCase } from "@/tests/access/access-case";

export const cases: AccessCase[] = [
  {
    useCase: "weighting/see-weighting",
    permission: "responses:read",
    run: (actor, { surveyId }) => seeWeighting(actor, surveyId),
  },
  {
    useCase: "weighting/count-margin",
    permission: "responses:read",
    run: (actor, { surveyId }) => countMargin(actor, { surveyId, variableId: "Gender", bands: [] }),
  },
  {
    useCase: "weighting/request-weighting",
    permission: "responses:weight",
    run: (actor, { surveyId }) =>
      requestWeighting(actor, {
        surveyId,
        taskId: randomUUID(),
        revision: 0,
        settings: {
          method: "targets",
          margins: [
            {
              variableId: "Gender",
              bands: [],
              groups: [
                { categories: ["o0"], percent: 50 },
                { categories: ["o1"], percent: 50 },
              ],
              noAnswer: null,
            },
          ],
          trim: null,
        },
      }),
  },
  {
    useCase: "weighting/remove-weighting",
    permission: "responses:weight",
    run: (actor, { surveyId }) => removeWeighting(actor, { surveyId, revision: 0 }),
  },
  { useCase: "weighting/carry-out-weighting", door: "worker", testedIn: "tests/database/weighting.test.ts" },
];
