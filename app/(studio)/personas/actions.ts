"use server";

import { runAction } from "@/app/form-action";
import { editField, editFieldInput } from "@/lib/use-cases/personas/edit-field";
import { getPersona, getPersonaInput } from "@/lib/use-cases/personas/get-persona";
import { listVersions, listVersionsInput } from "@/lib/use-cases/personas/list-versions";
import { markField, markFieldInput } from "@/lib/use-cases/personas/mark-field";
import { requestPersonas, requestPersonasInput } from "@/lib/use-cases/personas/request-personas";
import { resolvePending, resolvePendingInput } from "@/lib/use-cases/personas/resolve-pending";
import { restoreVersion, restoreVersionInput } from "@/lib/use-cases/personas/restore-version";
import { revertField, revertFieldInput } from "@/lib/use-cases/personas/revert-field";
import { setStatus, setStatusInput } from "@/lib/use-cases/personas/set-status";

export async function requestPersonasAction(raw: unknown) {
  return runAction(requestPersonasInput, requestPersonas, raw);
}
export async function readCardAction(raw: unknown) {
  return runAction(getPersonaInput, getPersona, raw);
}
export async function editFieldAction(raw: unknown) {
  return runAction(editFieldInput, editField, raw);
}
export async function revertFieldAction(raw: unknown) {
  return runAction(revertFieldInput, revertField, raw);
}
export async function markFieldAction(raw: unknown) {
  return runAction(markFieldInput, markField, raw);
}
export async function resolvePendingAction(raw: unknown) {
  return runAction(resolvePendingInput, resolvePending, raw);
}
export async function setStatusAction(raw: unknown) {
  return runAction(setStatusInput, setStatus, raw);
}
export async function listVersionsAction(raw: unknown) {
  return runAction(listVersionsInput, listVersions, raw);
}
export async function restoreVersionAction(raw: unknown) {
  return runAction(restoreVersionInput, restoreVersion, raw);
}
