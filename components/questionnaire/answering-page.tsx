import { control } from "@/lib/domain/responses/form-fields";
import type { PageToAnswer } from "@/lib/domain/responses/page-to-answer";
import { languageName, type RespondentTranslator } from "@/lib/i18n/respondent/respondent-catalogue";
import { Document } from "./document";
import { ErrorSummary } from "./error-summary";
import { ItemField } from "./item-field";
import { sayIn, translatorOf } from "./item-props";

export interface AnsweringPageProps {
  readonly page: PageToAnswer;
  /** Where the form is sent. */
  readonly address: string;
  readonly nonce: string;
  /** Preview: answers to the other pages, carried along in the form because nothing is stored. */
  readonly preview?: { readonly carried: readonly (readonly [name: string, value: string])[] };
}

/** One page of a survey as its respondent meets it. Works without a script. */
export function AnsweringPage({ page, address, nonce, preview }: AnsweringPageProps) {
  const say = sayIn(page);
  const t = translatorOf(page);
  const { questionnaire, position, total } = page;
  const title = say(questionnaire.title);
  const heading = say(page.page.page.title);
  const isRoomy = page.page.items.some((item) => item.type === "likert-matrix");
  const progress = t("page.progress", { position, total });
  const introduction = position === 1 ? say(questionnaire.introduction) : "";
  return (
    <Document
      title={[page.problems.length > 0 && t("problems.prefix"), title, total > 1 && `(${progress})`]
        .filter(Boolean)
        .join(" ")}
      language={page.language}
      accent={questionnaire.accent}
      nonce={nonce}
      withScript
      isRoomy={isRoomy}
    >
      {preview && (
        <div className="banner">
          <span>{t("preview.banner")}</span>
          <a href={`${address}?lang=${page.language}`}>{t("preview.again")}</a>
        </div>
      )}
      <header>
        <a className="skip" href="#questions">
          {t("page.skip")}
        </a>
        {position === 1 && <Languages page={page} address={address} t={t} />}
        {total > 1 && (
          <div className="progress">
            <progress value={position} max={total} aria-label={progress} />
            <span aria-hidden="true">{progress}</span>
          </div>
        )}
      </header>
      <main id="questions" tabIndex={-1}>
        <ErrorSummary page={page} />
        {position === 1 ? (
          <h1>{title}</h1>
        ) : (
          <h1 className={heading ? undefined : "hidden"}>{heading || title}</h1>
        )}
        {introduction && <p className="intro">{introduction}</p>}
        {position === 1 && heading && <h2>{heading}</h2>}
        <form
          method="post"
          action={address}
          noValidate
          autoComplete="off"
          data-answering={preview ? "preview" : "live"}
          data-saving={t("script.saving")}
          data-saved={t("script.saved")}
          data-offline={t("script.offline")}
          data-under-way={page.isUnderWay ? "" : undefined}
        >
          <Controls page={page} />
          {preview?.carried.map(([name, value], index) => (
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          {page.page.items.map((item) => (
            <ItemField key={item.id} page={page} item={item} />
          ))}
          <div className="actions">
            <button className="button" type="submit" name={control.intent} value="next">
              {t(position === total ? "page.send" : "page.next")}
            </button>
            {position > 1 && (
              <button className="button second" type="submit" name={control.intent} value="back">
                {t("page.back")}
              </button>
            )}
            <p className="status" role="status" />
          </div>
        </form>
      </main>
      {page.isUnderWay && !preview && (
        <footer>
          <StartOver address={address} t={t} />
        </footer>
      )}
    </Document>
  );
}

function Controls({ page }: { readonly page: PageToAnswer }) {
  return (
    <>
      <input type="hidden" name={control.key} value={page.formKey} />
      <input type="hidden" name={control.page} value={page.page.page.id} />
      <input type="hidden" name={control.revision} value={page.revision} />
      <input type="hidden" name={control.language} value={page.language} />
    </>
  );
}

function Languages({ page, address, t }: { page: PageToAnswer; address: string; t: RespondentTranslator }) {
  if (page.questionnaire.languages.length < 2) return null;
  return (
    <nav aria-label={t("page.language")}>
      {page.questionnaire.languages.map((language) =>
        language === page.language ? (
          <b key={language} lang={language}>
            {languageName(language)}
          </b>
        ) : (
          <a key={language} lang={language} hrefLang={language} href={`${address}?lang=${language}`}>
            {languageName(language)}
          </a>
        ),
      )}
    </nav>
  );
}

/** Forgets, in this browser, whose answers these are. */
export function StartOver({ address, t }: { readonly address: string; readonly t: RespondentTranslator }) {
  return (
    <form method="post" action={address} className="over-again" data-start-over>
      <p>{t("page.sharedDevice")}</p>
      <button type="submit" name={control.intent} value="start-over">
        {t("page.startOver")}
      </button>
    </form>
  );
}
