import type { ReactNode } from "react";
import { directionOf } from "@/lib/i18n/respondent/respondent-catalogue";
import { pageStyles } from "./page-styles";

export const defaultAccent = "#1f5f5b";

/** Address of the script; the number changes with its content so that it can be kept for long. */
export const scriptAddress = "/respond/respond.js";

interface DocumentProps {
  readonly title: string;
  readonly language: string;
  readonly accent: string;
  /** Of this response's content security policy. */
  readonly nonce: string;
  readonly withScript?: boolean;
  /** Wider where there is room, for tables. */
  readonly isRoomy?: boolean;
  readonly children: ReactNode;
}

/** The frame of every respondent page. Whatever it needs is in it, but for one small script. */
export function Document({ title, language, accent, nonce, withScript, isRoomy, children }: DocumentProps) {
  return (
    <html lang={language} dir={directionOf(language)}>
      {/* eslint-disable-next-line @next/next/no-head-element -- plain HTML, no page of Next's */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        {/* Our own constant style sheet; the accent in it was checked to be six hexadecimal digits. */}
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: pageStyles(accent) }} />
        {withScript && <script type="module" defer src={scriptAddress} nonce={nonce} />}
      </head>
      <body className={isRoomy ? "roomy" : undefined}>{children}</body>
    </html>
  );
}
