"use server";

import { revalidatePath } from "next/cache";
import { runAction } from "@/app/form-action";
import { chooseAgain, chooseAgainInput } from "@/lib/use-cases/segmentation/choose-again";
import {
  chooseSegmentCount,
  chooseSegmentCountInput,
} from "@/lib/use-cases/segmentation/choose-segment-count";
import {
  deleteSegmentation,
  deleteSegmentationInput,
} from "@/lib/use-cases/segmentation/delete-segmentation";
import { editSegment, editSegmentInput } from "@/lib/use-cases/segmentation/edit-segment";
import { changeSegments, changeSegmentsInput } from "@/lib/use-cases/segmentation/edits/change-segments";
import { offerDivision, offerDivisionInput } from "@/lib/use-cases/segmentation/edits/offer-division";
import {
  renameSegmentation,
  renameSegmentationInput,
} from "@/lib/use-cases/segmentation/rename-segmentation";
import {
  requestSegmentation,
  requestSegmentationInput,
} from "@/lib/use-cases/segmentation/request-segmentation";
import { requestRfm, requestRfmInput } from "@/lib/use-cases/segmentation/request-rfm";
import { previewRules, previewRulesInput } from "@/lib/use-cases/segmentation/preview-rules";
import {
  beginSegmentationDraft,
  beginSegmentationDraftInput,
} from "@/lib/use-cases/segmentation-drafts/begin-segmentation-draft";
import {
  discardSegmentationDraft,
  discardSegmentationDraftInput,
} from "@/lib/use-cases/segmentation-drafts/discard-segmentation-draft";
import {
  saveSegmentationDraft,
  saveSegmentationDraftInput,
} from "@/lib/use-cases/segmentation-drafts/save-segmentation-draft";
import { saveEvaluation, saveEvaluationInput } from "@/lib/use-cases/worth/save-evaluation";
import { cancelTask, cancelTaskInput } from "@/lib/use-cases/tasks/cancel-task";

export async function requestSegmentationAction(raw: unknown) {
  return runAction(requestSegmentationInput, requestSegmentation, raw);
}

export async function requestRfmAction(raw: unknown) {
  return runAction(requestRfmInput, requestRfm, raw);
}

export async function previewRulesAction(raw: unknown) {
  return runAction(previewRulesInput, previewRules, raw);
}

export async function chooseSegmentCountAction(raw: unknown) {
  return runAction(chooseSegmentCountInput, chooseSegmentCount, raw);
}

export async function chooseAgainAction(raw: unknown) {
  return runAction(chooseAgainInput, chooseAgain, raw);
}

export async function cancelTaskAction(raw: unknown) {
  return runAction(cancelTaskInput, cancelTask, raw);
}

export async function renameSegmentationAction(raw: unknown) {
  const renamed = await runAction(renameSegmentationInput, renameSegmentation, raw);
  revalidatePath("/segments", "layout");
  return renamed;
}

export async function editSegmentAction(raw: unknown) {
  const edited = await runAction(editSegmentInput, editSegment, raw);
  revalidatePath("/segments", "layout");
  return edited;
}

export async function changeSegmentsAction(raw: unknown) {
  const changed = await runAction(changeSegmentsInput, changeSegments, raw);
  revalidatePath("/segments", "layout");
  return changed;
}

export async function offerDivisionAction(raw: unknown) {
  return runAction(offerDivisionInput, offerDivision, raw);
}

export async function saveEvaluationAction(raw: unknown) {
  return runAction(saveEvaluationInput, saveEvaluation, raw);
}

export async function deleteSegmentationAction(raw: unknown) {
  const deleted = await runAction(deleteSegmentationInput, deleteSegmentation, raw);
  revalidatePath("/segments", "layout");
  return deleted;
}

export async function beginSegmentationDraftAction(raw: unknown) {
  return runAction(beginSegmentationDraftInput, beginSegmentationDraft, raw);
}

export async function saveSegmentationDraftAction(raw: unknown) {
  return runAction(saveSegmentationDraftInput, saveSegmentationDraft, raw);
}

export async function discardSegmentationDraftAction(raw: unknown) {
  return runAction(discardSegmentationDraftInput, discardSegmentationDraft, raw);
}
