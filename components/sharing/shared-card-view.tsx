import { Portrait } from "@/components/personas/portrait";
import { segmentColour } from "@/components/ui/segment-colour";
import type { SharedCard, SharedField, SharedSection } from "@/lib/domain/sharing/shared-card";
import type { Translator } from "@/lib/i18n/translator";
import { SharedLines } from "./shared-lines";
import { peopleIn, wordsOf } from "./shared-words";

interface Props {
  readonly card: SharedCard;
  readonly id: string;
  readonly isSample: boolean;
  readonly t: Translator;
  readonly tPersonas: Translator;
}

/** One card on a shared page: the same reading order as in the studio, with what may be shown of it. */
export function SharedCardView({ card, id, isSample, t, tPersonas }: Props) {
  const fieldOf = (key: string): SharedField | undefined =>
    card.sections.flatMap(({ fields }) => fields).find((field) => field.key === key);
  const line = (key: string): string => {
    const first = fieldOf(key)?.lines[0];
    return first ? wordsOf(first, t) : "";
  };
  const part = (name: string) => card.sections.find(({ section }) => section === name);
  const benefit = part("benefit");
  const method = part("method");
  const inColumns = card.sections.filter(({ section }) => !["header", "benefit", "method"].includes(section));
  return (
    <article className="card" id={id}>
      <header className="head">
        <Portrait seed={card.portrait} colour={card.colour} className="portrait" />
        <div>
          {isSample && <span className="badge">{t("page.sample")}</span>}
          {!card.approved && <span className="badge">{t("page.draft")}</span>}
          <h1 className="name">{line("name")}</h1>
          <p className="lead">{line("tagline")}</p>
          <p className="meta">
            {line("size")} {peopleIn(card.people, t)}
          </p>
        </div>
      </header>
      {benefit && (
        <div className="benefit">
          <Section section={benefit} card={card} t={t} tPersonas={tPersonas} hasBars />
        </div>
      )}
      <div className="columns">
        {inColumns.map((section) => (
          <Section key={section.section} section={section} card={card} t={t} tPersonas={tPersonas} />
        ))}
      </div>
      {method && (
        <details>
          <summary>{t("page.method")}</summary>
          {method.fields.flatMap(({ lines }) =>
            lines.map((one, index) => (
              <p key={index} className="foot">
                {wordsOf(one, t)}
              </p>
            )),
          )}
        </details>
      )}
    </article>
  );
}

interface SectionProps extends Pick<Props, "card" | "t" | "tPersonas"> {
  readonly section: SharedSection;
  readonly hasBars?: boolean;
}

function Section({ section: { section, fields }, card, t, tPersonas, hasBars = false }: SectionProps) {
  return (
    <section>
      <h2>
        <svg viewBox="0 0 4 14" aria-hidden="true">
          <rect width="4" height="14" rx="2" fill={segmentColour(card.colour)} />
        </svg>
        {tPersonas(`card.sections.${section}`)}
      </h2>
      {fields.map(({ key, lines }) => (
        <div key={key}>
          {fields.length > 1 && <h3>{tPersonas(`card.fields.${key}`)}</h3>}
          <SharedLines lines={lines} colour={card.colour} t={t} hasBars={hasBars} />
        </div>
      ))}
    </section>
  );
}
