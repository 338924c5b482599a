import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import Link from "next/link";
import { orNotFound, signedIn } from "@/app/signed-in";
import { ResponseFilters } from "@/components/results/response-filters";
import { AnswerWords } from "@/components/results/answer-words";
import { speaker } from "@/components/results/words";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { SimpleTable } from "@/components/ui/simple-table";
import { TextLink } from "@/components/ui/text-link";
import { asksForAnswer } from "@/lib/domain/questionnaire/item";
import { itemsOf } from "@/lib/domain/questionnaire/questionnaire";
import { listResponses, responseListInput } from "@/lib/use-cases/results/list-responses";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("results.responses");
  return { title: t("title") };
}

interface Props {
  readonly params: Promise<{ surveyId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Items that fit in a row of the list. */
const SHOWN = 3;

export default async function ResponsesPage({ params, searchParams }: Props) {
  const { surveyId } = await params;
  const { actor } = await signedIn();
  const query = responseListInput.parse(await searchParams);
  const { questionnaire, rows, next } = orNotFound(await listResponses(actor, { ...query, surveyId }));
  const t = await getTranslations("results.responses");
  const quality = await getTranslations("quality.list");
  const format = await getFormatter();
  const items = questionnaire ? itemsOf(questionnaire).filter(asksForAnswer) : [];
  const speak = speaker(questionnaire ?? { languages: ["en"] });
  const { after: _after, ...filters } = query;
  const kept = Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const address = (more: Record<string, string>) =>
    `/surveys/${surveyId}/results/responses?${new URLSearchParams([...kept, ...Object.entries(more)]).toString()}`;
  return (
    <div className="flex flex-col gap-5">
      <p className="text-sm">
        <TextLink href={`/surveys/${surveyId}/results`}>← {t("back")}</TextLink>
      </p>
      <h2 className="font-serif text-xl font-semibold">{t("title")}</h2>
      <ResponseFilters address={`/surveys/${surveyId}/results/responses`} chosen={filters} />
      {rows.length === 0 ? (
        <p className="text-muted py-8 text-center">{t("none")}</p>
      ) : (
        <div className="bg-surface rounded-lg p-4 shadow-sm">
          <SimpleTable
            label={t("title")}
            head={[
              t("started"),
              t("status"),
              t("source"),
              t("answers"),
              ...items.slice(0, SHOWN).map((item) => speak(item.text) || item.code),
            ]}
            alignEnd={[3]}
            rows={rows.map((row) => {
              const when = format.dateTime(row.startedAt, { dateStyle: "medium", timeStyle: "short" });
              return [
                <Link
                  key="when"
                  href={`/surveys/${surveyId}/results/responses/${row.id}`}
                  aria-label={t("open", { when })}
                  className="text-accent focus-visible:outline-focus rounded-xs whitespace-nowrap underline-offset-2 hover:underline focus-visible:outline-2"
                >
                  {when}
                </Link>,
                <Badge
                  key="status"
                  tone={row.isLeftOut ? "warn" : row.status === "complete" ? "good" : "neutral"}
                >
                  {row.isLeftOut ? quality("out") : t(row.status)}
                </Badge>,
                <span key="source" className="text-muted text-sm">
                  {t(`sources.${row.source}`)}
                </span>,
                <span key="count" className="text-sm whitespace-nowrap">
                  {t("answeredOf", { answered: Object.keys(row.answers).length, items: items.length })}
                </span>,
                ...items.slice(0, SHOWN).map((item) => {
                  const answer = row.answers[item.id];
                  return (
                    <span key={item.id} className="line-clamp-2 max-w-64 text-sm">
                      {answer ? <AnswerWords item={item} answer={answer} speak={speak} /> : "–"}
                    </span>
                  );
                }),
              ];
            })}
          />
        </div>
      )}
      <div className="flex gap-2">
        {query.after !== undefined && <LinkButton href={address({})}>{t("newer")}</LinkButton>}
        {next !== null && <LinkButton href={address({ after: next })}>{t("older")}</LinkButton>}
      </div>
    </div>
  );
}
