import { createHash } from "node:crypto";
import type { ReactNode } from "react";
import { sharedStyles } from "@/components/sharing/shared-styles";

const styleHash = createHash("sha256").update(sharedStyles).digest("base64");

/** No script, no image, no form, no foreign host, no frame around it; kept by nobody and found by no search engine. */
const headers = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "private, no-store",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${styleHash}'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
};

/** A shared page as a response. The title and all else a link preview reads give nothing away. */
export async function sharedHtml(title: string, content: ReactNode, status: number): Promise<Response> {
  // Imported here: Next refuses the server renderer in the module graph of pages.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const html = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: sharedStyles }} />
      </head>
      <body>{content}</body>
    </html>,
  );
  return new Response(`<!doctype html>${html}`, { status, headers });
}
