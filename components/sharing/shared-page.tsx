import type { Translator } from "@/lib/i18n/translator";
import type { SharedCard } from "@/lib/domain/sharing/shared-card";
import type { SharedSegment } from "@/lib/domain/sharing/shared-segment";
import { Portrait } from "@/components/personas/portrait";
import { SharedCardView } from "./shared-card-view";
import { SharedLines } from "./shared-lines";
import { peopleIn } from "./shared-words";

export interface SharedPageProps {
  readonly page: {
    readonly segmentation: string;
    readonly study: string;
    readonly isSample: boolean;
    readonly dataAsOf: string;
    readonly isWeighted: boolean;
    readonly cards: readonly SharedCard[];
    readonly segment: SharedSegment | null;
  };
  /** Texts of the areas `sharing` and `personas`. */
  readonly t: Translator;
  readonly tPersonas: Translator;
}

/** What a share link shows: cards or a segment, the date of the data, and how it came about. Plain HTML without script. */
export function SharedPage({ page, t, tPersonas }: SharedPageProps) {
  const date = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(page.dataAsOf),
  );
  const leftOut = page.cards.reduce((sum, card) => sum + card.leftOut, 0);
  return (
    <>
      <main>
        {page.cards.length > 1 && (
          <nav aria-label={t("page.contents")}>
            <ul>
              {page.cards.map((card, index) => (
                <li key={card.portrait}>
                  <a href={`#card-${index + 1}`}>
                    <SharedName card={card} t={t} />
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {page.cards.map((card, index) => (
          <SharedCardView
            key={card.portrait}
            card={card}
            id={`card-${index + 1}`}
            isSample={page.isSample}
            t={t}
            tPersonas={tPersonas}
          />
        ))}
        {page.segment && <SegmentView segment={page.segment} isSample={page.isSample} t={t} />}
      </main>
      <footer>
        <p className="foot">
          {t("page.study", { segmentation: page.segmentation, study: page.study })} {t("page.asOf", { date })}
        </p>
        <p className="foot">
          {page.isWeighted && `${t("page.weighted")} `}
          {t("page.rounded")}
          {leftOut > 0 && ` ${t("page.leftOut", { count: leftOut })}`}
        </p>
        <p className="foot">{t("page.made")}</p>
      </footer>
    </>
  );
}

function SharedName({ card, t }: { card: SharedCard; t: Translator }) {
  const line = card.sections.flatMap(({ fields }) => fields).find(({ key }) => key === "name")?.lines[0];
  if (!line) return null;
  return <>{line.kind === "plan" ? t(`sentences.${line.template}`, { ...line.slots }) : line.text}</>;
}

function SegmentView({ segment, isSample, t }: { segment: SharedSegment; isSample: boolean; t: Translator }) {
  return (
    <article className="card">
      <header className="head">
        <Portrait seed={segment.portrait} colour={segment.colour} className="portrait" />
        <div>
          {isSample && <span className="badge">{t("page.sample")}</span>}
          <h1>{segment.name}</h1>
          <p className="meta">{peopleIn(segment.people, t)}</p>
        </div>
      </header>
      <div className="benefit">
        <section>
          <h2>{t("page.apart")}</h2>
          <SharedLines lines={segment.lines} colour={segment.colour} t={t} hasBars />
        </section>
      </div>
    </article>
  );
}
