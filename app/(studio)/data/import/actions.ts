"use server";

import { revalidatePath } from "next/cache";
import { inWords, runAction } from "@/app/form-action";
import { signedIn } from "@/app/signed-in";
import { beginImport, beginImportInput } from "@/lib/use-cases/imports/begin-import";
import { cancelImport, cancelImportInput } from "@/lib/use-cases/imports/cancel-import";
import { discardImport, discardImportInput } from "@/lib/use-cases/imports/discard-import";
import { editImport, editImportInput } from "@/lib/use-cases/imports/edit-import";
import { followImport, followImportInput } from "@/lib/use-cases/imports/follow-import";
import { inspectImport, inspectImportInput } from "@/lib/use-cases/imports/inspect-import";
import { startImport, startImportInput } from "@/lib/use-cases/imports/start-import";
import { fail } from "@/lib/domain/result";

export async function beginImportAction(raw: unknown) {
  return runAction(beginImportInput, beginImport, raw);
}

export async function inspectImportAction(raw: unknown) {
  return runAction(inspectImportInput, inspectImport, raw);
}

export async function editImportAction(raw: unknown) {
  return runAction(editImportInput, editImport, raw);
}

export async function startImportAction(raw: unknown) {
  return runAction(startImportInput, startImport, raw);
}

export async function cancelImportAction(raw: unknown) {
  return runAction(cancelImportInput, cancelImport, raw);
}

export async function discardImportAction(raw: unknown) {
  const discarded = await runAction(discardImportInput, discardImport, raw);
  revalidatePath("/data");
  return discarded;
}

/** Where a run stands, its failure in words. */
export async function followImportAction(raw: unknown) {
  await signedIn();
  const followed = await runAction(followImportInput, followImport, raw);
  if (!followed.ok) return followed;
  const { problem, ...progress } = followed.value;
  const told = problem ? await inWords(fail(problem)) : null;
  return {
    ok: true as const,
    value: { ...progress, failure: told && !told.ok ? (told.problems[0]?.message ?? null) : null },
  };
}
