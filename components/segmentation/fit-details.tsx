import { useFormatter, useTranslations } from "next-intl";
import { MethodLink } from "@/components/methods/method-link";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { SimpleTable } from "@/components/ui/simple-table";
import type { LatentClassSolution } from "@/lib/domain/segmentation/solutions/fitted-result";

interface Props {
  readonly solution: LatentClassSolution;
  /** Words of the base variables, in their order. */
  readonly base: readonly string[];
}

/** A pair with a larger residual is not explained by the classes: χ² with one degree of freedom at 5 %. */
const UNEXPLAINED = 3.84;
const MOST_PAIRS = 10;

/** What a statistician asks of one latent class solution: other criteria, fit of pairs, and how surely people are placed. */
export function FitDetails({ solution, base }: Props) {
  const t = useTranslations("segmentation.fit");
  const format = useFormatter();
  const fixed = (value: number, places = 1) =>
    format.number(value, { minimumFractionDigits: places, maximumFractionDigits: places });
  const { criteria, globalFit, classification, residuals = [] } = solution;
  const facts: (readonly [string, string])[] = [
    ...(criteria
      ? ([
          ["AIC3", fixed(criteria.aic3)],
          ["CAIC", fixed(criteria.caic)],
          [t("adjusted-bic"), fixed(criteria.adjustedBic)],
          ["ICL", fixed(criteria.icl)],
        ] as const)
      : []),
    ...(globalFit
      ? ([
          [t("g-squared"), t("with-df", { value: globalFit.gSquared, df: globalFit.degreesOfFreedom })],
        ] as const)
      : []),
    ...(classification ? ([[t("error"), t("percent", { share: classification.error })]] as const) : []),
  ];
  const pairs = residuals.slice(0, MOST_PAIRS);
  const isExplained = residuals.every(({ value }) => value <= UNEXPLAINED);
  return (
    <Card>
      <Disclosure summary={t("title", { segments: solution.segments })}>
        <div className="flex flex-col gap-6 pt-2">
          <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
            {facts.map(([name, value]) => (
              <div key={name} className="flex justify-between gap-4">
                <dt className="text-muted">{name}</dt>
                <dd className="text-ink tabular-nums">{value}</dd>
              </div>
            ))}
          </dl>
          {classification ? <ClassificationTable classification={classification} /> : null}
          {pairs.length === 0 ? null : (
            <div className="flex flex-col gap-2">
              <h3 className="text-ink font-medium">
                {t("pairs", { explained: isExplained ? "all" : "some" })}
              </h3>
              <p className="text-muted max-w-prose text-sm text-pretty">
                {t("pairs-lead")} <MethodLink note="latent-classes" />
              </p>
              <SimpleTable
                label={t("pairs-table")}
                head={[t("first"), t("second"), t("residual")]}
                alignEnd={[2]}
                rows={pairs.map(({ first, second, value }) => [
                  base[first] ?? String(first + 1),
                  base[second] ?? String(second + 1),
                  fixed(value, 2),
                ])}
              />
            </div>
          )}
        </div>
      </Disclosure>
    </Card>
  );
}

function ClassificationTable({
  classification: { table, averagePosteriors },
}: {
  readonly classification: NonNullable<LatentClassSolution["classification"]>;
}) {
  const t = useTranslations("segmentation.fit");
  const percent = (share: number) => t("percent", { share });
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-ink font-medium">{t("classification")}</h3>
      <p className="text-muted max-w-prose text-sm text-pretty">{t("classification-lead")}</p>
      <SimpleTable
        label={t("classification")}
        head={[t("belongs"), ...table.map((_, index) => t("placed", { number: index + 1 }))]}
        alignEnd={table.map((_, index) => index + 1)}
        rows={[
          ...table.map((row, index) => [t("class", { number: index + 1 }), ...row.map(percent)]),
          [t("average"), ...averagePosteriors.map((share) => (share === null ? "–" : percent(share)))],
        ]}
      />
    </div>
  );
}
