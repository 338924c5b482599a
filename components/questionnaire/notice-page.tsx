import type { ReactNode } from "react";
import { respondentTranslator } from "@/lib/i18n/respondent/respondent-catalogue";
import { StartOver } from "./answering-page";
import { defaultAccent, Document } from "./document";

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly nonce: string;
  readonly accent?: string | undefined;
  /** A way on, as a button. */
  readonly way?: { readonly address: string; readonly label: string } | undefined;
  readonly children?: ReactNode;
  readonly withScript?: boolean;
}

/** A page with one message. */
export function NoticePage({ title, text, language, nonce, accent, way, children, withScript }: NoticeProps) {
  return (
    <Document
      title={title}
      language={language}
      accent={accent ?? defaultAccent}
      nonce={nonce}
      withScript={withScript ?? false}
    >
      <main className="closing">
        <h1>{title}</h1>
        {text && <p>{text}</p>}
        {way && (
          <a className="button" href={way.address}>
            {way.label}
          </a>
        )}
        {children}
      </main>
    </Document>
  );
}

interface HeldAnswersProps {
  readonly reason: "unavailable" | "stale";
  readonly language: string;
  readonly nonce: string;
  readonly address: string;
  /** The form as it was sent; a fresh key replaces the old one where there is one. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** The answers of a form that could not be taken, ready to be sent again with one press. */
export function HeldAnswersPage({ reason, language, nonce, address, fields }: HeldAnswersProps) {
  const t = respondentTranslator(language);
  return (
    <NoticePage
      title={t(`notice.${reason}.title`)}
      text={t(`notice.${reason}.text`)}
      language={language}
      nonce={nonce}
    >
      <form method="post" action={address}>
        {fields.map(([name, value], index) => (
          <textarea key={index} name={name} defaultValue={value} hidden readOnly />
        ))}
        <button className="button" type="submit">
          {t(reason === "unavailable" ? "notice.retry" : "notice.continue")}
        </button>
      </form>
    </NoticePage>
  );
}

interface FinishedProps {
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly nonce: string;
  readonly accent: string | undefined;
  readonly address: string;
}

/** Thank you; from here a shared device can be handed to the next person. */
export function FinishedPage({ title, text, language, nonce, accent, address }: FinishedProps) {
  const t = respondentTranslator(language);
  return (
    <NoticePage
      title={title || t("finished.title")}
      text={text || t("finished.text")}
      language={language}
      nonce={nonce}
      accent={accent}
      withScript
    >
      <span data-finished />
      <StartOver address={address} t={t} />
    </NoticePage>
  );
}
