"use client";

import type { Action } from "@/components/action-outcome";
import type { SegmentationPlan } from "@/lib/domain/segmentation/segmentation-plan";
import { OneQuestionForm } from "./one-question-form";
import { FindGroupsCard, type BegunDraft } from "./path/find-groups-card";

interface Props {
  readonly surveyId: string;
  readonly plan: SegmentationPlan;
  readonly drafts: readonly BegunDraft[];
  readonly request: Action<{ segmentationId: string }>;
  readonly begin: Action<{ draftId: string }>;
  readonly discard: Action<null>;
}

/** Ways to segments: one question, one click; or groups found in the answers to several. */
export const StartSegmentation = ({ surveyId, plan, drafts, request, begin, discard }: Props) => (
  <div className="grid items-start gap-6 lg:grid-cols-2">
    <OneQuestionForm surveyId={surveyId} questions={plan.questions} request={request} />
    <FindGroupsCard surveyId={surveyId} drafts={drafts} begin={begin} discard={discard} />
  </div>
);
