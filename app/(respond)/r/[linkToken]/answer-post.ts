import { createElement } from "react";
import { AnsweringPage } from "@/components/questionnaire/answering-page";
import { HeldAnswersPage } from "@/components/questionnaire/notice-page";
import { problemsInWords } from "@/components/questionnaire/problem-in-words";
import { control, firstValue, type FormFields } from "@/lib/domain/responses/form-fields";
import { recordAnswers } from "@/lib/use-cases/responses/record-answers";
import type { Recorded } from "@/lib/use-cases/responses/settle-page";
import { htmlAnswer, jsonAnswer, seeOther } from "../../html-answer";
import { notice, statusOf, type Notice } from "../../notices";
import { readBody } from "../../read-body";
import { dropCookie, keepCookie, resumeCookieOf } from "../../resume-cookie";
import { isFromOurPage } from "../../same-origin";

interface Exchange {
  readonly linkToken: string;
  readonly address: string;
  readonly fields: FormFields;
  /** The script asked, not a form. */
  readonly wantsJson: boolean;
}

/** Takes a page of answers, an autosave, or "start over". */
export async function answerPost(request: Request, linkToken: string): Promise<Response> {
  const address = `/r/${linkToken}`;
  const wantsJson = request.headers.get("accept") === "application/json";
  if (!isFromOurPage(request)) return said("foreign", { address, wantsJson });
  const body = await readBody(request);
  if (!body.ok) {
    const tooLarge = body.problems[0]?.code === "responses.too-large";
    return said(tooLarge ? "tooLarge" : "refused", { address, wantsJson });
  }
  const fields = body.value;
  if (firstValue(fields, control.intent) === "start-over") return seeOther(address, dropCookie(linkToken));
  const exchange = { linkToken, address, fields, wantsJson };
  const recorded = await recordAnswers({ linkToken, cookie: resumeCookieOf(request), fields });
  if (recorded.ok) return reply(exchange, recorded.value);
  return recorded.problems[0]?.code === "responses.unavailable"
    ? held(exchange, "unavailable", firstValue(fields, control.key), firstValue(fields, control.language))
    : said("unknown", exchange);
}

const said = (
  kind: Notice,
  { address, wantsJson }: Pick<Exchange, "address" | "wantsJson">,
  language?: string,
): Promise<Response> | Response =>
  wantsJson ? jsonAnswer({ notice: kind }, statusOf(kind)) : notice(kind, { address, language });

function reply(exchange: Exchange, recorded: Recorded): Promise<Response> | Response {
  const { address, linkToken, wantsJson } = exchange;
  switch (recorded.kind) {
    case "go": {
      const query = new URLSearchParams(recorded.pageId === "" ? {} : { page: recorded.pageId });
      if (recorded.check) query.set("check", "1");
      return moveTo(exchange, `${address}?${query}`, keepCookie(linkToken, recorded.cookie));
    }
    case "finished":
      return moveTo(exchange, address, keepCookie(linkToken, recorded.cookie));
    case "declined":
      return moveTo(exchange, `${address}?declined`, dropCookie(linkToken));
    case "saved":
      return wantsJson
        ? jsonAnswer(
            { stored: recorded.stored, shown: recorded.shown },
            200,
            keepCookie(linkToken, recorded.cookie),
          )
        : seeOther(address, keepCookie(linkToken, recorded.cookie));
    case "invalid": {
      const cookie = keepCookie(linkToken, recorded.cookie);
      if (wantsJson) return jsonAnswer(problemsInWords(recorded.page), 422, cookie);
      return htmlAnswer((nonce) => createElement(AnsweringPage, { page: recorded.page, address, nonce }), {
        status: 422,
        headers: cookie,
      });
    }
    case "refused":
      return said("refused", exchange, recorded.language);
    case "already-answered":
      return said("already", exchange, recorded.language);
    case "closed":
      return said("closed", exchange, recorded.language);
    case "stale-form":
      return held(exchange, "stale", recorded.formKey, recorded.language);
  }
}

const moveTo = ({ wantsJson }: Exchange, location: string, headers: Record<string, string>): Response =>
  wantsJson ? jsonAnswer({ location }, 200, headers) : seeOther(location, headers);

/** Not stored, and the page that says so holds everything that was sent. */
function held(
  { address, fields, wantsJson }: Exchange,
  reason: "unavailable" | "stale",
  formKey: string,
  language: string,
): Promise<Response> | Response {
  const status = reason === "stale" ? 409 : 503;
  const headers: Record<string, string> = reason === "stale" ? {} : { "Retry-After": "5" };
  if (wantsJson) return jsonAnswer({ notice: reason, formKey }, status, headers);
  const kept = [...fields]
    .filter(([name]) => name !== control.key)
    .flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
  return htmlAnswer(
    (nonce) =>
      createElement(HeldAnswersPage, {
        reason,
        language,
        nonce,
        address,
        fields: [[control.key, formKey], ...kept],
      }),
    { status, headers },
  );
}
