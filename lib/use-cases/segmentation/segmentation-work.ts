import type { SegmentationRecord } from "@/lib/database/segmentations";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { CodedResponses } from "./load-coded-responses";

/** What every step of a run has in hand. */
export interface SegmentationWork {
  readonly segmentation: SegmentationRecord;
  readonly responses: CodedResponses;
  readonly taskId: string;
  readonly languages: Questionnaire["languages"];
}
