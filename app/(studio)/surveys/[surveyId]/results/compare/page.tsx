import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inWords } from "@/app/form-action";
import { orNotFound, signedIn } from "@/app/signed-in";
import { resultsAddress } from "@/components/results/address";
import { CompareControls } from "@/components/results/compare-controls";
import { CrossTableView } from "@/components/results/cross-table-view";
import { FilterBar } from "@/components/results/filter-bar";
import { filterVariables } from "@/components/results/filter-variables";
import { itemName, speaker, variableName, type Speak } from "@/components/results/words";
import { Callout } from "@/components/ui/callout";
import { TextLink } from "@/components/ui/text-link";
import { itemsOf, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { parseFilters } from "@/lib/domain/responses/response-filter";
import { resultCards } from "@/lib/domain/responses/summaries/result-cards";
import { variablesOf, type Variable } from "@/lib/domain/responses/variables";
import { crossItems } from "@/lib/use-cases/results/cross-items";
import { seeQuestionnaire } from "@/lib/use-cases/results/see-questionnaire";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("results.cross");
  return { title: t("title") };
}

interface Props {
  readonly params: Promise<{ surveyId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const MOST_GROUPS = 12;

/** Questions whose answers can stand in rows: one item, all options of a multiple choice, or a block of yes/no questions. */
function rowChoices(
  questionnaire: Questionnaire,
  variables: readonly Variable[],
  speak: Speak,
  battery: (n: number) => string,
) {
  const blocks = resultCards(itemsOf(questionnaire)).flatMap((card) =>
    card.kind === "ticks"
      ? [
          {
            id: card.items.map(({ id }) => id).join(","),
            label: `${battery(card.items.length)}: ${card.items
              .slice(0, 1)
              .map((item) => itemName(item, speak))
              .join("")} …`,
          },
        ]
      : [],
  );
  const items = itemsOf(questionnaire)
    .filter(
      ({ id, type }) =>
        type === "multiple-choice" ||
        variables.some((variable) => variable.id === id && variable.kind === "categorical"),
    )
    .map((item) => ({ id: item.id, label: itemName(item, speak) }));
  const rows = variables
    .filter(({ itemType }) => itemType === "likert-matrix")
    .map((variable) => ({ id: variable.id, label: variableName(variable, speak) }));
  return [...blocks, ...items, ...rows];
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { surveyId } = await params;
  const query = await searchParams;
  const { actor } = await signedIn();
  const questionnaire = orNotFound(await seeQuestionnaire(actor, { surveyId }));
  const t = await getTranslations("results");
  const speak = speaker(questionnaire);
  const variables = variablesOf(questionnaire);
  const groups = variables.filter(({ kind, categories }) => kind === "categorical" && categories.length > 1);
  const choices = rowChoices(questionnaire, variables, speak, (count) => t("card.battery", { count }));
  const filters = parseFilters([query["filter"] ?? []].flat(), variables);
  const rows = typeof query["rows"] === "string" ? query["rows"] : (choices[0]?.id ?? "");
  const fitting = groups.find(
    ({ id, role, categories }) => role === "descriptor" && id !== rows && categories.length <= MOST_GROUPS,
  );
  const columns =
    typeof query["columns"] === "string" && query["columns"] !== ""
      ? query["columns"]
      : (fitting?.id ?? groups.find(({ id }) => id !== rows)?.id ?? "");
  const words = { yes: t("yesNo.yes"), no: t("yesNo.no") };
  const filterable = filterVariables(variables, speak, words);
  const crossed =
    rows && columns
      ? await crossItems(actor, { surveyId, rows, columns, filters: [query["filter"] ?? []].flat() })
      : null;
  const told = crossed && !crossed.ok ? await inWords(crossed) : null;
  const categoryLabels = (variableId: string) =>
    new Map(
      (filterable.find(({ id }) => id === variableId)?.categories ?? []).map(({ id, label }) => [id, label]),
    );
  return (
    <div className="flex flex-col gap-6">
      <p className="text-sm">
        <TextLink href={resultsAddress(surveyId, "", filters)}>← {t("cross.back")}</TextLink>
      </p>
      <h2 className="font-serif text-xl font-semibold">{t("cross.title")}</h2>
      <CompareControls
        surveyId={surveyId}
        filters={filters}
        rows={rows}
        columns={columns}
        rowChoices={choices}
        columnChoices={groups.map((variable) => ({ id: variable.id, label: variableName(variable, speak) }))}
      />
      <FilterBar
        surveyId={surveyId}
        view="compare"
        filters={filters}
        variables={filterable}
        kept={{ rows, columns }}
      />
      {told && !told.ok && (
        <Callout tone="warn">{told.problems.map(({ message }) => message).join(" ")}</Callout>
      )}
      {!crossed && <Callout>{t("cross.choose")}</Callout>}
      {crossed?.ok && (
        <CrossTableView
          table={crossed.value}
          rowLabels={
            crossed.value.rowKind === "ticks"
              ? new Map(
                  variables.map((variable) => [
                    variable.id,
                    speak(variable.part ?? variable.question) || variable.code,
                  ]),
                )
              : categoryLabels(crossed.value.rowVariableIds[0] ?? "")
          }
          columnLabels={categoryLabels(columns)}
        />
      )}
    </div>
  );
}
