import type { Transaction } from "@/lib/database/pool";
import type { SegmentationRecord } from "@/lib/database/segmentations";
import type { SegmentChangeRequest } from "@/lib/domain/segmentation/edits/segment-change";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";

/** A change that is under way: the transaction holds the segmentation, whose revision is the one the person saw. */
export interface Changing {
  readonly tx: Transaction;
  readonly scope: WorkspaceScope;
  readonly segmentation: SegmentationRecord;
  readonly request: SegmentChangeRequest;
}
