import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { inWords } from "@/app/form-action";
import { orNotFound, signedIn } from "@/app/signed-in";
import { MethodLink } from "@/components/methods/method-link";
import { speaker } from "@/components/results/words";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { MarginChoice } from "@/components/weighting/margin-choice";
import { WeightingPanel } from "@/components/weighting/weighting-panel";
import { WeightingResult } from "@/components/weighting/weighting-result";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { Variable } from "@/lib/domain/responses/variables";
import { marginWords } from "@/lib/domain/responses/weighting/margin-words";
import { leastRespondents, marginCategories } from "@/lib/domain/responses/weighting/weightable";
import { fail } from "@/lib/domain/result";
import { countMargin } from "@/lib/use-cases/weighting/count-margin";
import { seeWeighting, type WeightingView } from "@/lib/use-cases/weighting/see-weighting";
import { countMarginAction, removeWeightingAction, requestWeightingAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("weighting");
  return { title: t("title") };
}

interface Props {
  readonly params: Promise<{ surveyId: string }>;
}

export default async function WeightsPage({ params }: Props) {
  const { surveyId } = await params;
  const { actor } = await signedIn();
  const view = orNotFound(await seeWeighting(actor, surveyId));
  const t = await getTranslations("weighting");
  const { state, respondents, leftOut, mayWrite, questionnaire } = view;
  const { applied } = state;
  const requested = await requestOf(view);
  const choices = questionnaire ? await choicesOf(view.variables, questionnaire) : [];
  const settings = requested?.settings ?? applied?.settings;
  const margins = mayWrite && settings?.method === "targets" ? settings.margins : [];
  const counted = await Promise.all(
    margins.map(async ({ variableId, bands }) => {
      const count = await countMargin(actor, { surveyId, variableId, bands });
      return count.ok ? [[variableId, count.value] as const] : [];
    }),
  );
  const result = applied && (
    <WeightingResult outcome={applied.outcome} settings={applied.settings} choices={choices} />
  );
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-2">
        <p className="text-sm print:hidden">
          <TextLink href={`/surveys/${surveyId}/results`}>← {t("back")}</TextLink>
        </p>
        <h2 className="font-serif text-xl font-semibold">{t("title")}</h2>
        <p className="text-muted max-w-prose text-base text-pretty">
          {t("lead")} <MethodLink note="weights" />
        </p>
        {leftOut > 0 && <p className="text-muted text-sm">{t("leftOut", { people: leftOut })}</p>}
      </div>
      {respondents < leastRespondents && !applied ? (
        <Card>
          <EmptyState
            title={t("tooFew.title")}
            actions={<LinkButton href={`/surveys/${surveyId}/results`}>{t("tooFew.action")}</LinkButton>}
          >
            {t("tooFew.body", { respondents, least: leastRespondents })}
          </EmptyState>
        </Card>
      ) : mayWrite ? (
        <WeightingPanel
          key={`${state.revision}:${requested?.failure ?? ""}`}
          surveyId={surveyId}
          revision={state.revision}
          respondents={respondents}
          choices={choices}
          counted={counted.flat()}
          applied={applied?.settings ?? null}
          requested={requested}
          isOutOfDate={view.isOutOfDate}
          actions={{
            request: requestWeightingAction,
            remove: removeWeightingAction,
            count: countMarginAction,
          }}
        >
          {result}
        </WeightingPanel>
      ) : (
        (result ?? <Callout>{t("unweighted")}</Callout>)
      )}
    </div>
  );
}

/** What was asked for and is not done; a request whose task was called off is none. */
async function requestOf({ state: { requested }, task }: WeightingView) {
  if (!requested || !task || task.status === "cancelled" || task.status === "done") return null;
  if (task.status !== "failed") return { ...requested, failure: null };
  const { code, params } = task.problem ?? { code: "weighting.failed", params: {} };
  const told = await inWords(fail({ code, ...(params && { params }) }));
  return { ...requested, failure: told.ok ? "" : (told.problems[0]?.message ?? "") };
}

async function choicesOf(
  variables: readonly Variable[],
  questionnaire: Questionnaire,
): Promise<MarginChoice[]> {
  const t = await getTranslations("weighting");
  const speak = speaker(questionnaire);
  return variables.map((variable) => {
    const words = marginWords(variable, [], { speak, t: t as never });
    const categories = variable.kind === "numeric" ? [] : marginCategories(variable, []);
    return {
      id: variable.id,
      label: words.margin,
      kind: variable.kind,
      categories: categories.map(({ id }) => ({
        id,
        label: words.labelOf(id),
        code: variable.categories.find((category) => category.id === id)?.code ?? id,
      })),
      isDemographic: variable.dimension === "demographic" || variable.dimension === "geographic",
    };
  });
}
