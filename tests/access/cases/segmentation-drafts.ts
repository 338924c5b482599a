import { randomUUID } from "node:crypto";
import { segmentationDraftSchema } from "@/lib/domain/segmentation/segmentation-draft";
import { listRuleVariables } from "@/lib/use-cases/segmentation/list-rule-variables";
import { requestRfm } from "@/lib/use-cases/segmentation/request-rfm";
import { previewRules } from "@/lib/use-cases/segmentation/preview-rules";
import { beginSegmentationDraft } from "@/lib/use-cases/segmentation-drafts/begin-segmentation-draft";
import { checkDraftBase } from "@/lib/use-cases/segmentation-drafts/check-draft-base";
import { discardSegmentationDraft } from "@/lib/use-cases/segmentation-drafts/discard-segmentation-draft";
import { listSegmentationDrafts } from "@/lib/use-cases/segmentation-drafts/list-segmentation-drafts";
import { saveSegmentationDraft } from "@/lib/use-cases/segmentation-drafts/save-segmentation-draft";
import { seeSegmentationDraft } from "@/lib/use-cases/segmentation-drafts/see-segmentation-draft";
import type { AccessCase } from "@/tests/access/access-case";

const permission = "segmentation:write" as const;

export const cases: AccessCase[] = [
  {
    useCase: "segmentation-drafts/begin-segmentation-draft",
    permission,
    run: (actor, { surveyId }) => beginSegmentationDraft(actor, { surveyId, draftId: randomUUID() }),
  },
  {
    useCase: "segmentation/list-rule-variables",
    permission,
    run: (actor, { surveyId }) => listRuleVariables(actor, surveyId),
  },
  {
    useCase: "segmentation/request-rfm",
    permission,
    run: (actor, { surveyId }) =>
      requestRfm(actor, {
        id: randomUUID(),
        taskId: randomUUID(),
        surveyId,
        name: "RFM",
        recency: "days",
        frequency: "orders",
        monetary: "spent",
      }),
  },
  {
    useCase: "segmentation/preview-rules",
    permission,
    run: (actor, { surveyId }) => previewRules(actor, { surveyId, rules: { rules: [], rest: "" } }),
  },
  {
    useCase: "segmentation-drafts/save-segmentation-draft",
    permission,
    run: (actor, { surveyId }) =>
      saveSegmentationDraft(actor, {
        surveyId,
        draftId: randomUUID(),
        revision: 0,
        plan: segmentationDraftSchema.parse({}),
      }),
  },
  {
    useCase: "segmentation-drafts/discard-segmentation-draft",
    permission,
    run: (actor, { surveyId }) => discardSegmentationDraft(actor, { surveyId, draftId: randomUUID() }),
  },
  {
    useCase: "segmentation-drafts/see-segmentation-draft",
    permission,
    run: (actor, { surveyId }) => seeSegmentationDraft(actor, { surveyId, draftId: randomUUID() }),
  },
  {
    useCase: "segmentation-drafts/list-segmentation-drafts",
    permission,
    run: (actor, { surveyId }) => listSegmentationDrafts(actor, surveyId),
  },
  {
    useCase: "segmentation-drafts/check-draft-base",
    permission,
    run: (actor, { surveyId }) =>
      checkDraftBase(actor, { surveyId, base: ["Gender"], leftOut: "without-left-out" }),
  },
];
