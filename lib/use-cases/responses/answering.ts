import { readResumeCookie, seedOf } from "@/lib/access/form-key";
import type { AnsweringState, StoredResponse } from "@/lib/database/responses";
import { emptyResponse, type AnsweredSoFar } from "@/lib/domain/responses/take-page";

/** Keys under which a request may find its response: the form's own and the one its cookie stands for. */
export interface RequestKeys {
  readonly formKey?: string | undefined;
  readonly cookie?: { readonly submissionKey: string; readonly tokenHash: string } | undefined;
}

export const keysOf = (formKey: string | undefined, cookie: string | undefined): RequestKeys => ({
  formKey,
  cookie: readResumeCookie(cookie),
});

export const submissionKeysOf = (keys: RequestKeys): string[] => [
  ...new Set([keys.formKey, keys.cookie?.submissionKey].filter((key) => key !== undefined)),
];

/**
 * The response a request belongs to. The form's key comes first; without a response under it, the browser's cookie:
 * a second tab, opened before the first one saved, goes on with the same response instead of making another.
 */
export function responseOf(state: AnsweringState, keys: RequestKeys): StoredResponse | undefined {
  const byForm = state.responses.find((one) => one.submissionKey === keys.formKey);
  const byCookie = state.responses.find(
    (one) =>
      one.submissionKey === keys.cookie?.submissionKey && one.resumeTokenHash === keys.cookie.tokenHash,
  );
  return byForm ?? byCookie;
}

export const soFarOf = (response: StoredResponse | undefined): AnsweredSoFar => response ?? emptyResponse;

export const seedFor = (response: StoredResponse | undefined, submissionKey: string): number =>
  response?.seed ?? seedOf(submissionKey);
