"use server";

import { revalidatePath } from "next/cache";
import { runAction } from "@/app/form-action";
import { countMargin, countMarginInput } from "@/lib/use-cases/weighting/count-margin";
import { removeWeighting, removeWeightingInput } from "@/lib/use-cases/weighting/remove-weighting";
import { requestWeighting, requestWeightingInput } from "@/lib/use-cases/weighting/request-weighting";

export async function countMarginAction(raw: unknown) {
  return runAction(countMarginInput, countMargin, raw);
}

export async function requestWeightingAction(raw: unknown) {
  return runAction(requestWeightingInput, requestWeighting, raw);
}

export async function removeWeightingAction(raw: unknown) {
  const removed = await runAction(removeWeightingInput, removeWeighting, raw);
  revalidatePath("/surveys", "layout");
  return removed;
}
