import { createElement } from "react";
import { NoticePage } from "@/components/questionnaire/notice-page";
import { respondentTranslator } from "@/lib/i18n/respondent/respondent-catalogue";
import { htmlAnswer } from "./html-answer";

export type Notice =
  | "unknown"
  | "closed"
  | "notYet"
  | "already"
  | "declined"
  | "refused"
  | "tooLarge"
  | "foreign"
  | "unavailableEmpty";

const statuses: Record<Notice, number> = {
  unknown: 404,
  closed: 410,
  notYet: 403,
  already: 409,
  declined: 200,
  refused: 400,
  tooLarge: 413,
  foreign: 403,
  unavailableEmpty: 503,
};

/** Status of a notice, as the script sees it too. */
export const statusOf = (notice: Notice): number => statuses[notice];

interface NoticeOptions {
  readonly language?: string | undefined;
  readonly accent?: string | undefined;
  /** Back to the survey. */
  readonly address?: string;
  readonly headers?: Record<string, string>;
}

/** A page that says why there is nothing to answer here, or why an answer was not taken. */
export function notice(kind: Notice, { language = "en", accent, address, headers }: NoticeOptions = {}) {
  const t = respondentTranslator(language);
  return htmlAnswer(
    (nonce) =>
      createElement(NoticePage, {
        title: t(`notice.${kind}.title`),
        text: t(`notice.${kind}.text`),
        language,
        accent,
        nonce,
        way: address ? { address, label: t("notice.backToSurvey") } : undefined,
      }),
    { status: statuses[kind], headers: headers ?? {} },
  );
}
