import { createElement } from "react";
import { AnsweringPage } from "@/components/questionnaire/answering-page";
import { FinishedPage } from "@/components/questionnaire/notice-page";
import { textIn, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { openSurvey } from "@/lib/use-cases/responses/open-survey";
import { htmlAnswer } from "../../html-answer";
import { notice } from "../../notices";
import { resumeCookieOf } from "../../resume-cookie";
import { wishedLanguages } from "../../wished-languages";

/** Shows the page a respondent is at. Writes nothing. */
export async function answerGet(request: Request, linkToken: string): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const languages = [
    query.get("lang")?.slice(0, 20) || undefined,
    ...wishedLanguages(request.headers.get("accept-language")),
  ];
  const address = `/r/${linkToken}`;
  const opened = await openSurvey({
    linkToken,
    cookie: resumeCookieOf(request),
    pageId: query.get("page") ?? undefined,
    check: query.has("check"),
    languages,
  });
  const [wished] = languages.filter((one) => one !== undefined);
  if (!opened.ok) {
    return opened.problems[0]?.code === "responses.unavailable"
      ? notice("unavailableEmpty", { language: wished, headers: { "Retry-After": "5" } })
      : notice("unknown", { language: wished });
  }
  const { value } = opened;
  const accent = value.kind === "page" ? value.page.questionnaire.accent : value.questionnaire?.accent;
  if (query.has("declined"))
    return notice("declined", {
      language: value.kind === "page" ? value.page.language : value.language,
      accent,
    });
  if (value.kind === "page") {
    return htmlAnswer((nonce) => createElement(AnsweringPage, { page: value.page, address, nonce }));
  }
  if (value.kind === "finished") return finished(value.questionnaire, value.language, address);
  return notice(value.kind === "closed" ? "closed" : "notYet", { language: value.language, accent });
}

const finished = (questionnaire: Questionnaire | undefined, language: string, address: string) => {
  const say = (part: "title" | "text") =>
    questionnaire ? textIn(questionnaire.closing[part], language, questionnaire.languages[0] ?? "en") : "";
  return htmlAnswer((nonce) =>
    createElement(FinishedPage, {
      title: say("title"),
      text: say("text"),
      language,
      accent: questionnaire?.accent,
      nonce,
      address,
    }),
  );
};
