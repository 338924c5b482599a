import type { SegmentationSettings } from "./segmentation";

export const segmentationStatuses = [
  "queued",
  "running",
  "choosing",
  "ready",
  "failed",
  "cancelled",
] as const;
export type SegmentationStatus = (typeof segmentationStatuses)[number];

/** A segmentation as a list shows it. */
export interface SegmentationListing {
  readonly id: string;
  readonly surveyId: string;
  readonly surveyTitle: string;
  readonly isSample: boolean;
  readonly name: string;
  readonly method: SegmentationSettings["method"];
  readonly status: SegmentationStatus;
  readonly respondents: number | null;
  readonly createdAt: Date;
  /** In order: name, share and colour of each segment. */
  readonly segments: readonly { readonly name: string; readonly share: number; readonly colour: number }[];
}
