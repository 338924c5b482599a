import { createElement } from "react";
import { AnsweringPage } from "@/components/questionnaire/answering-page";
import { NoticePage } from "@/components/questionnaire/notice-page";
import { currentActor } from "@/lib/access/current-actor";
import { textIn } from "@/lib/domain/questionnaire/questionnaire";
import { control, firstValue, type FormFields } from "@/lib/domain/responses/form-fields";
import { respondentTranslator } from "@/lib/i18n/respondent/respondent-catalogue";
import { previewPage, previewPageInput, type Previewed } from "@/lib/use-cases/responses/preview-page";
import { htmlAnswer } from "../../../html-answer";
import { notice } from "../../../notices";
import { readBody } from "../../../read-body";
import { isFromOurPage } from "../../../same-origin";
import { wishedLanguages } from "../../../wished-languages";

// The draft in the respondents' own renderer, for members, also inside the builder's frame. GET and POST store nothing.

interface Context {
  readonly params: Promise<{ readonly surveyId: string }>;
}

export const dynamic = "force-dynamic";

export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  preview(request, (await params).surveyId, undefined);

export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isFromOurPage(request)) return notice("foreign");
  const body = await readBody(request);
  if (!body.ok) return notice(body.problems[0]?.code === "responses.too-large" ? "tooLarge" : "refused");
  return preview(request, (await params).surveyId, body.value);
}

async function preview(
  request: Request,
  surveyId: string,
  fields: FormFields | undefined,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const input = previewPageInput.safeParse({
    surveyId,
    languages: [
      (fields && firstValue(fields, control.language)) ?? query.get("lang") ?? undefined,
      ...wishedLanguages(request.headers.get("accept-language")),
    ],
    pageId: query.get("page") ?? undefined,
    fields,
  });
  const signedIn = await currentActor();
  if (!input.success || !signedIn) return notice("unknown");
  const previewed = await previewPage(signedIn.actor, input.data);
  return previewed.ok ? answer(previewed.value, `/r/preview/${surveyId}`) : notice("unknown");
}

function answer(previewed: Previewed, address: string): Promise<Response> {
  if (previewed.kind === "page") {
    const { page, carried } = previewed;
    return htmlAnswer(
      (nonce) => createElement(AnsweringPage, { page, address, nonce, preview: { carried } }),
      { frames: "'self'" },
    );
  }
  const { questionnaire, language, kind } = previewed;
  const t = respondentTranslator(language);
  const say = (part: "title" | "text") =>
    textIn(questionnaire.closing[part], language, questionnaire.languages[0] ?? "en") ||
    t(`finished.${part}`);
  const words = {
    finished: say,
    declined: (part: "title" | "text") => t(`notice.declined.${part}`),
    empty: (part: "title" | "text") => t(`preview.empty.${part}`),
  }[kind];
  return htmlAnswer(
    (nonce) =>
      createElement(NoticePage, {
        title: words("title"),
        text: words("text"),
        language,
        accent: questionnaire.accent,
        nonce,
        way:
          kind === "empty"
            ? undefined
            : { address: `${address}?lang=${language}`, label: t("preview.again") },
      }),
    { frames: "'self'" },
  );
}
