"use server";

import { runAction } from "@/app/form-action";
import { createShareLink, createShareLinkInput } from "@/lib/use-cases/sharing/create-share-link";
import {
  revokeAllShareLinks,
  revokeAllShareLinksInput,
} from "@/lib/use-cases/sharing/revoke-all-share-links";
import { revokeShareLink, revokeShareLinkInput } from "@/lib/use-cases/sharing/revoke-share-link";
import { rotateShareLink, rotateShareLinkInput } from "@/lib/use-cases/sharing/rotate-share-link";

export async function createShareLinkAction(raw: unknown) {
  return runAction(createShareLinkInput, createShareLink, raw);
}
export async function revokeShareLinkAction(raw: unknown) {
  return runAction(revokeShareLinkInput, revokeShareLink, raw);
}
export async function revokeAllShareLinksAction(raw: unknown) {
  return runAction(revokeAllShareLinksInput, revokeAllShareLinks, raw);
}
export async function rotateShareLinkAction(raw: unknown) {
  return runAction(rotateShareLinkInput, rotateShareLink, raw);
}
