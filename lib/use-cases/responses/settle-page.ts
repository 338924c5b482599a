import { resumeCookie, resumeTokenHash, seedOf, signFormKey, type FormKey } from "@/lib/access/form-key";
import type { AnsweringState, Change, ResponseChange, StoredResponse } from "@/lib/database/responses";
import { itemsOf, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { routingPath } from "@/lib/domain/questionnaire/routing-path";
import type { AnswerProblem } from "@/lib/domain/responses/answer-problem";
import { fieldsOfAnswers } from "@/lib/domain/responses/fields-of-answer";
import { control } from "@/lib/domain/responses/form-fields";
import { missingReasonsOf } from "@/lib/domain/responses/missing-reasons";
import type { PageToAnswer } from "@/lib/domain/responses/page-to-answer";
import {
  resumePage,
  takePage,
  type AnsweredSoFar,
  type PageOutcome,
  type SentPage,
} from "@/lib/domain/responses/take-page";
import type { RespondentScope } from "@/lib/domain/teams/scopes";
import { responseOf, seedFor, soFarOf, type RequestKeys } from "./answering";

/** How sending a page ended. Whatever says that something is stored is said after commit. */
export type Recorded =
  | { readonly kind: "go"; readonly pageId: string; readonly check: boolean; readonly cookie: string | null }
  | {
      readonly kind: "saved";
      readonly stored: boolean;
      readonly shown: readonly string[];
      readonly cookie: string | null;
    }
  | { readonly kind: "finished"; readonly cookie: string }
  | { readonly kind: "declined" }
  | { readonly kind: "invalid"; readonly page: PageToAnswer; readonly cookie: string | null }
  | { readonly kind: "refused"; readonly problems: readonly AnswerProblem[]; readonly language: string }
  | { readonly kind: "already-answered"; readonly language: string }
  | { readonly kind: "closed"; readonly language: string }
  /** The form's key is not ours or too old: the answers go back with a fresh key. */
  | { readonly kind: "stale-form"; readonly formKey: string; readonly language: string };

export type Decision = { readonly change: Change; readonly outcome: Recorded };

/** A page as it was sent, with everything that is known about it before the database is asked. */
export interface Request {
  readonly scope: RespondentScope;
  readonly key: FormKey;
  readonly keys: RequestKeys;
  readonly questionnaire: Questionnaire;
  readonly language: string;
  readonly sent: SentPage;
  readonly bodyHash: string;
  readonly newId: string;
}

const unchanged = (outcome: Recorded): Decision => ({ change: { kind: "none" }, outcome });

/** What a sent page does to its response and how it is answered: pure, asked with the response locked. */
export function settlePage(
  request: Request,
  state: AnsweringState | undefined,
): { change: Change; outcome: Recorded | undefined } {
  if (!state) return { change: { kind: "none" }, outcome: undefined };
  const { scope, questionnaire, language, sent, key } = request;
  const response = responseOf(state, request.keys);
  const cookie = response && resumeCookie(scope.surveyId, response.submissionKey);
  if (response?.status === "complete") {
    return unchanged(
      response.bodyHash === request.bodyHash && cookie
        ? { kind: "finished", cookie }
        : { kind: "already-answered", language },
    );
  }
  if (state.survey.status !== "open") return unchanged({ kind: "closed", language });
  if (response && cookie && response.versionId !== key.versionId) {
    // A second tab on another version: nothing of it is taken, the respondent goes on where the response stands.
    return unchanged({ kind: "go", pageId: "", check: false, cookie });
  }
  const outcome = takePage(questionnaire, soFarOf(response), sent);
  return settle(request, response, outcome);
}

function settle(request: Request, response: StoredResponse | undefined, outcome: PageOutcome): Decision {
  const { scope, language, key } = request;
  const cookie = resumeCookie(scope.surveyId, response?.submissionKey ?? key.submissionKey);
  switch (outcome.kind) {
    case "refused":
      return unchanged({ kind: "refused", problems: outcome.problems, language });
    case "declined":
      return {
        change: response ? { kind: "erase", id: response.id } : { kind: "none" },
        outcome: { kind: "declined" },
      };
    case "complete":
      return {
        change: changeTo(request, response, outcome.kept, request.bodyHash),
        outcome: { kind: "finished", cookie },
      };
    case "invalid": {
      const kept = request.sent.intent === "next" ? undefined : outcome.kept;
      const held = response || kept ? cookie : null;
      return {
        change: changeTo(request, response, kept, null),
        outcome: { kind: "invalid", page: pageAgain(request, response, outcome.problems), cookie: held },
      };
    }
    case "saved":
      return {
        change: changeTo(request, response, outcome.kept, null),
        outcome: {
          kind: "saved",
          stored: outcome.kept !== undefined,
          shown: outcome.shown,
          cookie: response || outcome.kept ? cookie : null,
        },
      };
    case "go": {
      const earlier = isEarlier(request.questionnaire, outcome.pageId, request.sent);
      return {
        change: changeTo(request, response, outcome.kept, null),
        outcome: {
          kind: "go",
          pageId: outcome.pageId,
          check: earlier,
          cookie: response || outcome.kept ? cookie : null,
        },
      };
    }
  }
}

/** "Next" that leads back found a gap there: the page says which. */
function isEarlier(questionnaire: Questionnaire, pageId: string, sent: SentPage): boolean {
  if (sent.intent !== "next") return false;
  const position = (id: string) => questionnaire.pages.findIndex((page) => page.id === id);
  return position(pageId) < position(sent.pageId);
}

function changeTo(
  request: Request,
  response: StoredResponse | undefined,
  kept: AnsweredSoFar | undefined,
  bodyHash: string | null,
): Change {
  if (!kept) return { kind: "none" };
  const { scope, questionnaire, key, language } = request;
  const submissionKey = response?.submissionKey ?? key.submissionKey;
  const complete = bodyHash !== null;
  const change: ResponseChange = {
    versionId: response?.versionId ?? key.versionId,
    submissionKey,
    language,
    seed: response?.seed ?? seedOf(submissionKey),
    resumeTokenHash: resumeTokenHash(scope.surveyId, submissionKey),
    answers: kept.answers,
    offPath: kept.offPath,
    missing: complete ? missingReasonsOf(questionnaire, kept.answers) : {},
    revision: kept.revision,
    itemRevisions: complete ? {} : kept.itemRevisions,
    lastPage: kept.lastPage,
    bodyHash,
    consents: itemsOf(questionnaire).flatMap((item) => {
      const answer = kept.answers[item.id];
      return answer?.type === "consent" ? [{ itemId: item.id, given: answer.given }] : [];
    }),
  };
  return response
    ? { kind: "update", id: response.id, response: change }
    : { kind: "insert", id: request.newId, openedAt: key.issuedAt, response: change };
}

/** The same page with what was typed in its fields and what is to be put right. */
function pageAgain(
  { scope, questionnaire, language, key, sent }: Request,
  response: StoredResponse | undefined,
  problems: readonly AnswerProblem[],
): PageToAnswer {
  const soFar = soFarOf(response);
  const typed = new Set(sent.fields.get(control.item) ?? []);
  const untouched = Object.fromEntries(
    Object.entries(soFar.answers).filter(([itemId]) => !typed.has(itemId)),
  );
  const path = routingPath(questionnaire, { ...soFar.answers });
  const at = path.findIndex((one) => one.page.id === sent.pageId);
  const here = path[at] ?? resumePage(questionnaire, soFar);
  const submissionKey = response?.submissionKey ?? key.submissionKey;
  return {
    questionnaire,
    language,
    page: {
      page: here.page,
      items: here.page.items.filter((item) => typed.has(item.id) || here.items.includes(item)),
    },
    position: Math.max(0, at) + 1,
    total: path.length,
    fields: new Map([...fieldsOfAnswers(untouched), ...sent.fields]),
    problems,
    seed: seedFor(response, submissionKey),
    formKey: signFormKey(scope.surveyId, { ...key, submissionKey }),
    revision: Math.max(soFar.revision, sent.revision) + 1,
    isUnderWay: response !== undefined,
  };
}
