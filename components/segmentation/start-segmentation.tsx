"use client";

import type { Action } from "@/components/action-outcome";
import type { SegmentationPlan } from "@/lib/domain/segmentation/segmentation-plan";
import { OneQuestionForm } from "./one-question-form";
import { BeginCard } from "./begin-card";
import { BegunDrafts, type BegunDraft } from "./begun-drafts";
import { RfmCard } from "./rules/rfm-card";

interface Props {
  readonly surveyId: string;
  readonly plan: SegmentationPlan;
  readonly drafts: readonly BegunDraft[];
  readonly request: Action<{ segmentationId: string }>;
  readonly requestRfm: Action<{ segmentationId: string }>;
  readonly begin: Action<{ draftId: string }>;
  readonly discard: Action<null>;
  readonly now: Date;
}

/** Three numbers are needed for recency, frequency and value. */
const ASPECTS = 3;

/** Ways to segments: one question, one click; groups found in the answers to several; rules; and what was begun. */
export function StartSegmentation({ surveyId, plan, drafts, begin, discard, now, ...requests }: Props) {
  const numbers = plan.questions.flatMap(({ variables, isRanking }) =>
    isRanking ? [] : variables.filter(({ categories }) => categories === 0),
  );
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <OneQuestionForm surveyId={surveyId} questions={plan.questions} request={requests.request} />
      <BeginCard surveyId={surveyId} way="path" begin={begin} />
      <BeginCard surveyId={surveyId} way="rules" begin={begin} />
      {numbers.length < ASPECTS ? null : (
        <RfmCard surveyId={surveyId} numbers={numbers} request={requests.requestRfm} />
      )}
      {drafts.length === 0 ? null : (
        <BegunDrafts surveyId={surveyId} drafts={drafts} discard={discard} now={now} />
      )}
    </div>
  );
}
