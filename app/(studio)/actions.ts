"use server";

import { runAction } from "@/app/form-action";
import { requestSample, requestSampleInput } from "@/lib/use-cases/samples/request-sample";

export async function requestSampleAction(raw: unknown) {
  return runAction(requestSampleInput, requestSample, raw);
}
