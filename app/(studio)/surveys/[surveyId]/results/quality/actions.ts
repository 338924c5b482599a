"use server";

import { revalidatePath } from "next/cache";
import { runAction } from "@/app/form-action";
import { decideResponse, decideResponseInput } from "@/lib/use-cases/quality/decide-response";
import { requestAssessment, requestAssessmentInput } from "@/lib/use-cases/quality/request-assessment";
import { setThresholds, setThresholdsInput } from "@/lib/use-cases/quality/set-thresholds";
import { switchRules, switchRulesInput } from "@/lib/use-cases/quality/switch-rules";

export async function requestAssessmentAction(raw: unknown) {
  return runAction(requestAssessmentInput, requestAssessment, raw);
}

export async function switchRulesAction(raw: unknown) {
  const turned = await runAction(switchRulesInput, switchRules, raw);
  revalidatePath("/surveys", "layout");
  return turned;
}

export async function setThresholdsAction(raw: unknown) {
  return runAction(setThresholdsInput, setThresholds, raw);
}

export async function decideResponseAction(raw: unknown) {
  const decided = await runAction(decideResponseInput, decideResponse, raw);
  revalidatePath("/surveys", "layout");
  return decided;
}
