import { GET, POST } from "@/app/(respond)/r/[linkToken]/route";
import { respondentBrowser, type Fetcher, type RespondentBrowser } from "@/scripts/robots/respondent-browser";

const origin = "http://127.0.0.1:3000";

/** Hands a request to the respondents' route handler itself, as Next would. */
export const toHandler: Fetcher = (request) => {
  const linkToken = new URL(request.url).pathname.split("/")[2] ?? "";
  const context = { params: Promise.resolve({ linkToken }) };
  return request.method === "POST" ? POST(request, context) : GET(request, context);
};

export const linkTo = (linkToken: string): string => `${origin}/r/${linkToken}`;

/** A browser without a script, at the door of a survey. */
export const respondentAt = (linkToken: string): RespondentBrowser =>
  respondentBrowser(linkTo(linkToken), toHandler);

/** A POST made by hand, for what no page would send. */
export const posted = (
  linkToken: string,
  body: BodyInit,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  toHandler(
    new Request(linkTo(linkToken), {
      method: "POST",
      body,
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    }),
  );
