import { randomBytes } from "node:crypto";
import type { ReactElement } from "react";

interface HtmlOptions {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Who may show the page in a frame. */
  readonly frames?: "'none'" | "'self'";
}

/**
 * Respondent pages load nothing but their own script and style, by a nonce of this one response, and send forms and
 * answers only to where they came from. `same-origin` and not `no-referrer`: with the latter browsers send forms
 * with `Origin: null`, which is what a foreign page's form looks like.
 */
export const guardHeaders = (
  nonce: string,
  frames: "'none'" | "'self'" = "'none'",
): Record<string, string> => ({
  "Content-Security-Policy": [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "img-src data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frames}`,
  ].join("; "),
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  "Cache-Control": "private, no-store",
});

/** A page as plain HTML: rendered once on the server, no framework script. */
export async function htmlAnswer(
  render: (nonce: string) => ReactElement,
  { status = 200, headers = {}, frames }: HtmlOptions = {},
): Promise<Response> {
  // Next forbids a static import of react-dom/server in a route; the pages need it only here.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const nonce = randomBytes(16).toString("base64");
  return new Response(`<!doctype html>${renderToStaticMarkup(render(nonce))}`, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", ...guardHeaders(nonce, frames), ...headers },
  });
}

/** For the script: what came of it, as JSON. */
export const jsonAnswer = (content: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(content, {
    status,
    headers: { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff", ...headers },
  });

/** After a POST: go and get this page. */
export const seeOther = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: location, "Cache-Control": "private, no-store", ...headers },
  });
