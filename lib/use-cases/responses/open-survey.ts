import { newSubmissionKey, signFormKey } from "@/lib/access/form-key";
import { openRespondentLink } from "@/lib/access/open-respondent-link";
import { publishedVersion, readAnswering } from "@/lib/database/responses";
import { pickLanguage } from "@/lib/domain/questionnaire/pick-language";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { PageToAnswer } from "@/lib/domain/responses/page-to-answer";
import { fieldsOfAnswers } from "@/lib/domain/responses/fields-of-answer";
import { pageToShow } from "@/lib/domain/responses/take-page";
import { checkPage } from "@/lib/domain/responses/validate-answers";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { keysOf, responseOf, seedFor, soFarOf, submissionKeysOf } from "./answering";
import { orUnavailable } from "./or-unavailable";

export interface Visit {
  readonly linkToken: string;
  /** The browser's resume cookie. */
  readonly cookie: string | undefined;
  readonly pageId: string | undefined;
  /** Show what the page lacks, as after "Send" found a gap on an earlier page. */
  readonly check: boolean;
  /** In order of preference. */
  readonly languages: readonly (string | undefined)[];
}

export type Opened =
  | { readonly kind: "page"; readonly page: PageToAnswer }
  | {
      readonly kind: "finished" | "closed" | "not-yet";
      readonly questionnaire: Questionnaire | undefined;
      readonly language: string;
    };

/**
 * What someone who follows a link to answer meets. Writes nothing: mail scanners open links too.
 * A link that leads nowhere: `responses.unknown-link`; no database: `responses.unavailable`.
 */
export const openSurvey = (visit: Visit): Promise<Result<Opened>> => orUnavailable(() => open(visit));

async function open(visit: Visit): Promise<Result<Opened>> {
  const scope = await openRespondentLink(visit.linkToken);
  if (!scope) return fail(problem("responses.unknown-link"));
  const keys = keysOf(undefined, visit.cookie);
  const state = await readAnswering(scope, submissionKeysOf(keys));
  if (!state) return fail(problem("responses.unknown-link"));
  const response = responseOf(state, keys);
  const versionId = response?.versionId ?? state.survey.liveVersionId;
  const questionnaire = versionId === null ? undefined : await publishedVersion(scope, versionId);
  const language = questionnaire
    ? pickLanguage(questionnaire, [visit.languages[0], response?.language, ...visit.languages.slice(1)])
    : (visit.languages.find((one) => one !== undefined) ?? "en");
  if (response?.status === "complete") return ok({ kind: "finished", questionnaire, language });
  if (state.survey.status !== "open" || !questionnaire || versionId === null) {
    return ok({ kind: state.survey.status === "closed" ? "closed" : "not-yet", questionnaire, language });
  }
  const soFar = soFarOf(response);
  const submissionKey = response?.submissionKey ?? newSubmissionKey();
  const shown = pageToShow(questionnaire, soFar, visit.pageId);
  return ok({
    kind: "page",
    page: {
      questionnaire,
      language,
      ...shown,
      fields: fieldsOfAnswers(soFar.answers),
      problems: visit.check ? checkPage(shown.page, soFar.answers, true) : [],
      seed: seedFor(response, submissionKey),
      formKey: signFormKey(scope.surveyId, { submissionKey, versionId, issuedAt: new Date() }),
      revision: soFar.revision + 1,
      isUnderWay: response !== undefined,
    },
  });
}
