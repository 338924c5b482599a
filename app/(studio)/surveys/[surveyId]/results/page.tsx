import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { orNotFound, signedIn } from "@/app/signed-in";
import { LeftOutNote } from "@/components/quality/left-out-note";
import { resultsAddress, withoutWeights } from "@/components/results/address";
import { FieldworkCharts, FieldworkFigures, ImportFigures } from "@/components/results/fieldwork-figures";
import { FilterBar } from "@/components/results/filter-bar";
import { filterVariables } from "@/components/results/filter-variables";
import { LiveResults } from "@/components/results/live-results";
import { NoResults } from "@/components/results/no-results";
import { ResultCard } from "@/components/results/result-card";
import { ResultsToolbar } from "@/components/results/results-toolbar";
import { WeightsSwitch } from "@/components/results/weights-switch";
import { speaker } from "@/components/results/words";
import { Callout } from "@/components/ui/callout";
import { asksForAnswer } from "@/lib/domain/questionnaire/item";
import { itemsOf, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { ItemSummary } from "@/lib/domain/responses/summaries/item-summary";
import { resultCards } from "@/lib/domain/responses/summaries/result-cards";
import { variablesOf } from "@/lib/domain/responses/variables";
import { seeResults } from "@/lib/use-cases/results/see-results";
import { seeSurvey } from "@/lib/use-cases/surveys/see-survey";
import { TextExcerpt } from "./text-excerpt";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("results");
  return { title: t("title") };
}

interface Props {
  readonly params: Promise<{ surveyId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

function answeredShare(summaries: readonly ItemSummary[]): number {
  const asked = summaries.reduce((sum, item) => sum + item.asked, 0);
  return asked > 0 ? summaries.reduce((sum, item) => sum + item.answered, 0) / asked : 0;
}

const figuresOf = (people: number, questionnaire: Questionnaire, summaries: readonly ItemSummary[]) => ({
  people,
  items: itemsOf(questionnaire).filter(asksForAnswer).length,
  base: itemsOf(questionnaire).filter(({ role }) => role === "base").length,
  answered: answeredShare(summaries),
});

export default async function ResultsPage({ params, searchParams }: Props) {
  const { surveyId } = await params;
  const { actor } = await signedIn();
  const survey = orNotFound(await seeSurvey(actor, surveyId));
  const query = await searchParams;
  const results = orNotFound(
    await seeResults(actor, {
      surveyId,
      filters: [query["filter"] ?? []].flat(),
      weights: query["weights"] === "off" ? "off" : "on",
    }),
  );
  const { fieldwork, questionnaire, summary, filters } = results;
  const t = await getTranslations("results");
  const live = <LiveResults address={`/surveys/${surveyId}/results/pulse`} watermark={results.watermark} />;
  if (!questionnaire || !summary) {
    return (
      <div className="flex flex-col gap-6">
        {fieldwork.partial > 0 && <FieldworkFigures fieldwork={fieldwork} now={new Date()} />}
        <NoResults surveyId={surveyId} isPublished={questionnaire !== null} />
        {questionnaire && live}
      </div>
    );
  }
  const analysed = fieldwork.complete - results.leftOut;
  const speak = speaker(questionnaire);
  const variables = variablesOf(questionnaire);
  const isImport = survey.kind === "import";
  const summaries = new Map(summary.items.map((item) => [item.itemId, item]));
  const words = await getTranslations("results.yesNo");
  const weights = results.weighting === "off" ? withoutWeights : [];
  const { people } = summary.respondents;
  const filterable = filterVariables(variables, speak, { yes: words("yes"), no: words("no") });
  return (
    <div className="flex flex-col gap-6">
      {survey.isSample && <Callout tone="warn">{t("simulated")}</Callout>}
      {isImport ? (
        <ImportFigures {...figuresOf(fieldwork.complete, questionnaire, summary.items)} />
      ) : (
        <FieldworkFigures fieldwork={fieldwork} now={new Date()} />
      )}
      {!isImport && filters.length === 0 && (
        <FieldworkCharts fieldwork={fieldwork} pages={questionnaire.pages.length} />
      )}
      <div className="flex flex-wrap items-center justify-between gap-3 print:hidden">
        <FilterBar surveyId={surveyId} view="" filters={filters} variables={filterable} kept={weights} />
        <ResultsToolbar
          surveyId={surveyId}
          compareHref={resultsAddress(surveyId, "compare", filters, weights)}
          importId={results.importId}
          mayExport={results.mayExport}
          leftOut={results.leftOut}
        />
      </div>
      <LeftOutNote surveyId={surveyId} leftOut={results.leftOut} isEverybody={analysed === 0} />
      {filters.length > 0 && (
        <p className="text-muted text-sm" role="status">
          {people === 0 ? t("filters.none") : t("filters.shown", { n: people, share: people / analysed })}
        </p>
      )}
      {results.weighting !== "none" && (
        <WeightsSwitch
          isOn={results.weighting === "on"}
          respondents={summary.respondents}
          hrefs={{
            on: resultsAddress(surveyId, "", filters),
            off: resultsAddress(surveyId, "", filters, withoutWeights),
          }}
        />
      )}
      {people > 0 && (
        <div className="grid items-stretch gap-5 lg:grid-cols-2">
          {resultCards(itemsOf(questionnaire)).map((card) => (
            <ResultCard
              key={card.kind === "item" ? card.item.id : card.items.map(({ id }) => id).join()}
              card={card}
              summaries={summaries}
              respondents={people}
              speak={speak}
              compareHref={(rows) =>
                resultsAddress(surveyId, "compare", filters, [["rows", rows], ...weights])
              }
              {...(card.kind === "item" &&
                (card.item.type === "long-text" || card.item.type === "short-text") &&
                filters.length === 0 && {
                  excerpt: (
                    <TextExcerpt
                      surveyId={surveyId}
                      itemId={card.item.id}
                      count={summaries.get(card.item.id)?.answered ?? 0}
                    />
                  ),
                })}
            />
          ))}
        </div>
      )}
      {!isImport && live}
    </div>
  );
}
