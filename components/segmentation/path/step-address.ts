import type { DraftStep } from "@/lib/domain/segmentation/segmentation-draft";

/** Where a step of a preparation is. */
export const stepAddress = (surveyId: string, draftId: string, step: DraftStep): string =>
  `/surveys/${surveyId}/segments/plan/${draftId}?step=${step}`;

/** Where rules are written. */
export const rulesAddress = (surveyId: string, draftId: string): string =>
  `/surveys/${surveyId}/segments/rules/${draftId}`;
