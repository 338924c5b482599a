import type { Metadata } from "next";
import { Download } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { inWords } from "@/app/form-action";
import { signedIn } from "@/app/signed-in";
import { resultsAddress, withoutWeights, type AddressParts } from "@/components/results/address";
import { CrosstabControls } from "@/components/results/crosstab-controls";
import { CrosstabView } from "@/components/results/crosstab-view";
import { crosstabWords } from "@/components/results/crosstab-words";
import { FilterBar } from "@/components/results/filter-bar";
import { filterVariables } from "@/components/results/filter-variables";
import { WeightsSwitch } from "@/components/results/weights-switch";
import { speaker } from "@/components/results/words";
import { Callout } from "@/components/ui/callout";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { formatCrosstab } from "@/lib/domain/responses/crosstab/crosstab-request";
import { variablesOf } from "@/lib/domain/responses/variables";
import { crossItems } from "@/lib/use-cases/results/cross-items";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("results.cross");
  return { title: t("title") };
}

interface Props {
  readonly params: Promise<{ surveyId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { surveyId } = await params;
  const { actor } = await signedIn();
  const crossed = await crossItems(actor, { surveyId, query: await searchParams });
  const t = await getTranslations("results");
  if (!crossed.ok) {
    const told = await inWords(crossed);
    return (
      <Callout tone="warn">{told.ok ? "" : told.problems.map(({ message }) => message).join(" ")}</Callout>
    );
  }
  const { questionnaire, request, filters, weighting, table } = crossed.value;
  const words = crosstabWords(crossed.value, t);
  const speak = speaker(questionnaire);
  const filterable = filterVariables(variablesOf(questionnaire), speak, {
    yes: t("yesNo.yes"),
    no: t("yesNo.no"),
  });
  const weights: AddressParts = weighting === "off" ? withoutWeights : [];
  const asked = formatCrosstab(request);
  const address = (more: AddressParts) => resultsAddress(surveyId, "compare", filters, [...asked, ...more]);
  return (
    <div className="flex flex-col gap-6">
      <p className="text-sm print:hidden">
        <TextLink href={resultsAddress(surveyId, "", filters, weights)}>← {t("cross.back")}</TextLink>
      </p>
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="font-serif text-xl font-semibold">{t("cross.title")}</h2>
        {table && (
          <LinkButton
            href={resultsAddress(surveyId, "compare/table", filters, [...asked, ...weights])}
            tone="quiet"
            size="small"
            prefetch={false}
            download
            icon={<Download className="size-4" aria-hidden="true" />}
            className="print:hidden"
          >
            {t("cross.download")}
          </LinkButton>
        )}
      </div>
      <CrosstabControls
        key={address(weights)}
        surveyId={surveyId}
        filters={filters}
        request={request}
        kept={weights}
        rowChoices={words.rowChoices}
        columnChoices={words.columnChoices}
      />
      <FilterBar
        surveyId={surveyId}
        view="compare"
        filters={filters}
        variables={filterable}
        kept={[...asked, ...weights]}
      />
      {table && weighting !== "none" && (
        <WeightsSwitch
          isOn={weighting === "on"}
          respondents={table.respondents}
          hrefs={{ on: address([]), off: address(withoutWeights) }}
        />
      )}
      {table ? (
        <CrosstabView table={table} words={words} show={request.show} />
      ) : (
        <Callout tone="warn">{t("cross.choose")}</Callout>
      )}
    </div>
  );
}
