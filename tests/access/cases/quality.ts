import { randomUUID } from "node:crypto";
import { compareWithAndWithout } from "@/lib/use-cases/quality/compare-with-and-without";
import { decideResponse } from "@/lib/use-cases/quality/decide-response";
import { listFlagged } from "@/lib/use-cases/quality/list-flagged";
import { requestAssessment } from "@/lib/use-cases/quality/request-assessment";
import { seeQuality } from "@/lib/use-cases/quality/see-quality";
import { setThresholds } from "@/lib/use-cases/quality/set-thresholds";
import { switchRules } from "@/lib/use-cases/quality/switch-rules";
import type { AccessCase } from "@/tests/access/access-case";

export const cases: AccessCase[] = [
  {
    useCase: "quality/see-quality",
    permission: "responses:read",
    run: (actor, { surveyId }) => seeQuality(actor, surveyId),
  },
  {
    useCase: "quality/list-flagged",
    permission: "responses:read",
    run: (actor, { surveyId }) => listFlagged(actor, { surveyId }),
  },
  {
    useCase: "quality/compare-with-and-without",
    permission: "responses:read",
    run: (actor, { surveyId }) => compareWithAndWithout(actor, surveyId),
  },
  {
    useCase: "quality/request-assessment",
    permission: "responses:assess",
    run: (actor, { surveyId }) => requestAssessment(actor, { surveyId, taskId: randomUUID() }),
  },
  {
    useCase: "quality/switch-rules",
    permission: "responses:assess",
    run: (actor, { surveyId }) => switchRules(actor, { surveyId, on: ["speed"], off: [] }),
  },
  {
    useCase: "quality/set-thresholds",
    permission: "responses:assess",
    run: (actor, { surveyId }) =>
      setThresholds(actor, { surveyId, rule: "speed", values: { shareOfMedian: 0.4 }, taskId: randomUUID() }),
  },
  {
    useCase: "quality/decide-response",
    permission: "responses:assess",
    // The response named is none: whoever may decide is told so, and so is a stranger.
    run: (actor, { surveyId }) =>
      decideResponse(actor, { surveyId, responseId: randomUUID(), decision: "keep", was: null }),
  },
  {
    useCase: "quality/carry-out-assessment",
    door: "worker",
    testedIn: "tests/database/data-quality.test.ts",
  },
];
