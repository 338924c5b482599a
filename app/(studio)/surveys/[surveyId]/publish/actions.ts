"use server";

import { revalidatePath } from "next/cache";
import { runAction } from "@/app/form-action";
import { publishSurvey, publishSurveyInput } from "@/lib/use-cases/surveys/publish-survey";

export async function publishSurveyAction(raw: unknown) {
  const published = await runAction(publishSurveyInput, publishSurvey, raw);
  revalidatePath("/surveys", "layout");
  return published;
}
