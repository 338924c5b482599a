"use client";

import type { Action } from "@/components/action-outcome";
import type { SegmentationPlan } from "@/lib/domain/segmentation/segmentation-plan";
import { FindGroupsForm } from "./find-groups-form";
import { OneQuestionForm } from "./one-question-form";

interface Props {
  readonly surveyId: string;
  readonly plan: SegmentationPlan;
  readonly request: Action<{ segmentationId: string }>;
}

/** Two ways to segments: one question, one click; or groups found in the answers to several. */
export const StartSegmentation = ({ surveyId, plan, request }: Props) => (
  <div className="grid items-start gap-6 lg:grid-cols-2">
    <OneQuestionForm surveyId={surveyId} questions={plan.questions} request={request} />
    <FindGroupsForm surveyId={surveyId} plan={plan} request={request} />
  </div>
);
