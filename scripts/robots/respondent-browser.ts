import { readSurveyPage, type SurveyPage } from "./survey-page";

export type Fetcher = (request: Request) => Promise<Response>;

/** Where a respondent's browser stands after a step. */
export interface Landing {
  /** Of the first answer, before redirects were followed. */
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  readonly page: SurveyPage | undefined;
}

/** Just enough of a browser to answer a survey: forms, redirects, cookies. No script. */
export interface RespondentBrowser {
  readonly open: (address?: string) => Promise<Landing>;
  /** Sends the page's form with these answers, and whatever `controls` replaces. */
  readonly send: (
    page: SurveyPage,
    answers: readonly (readonly [name: string, value: string])[],
    controls?: Readonly<Record<string, string>>,
  ) => Promise<Landing>;
  /** Cookies in force, as a request sends them. */
  readonly cookies: () => string;
}

/** The body a browser sends for a page's form. */
export function bodyOf(
  page: SurveyPage,
  answers: readonly (readonly [name: string, value: string])[],
  controls: Readonly<Record<string, string>> = {},
): URLSearchParams {
  const hidden = page.hidden.map(([name, value]): [string, string] => [name, controls[name] ?? value]);
  const body = new URLSearchParams([
    ...hidden,
    ...answers.map(([name, value]): [string, string] => [name, value]),
  ]);
  body.set("go", controls.go ?? "next");
  return body;
}

export function respondentBrowser(
  link: string,
  fetcher: Fetcher = (request) => fetch(request),
): RespondentBrowser {
  const jar = new Map<string, string>();
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  async function request(address: string, body?: URLSearchParams): Promise<Response> {
    const url = new URL(address, link);
    const reply = await fetcher(
      new Request(url, {
        method: body ? "POST" : "GET",
        redirect: "manual",
        headers: {
          cookie: cookies(),
          ...(body ? { "content-type": "application/x-www-form-urlencoded", origin: url.origin } : {}),
        },
        ...(body ? { body: body.toString() } : {}),
      }),
    );
    for (const line of reply.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return reply;
  }

  async function land(first: Response): Promise<Landing> {
    let reply = first;
    for (let hops = 0; hops < 5 && reply.status === 303; hops += 1)
      reply = await request(reply.headers.get("location") ?? "");
    const html = await reply.text();
    return { status: first.status, headers: first.headers, html, page: readSurveyPage(html) };
  }

  return {
    cookies,
    open: async (address = link) => land(await request(address)),
    send: async (page, answers, controls) =>
      land(await request(page.address, bodyOf(page, answers, controls))),
  };
}
