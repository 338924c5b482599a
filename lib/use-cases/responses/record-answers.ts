import { createHash, randomUUID } from "node:crypto";
import { newSubmissionKey, readFormKey, signFormKey } from "@/lib/access/form-key";
import { openRespondentLink } from "@/lib/access/open-respondent-link";
import { changeResponse, publishedVersion, readAnswering } from "@/lib/database/responses";
import { pickLanguage } from "@/lib/domain/questionnaire/pick-language";
import { control, firstValue, type FormFields } from "@/lib/domain/responses/form-fields";
import type { SentPage } from "@/lib/domain/responses/take-page";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { RespondentScope } from "@/lib/domain/teams/scopes";
import { keysOf, responseOf, submissionKeysOf } from "./answering";
import { orUnavailable } from "./or-unavailable";
import { settlePage, type Recorded, type Request } from "./settle-page";

export interface Sent {
  readonly linkToken: string;
  readonly cookie: string | undefined;
  readonly fields: FormFields;
}

const intents = ["next", "back", "save"] as const;

/**
 * Takes one page of answers (or, with intent `save`, some of a page) and stores what may be stored, in one transaction.
 * Idempotent: the same page sent any number of times, at the same time or years apart, leaves one response and is
 * answered alike. A link that leads nowhere: `responses.unknown-link`; no database: `responses.unavailable`.
 */
export const recordAnswers = (sent: Sent): Promise<Result<Recorded>> => orUnavailable(() => record(sent));

async function record({ linkToken, cookie, fields }: Sent): Promise<Result<Recorded>> {
  const scope = await openRespondentLink(linkToken);
  if (!scope) return fail(problem("responses.unknown-link"));
  const asked = firstValue(fields, control.language);
  const signed = readFormKey(scope.surveyId, firstValue(fields, control.key), new Date());
  const questionnaire = signed && (await publishedVersion(scope, signed.key.versionId));
  if (!signed || !questionnaire) return staleForm(scope, cookie, asked);
  const language = pickLanguage(questionnaire, [asked]);
  const sent = sentPage(fields);
  if (!sent)
    return ok({
      kind: "refused",
      language,
      problems: [{ code: "answers.unknown-field", path: [control.revision] }],
    });
  const keys = keysOf(signed.key.submissionKey, cookie);
  const request: Request = {
    scope,
    key: signed.key,
    keys,
    questionnaire,
    language,
    sent,
    bodyHash: hashBody(fields),
    newId: randomUUID(),
  };
  const submissionKeys = submissionKeysOf(keys);
  if (signed.expired) {
    const state = await readAnswering(scope, submissionKeys);
    if (!state || !responseOf(state, keys)) return staleForm(scope, cookie, asked);
  }
  const outcome = await changeResponse(scope, submissionKeys, (state) => settlePage(request, state));
  return outcome ? ok(outcome) : fail(problem("responses.unknown-link"));
}

function sentPage(fields: FormFields): SentPage | undefined {
  const revision = firstValue(fields, control.revision);
  const intent = intents.find((one) => one === firstValue(fields, control.intent));
  if (!/^\d{1,9}$/.test(revision)) return undefined;
  return {
    pageId: firstValue(fields, control.page),
    revision: Number(revision),
    intent: intent ?? "next",
    fields,
  };
}

/** Same answers, same hash, whatever counts around them (revision, which button, when the form was signed). */
function hashBody(fields: FormFields): string {
  const aside: readonly string[] = [control.key, control.revision, control.intent];
  const entries = [...fields].filter(([name]) => !aside.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(entries)).digest("hex");
}

async function staleForm(
  scope: RespondentScope,
  cookie: string | undefined,
  language: string,
): Promise<Result<Recorded>> {
  const keys = keysOf(undefined, cookie);
  const state = await readAnswering(scope, submissionKeysOf(keys));
  if (!state) return fail(problem("responses.unknown-link"));
  const response = responseOf(state, keys);
  const versionId = response?.versionId ?? state.survey.liveVersionId;
  if (response?.status === "complete") return ok({ kind: "already-answered", language });
  if (state.survey.status !== "open" || versionId === null) return ok({ kind: "closed", language });
  const submissionKey = response?.submissionKey ?? newSubmissionKey();
  const formKey = signFormKey(scope.surveyId, { submissionKey, versionId, issuedAt: new Date() });
  return ok({ kind: "stale-form", formKey, language });
}
