"use server";

import { runAction } from "@/app/form-action";
import { readDraft, readDraftInput } from "@/lib/use-cases/surveys/read-draft";
import { saveDraft, saveDraftInput } from "@/lib/use-cases/surveys/save-draft";

export async function saveDraftAction(raw: unknown) {
  return runAction(saveDraftInput, saveDraft, raw);
}

export async function readDraftAction(raw: unknown) {
  return runAction(readDraftInput, readDraft, raw);
}
