"use server";

import { revalidatePath } from "next/cache";
import { runAction } from "@/app/form-action";
import { closeSurvey, closeSurveyInput } from "@/lib/use-cases/surveys/close-survey";
import { createSurvey, createSurveyInput } from "@/lib/use-cases/surveys/create-survey";
import { deleteSurvey, deleteSurveyInput } from "@/lib/use-cases/surveys/delete-survey";
import { duplicateSurvey, duplicateSurveyInput } from "@/lib/use-cases/surveys/duplicate-survey";
import { renameSurvey, renameSurveyInput } from "@/lib/use-cases/surveys/rename-survey";
import { reopenSurvey, reopenSurveyInput } from "@/lib/use-cases/surveys/reopen-survey";
import { restoreSurvey, restoreSurveyInput } from "@/lib/use-cases/surveys/restore-survey";

const refresh = () => revalidatePath("/surveys", "layout");

export async function createSurveyAction(raw: unknown) {
  return runAction(createSurveyInput, createSurvey, raw);
}

export async function renameSurveyAction(raw: unknown) {
  const renamed = await runAction(renameSurveyInput, renameSurvey, raw);
  refresh();
  return renamed;
}

export async function duplicateSurveyAction(raw: unknown) {
  const copied = await runAction(duplicateSurveyInput, duplicateSurvey, raw);
  refresh();
  return copied;
}

export async function deleteSurveyAction(raw: unknown) {
  const deleted = await runAction(deleteSurveyInput, deleteSurvey, raw);
  refresh();
  return deleted;
}

export async function restoreSurveyAction(raw: unknown) {
  const restored = await runAction(restoreSurveyInput, restoreSurvey, raw);
  refresh();
  return restored;
}

export async function closeSurveyAction(raw: unknown) {
  const closed = await runAction(closeSurveyInput, closeSurvey, raw);
  refresh();
  return closed;
}

export async function reopenSurveyAction(raw: unknown) {
  const reopened = await runAction(reopenSurveyInput, reopenSurvey, raw);
  refresh();
  return reopened;
}
