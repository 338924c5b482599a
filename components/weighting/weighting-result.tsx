import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Callout } from "@/components/ui/callout";
import { Histogram } from "@/components/ui/charts/histogram";
import { Stat } from "@/components/ui/stat";
import { StatRow } from "@/components/ui/stat-row";
import type { MarginWords } from "@/lib/domain/responses/weighting/check-targets";
import type {
  WeightingNote,
  WeightingOutcome,
  WeightingSettings,
} from "@/lib/domain/responses/weighting/weighting";
import { KindsList } from "./kinds-list";
import { MarginOutcome } from "./margin-outcome";
import { wordsOf, type GroupName, type MarginChoice } from "./margin-choice";

interface Props {
  readonly outcome: WeightingOutcome;
  readonly settings: WeightingSettings;
  readonly choices: readonly MarginChoice[];
}

/** What the weights in force do: their cost in precision, how the margins stand, who counts most and least. */
export function WeightingResult({ outcome, settings, choices }: Props) {
  const t = useTranslations("weighting.result");
  const tArea = useTranslations("weighting");
  const format = useFormatter();
  const margins = settings.method === "targets" ? settings.margins : [];
  const words = margins.map(({ variableId, bands }): MarginWords => {
    const choice = choices.find(({ id }) => id === variableId);
    return choice
      ? wordsOf(choice, bands, tArea as never)
      : { margin: tArea("gone"), labelOf: (id) => id, noAnswer: tArea("noAnswer") };
  });
  const nameOf: GroupName = (margin, group) =>
    group === null
      ? (words[margin]?.noAnswer ?? "")
      : (margins[margin]?.groups[group]?.categories
          .map((id) => words[margin]?.labelOf(id) ?? id)
          .join(" / ") ?? "");
  const weight = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const { width, people } = outcome.histogram;
  return (
    <>
      <Card
        title={t("title", { people: outcome.respondents, effective: Math.round(outcome.effectiveN) })}
        description={
          settings.method === "variable"
            ? t("fromVariable", {
                variable: choices.find(({ id }) => id === settings.variableId)?.label ?? tArea("gone"),
              })
            : t("from", { margins: format.list(words.map(({ margin }) => `“${margin}”`)) })
        }
      >
        <StatRow>
          <Stat
            label={t("effectiveN")}
            value={format.number(Math.round(outcome.effectiveN))}
            detail={t("effectiveNHint")}
          />
          <Stat
            label={t("designEffect")}
            value={weight(outcome.designEffect)}
            detail={t("designEffectHint")}
            tone={outcome.designEffect > 2 ? "warn" : "ink"}
          />
          <Stat label={t("smallest")} value={weight(outcome.smallest)} />
          <Stat
            label={t("largest")}
            value={weight(outcome.largest)}
            {...(outcome.trimmed > 0 && { detail: t("trimmed", { people: outcome.trimmed }) })}
          />
        </StatRow>
        {outcome.warnings.length > 0 && (
          <ul className="mt-5 flex flex-col gap-2">
            {outcome.warnings.map((note, at) => (
              <li key={at}>
                <Callout tone="warn">{noteInWords(note, nameOf, words, t as never)}</Callout>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {outcome.margins.length > 0 && (
          <div className="flex min-w-0 flex-col gap-5">
            {outcome.margins.map((margin, at) => (
              <MarginOutcome
                key={margins[at]?.variableId ?? at}
                title={words[at]?.margin ?? ""}
                standings={[
                  ...margin.groups.map((standing, group) => ({ label: nameOf(at, group), ...standing })),
                  ...(margin.noAnswer ? [{ label: nameOf(at, null), ...margin.noAnswer }] : []),
                ]}
                note={margin.noAnswer ? t("noAnswerNote") : null}
              />
            ))}
          </div>
        )}
        <div className="flex min-w-0 flex-col gap-5">
          <Card>
            <Histogram
              title={t("histogram", { low: weight(outcome.smallest), high: weight(outcome.largest) })}
              note={t("histogramNote", { people: outcome.respondents })}
              level={3}
              bins={people.map((count, bin) => ({ from: bin * width, to: (bin + 1) * width, count }))}
            />
          </Card>
          {(outcome.most.length > 0 || outcome.least.length > 0) && (
            <KindsList most={outcome.most} least={outcome.least} nameOf={nameOf} />
          )}
        </div>
      </div>
    </>
  );
}

function noteInWords(
  { code, params }: WeightingNote,
  nameOf: GroupName,
  words: readonly MarginWords[],
  t: (key: string, values: Record<string, string | number>) => string,
): string {
  const margin = Number(params["margin"] ?? 0);
  return t(`warnings.${code}`, {
    ...params,
    margin: words[margin]?.margin ?? "",
    label: nameOf(margin, Number(params["group"] ?? 0)),
  });
}
