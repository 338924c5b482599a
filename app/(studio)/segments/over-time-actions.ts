"use server";

import { revalidatePath } from "next/cache";
import { runAction } from "@/app/form-action";
import { adoptNames, adoptNamesInput } from "@/lib/use-cases/segmentation/adopt-names";
import { refitSegmentation, refitSegmentationInput } from "@/lib/use-cases/segmentation/refit-segmentation";
import { requestPlacement, requestPlacementInput } from "@/lib/use-cases/segmentation/request-placement";
import { switchPlacement, switchPlacementInput } from "@/lib/use-cases/segmentation/switch-placement";

export async function requestPlacementAction(raw: unknown) {
  return runAction(requestPlacementInput, requestPlacement, raw);
}

export async function switchPlacementAction(raw: unknown) {
  return runAction(switchPlacementInput, switchPlacement, raw);
}

export async function refitSegmentationAction(raw: unknown) {
  return runAction(refitSegmentationInput, refitSegmentation, raw);
}

export async function adoptNamesAction(raw: unknown) {
  const adopted = await runAction(adoptNamesInput, adoptNames, raw);
  revalidatePath("/segments", "layout");
  return adopted;
}
