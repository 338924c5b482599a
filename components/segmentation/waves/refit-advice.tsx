import { useFormatter, useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Callout } from "@/components/ui/callout";
import { TextLink } from "@/components/ui/text-link";
import {
  areMoreOutside,
  leastToCompare,
  type RefitAdvice as Advice,
} from "@/lib/domain/segmentation/drift/compare-times";
import type { SeenComparison } from "@/lib/domain/segmentation/waves/waves-report";
import { RefitButton } from "./refit-button";

interface Props {
  readonly segmentationId: string;
  readonly name: string;
  readonly comparison: SeenComparison;
  readonly successor: { readonly id: string; readonly name: string; readonly adjustedRand: number } | null;
  readonly refit: Action<{ segmentationId: string }> | null;
}

const tones = { hold: "good", refit: "warn", "too-few": "note" } as const;

/** Whether it is time to find the segments anew, and why, in words. */
export function RefitAdvice({ segmentationId, name, comparison, successor, refit }: Props) {
  const t = useTranslations("waves.advice");
  const format = useFormatter();
  const decimal = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const { advice } = comparison;
  if (!advice) return null;
  const isOutside = advice.kind !== "too-few" && areMoreOutside(comparison);
  const holdsInPart = isOutside && advice.kind === "hold";
  return (
    <Callout
      tone={holdsInPart ? "note" : tones[advice.kind]}
      title={t(holdsInPart ? "hold-outside-title" : `${advice.kind}-title`)}
      actions={
        refit ? (
          <RefitButton
            segmentationId={segmentationId}
            name={name}
            refit={refit}
            isUrgent={advice.kind === "refit"}
          />
        ) : undefined
      }
    >
      <div className="flex max-w-prose flex-col gap-2">
        <Reasons advice={advice} comparison={comparison} successor={successor} />
        {isOutside ? (
          <p>{t("outside", { now: comparison.unclassifiedNow, then: comparison.unclassifiedThen })}</p>
        ) : null}
        {successor ? (
          <p>
            {t("successor", { name: successor.name, value: decimal(successor.adjustedRand) })}{" "}
            <TextLink href={`/segments/compare?a=${segmentationId}&b=${successor.id}`}>
              {t("see-successor")}
            </TextLink>
          </p>
        ) : null}
        {refit ? (
          <p className="text-sm" data-print="hide">
            {t("refit-hint")}
          </p>
        ) : null}
      </div>
    </Callout>
  );
}

interface ReasonsProps extends Pick<Props, "comparison" | "successor"> {
  readonly advice: Advice;
}

function Reasons({ advice, comparison, successor }: ReasonsProps) {
  const t = useTranslations("waves.advice");
  const format = useFormatter();
  const decimal = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  if (advice.kind === "too-few")
    return <p>{t("too-few", { count: advice.people, least: leastToCompare })}</p>;
  const moved = (comparison.segments.test?.p ?? 1) < 0.05 ? "yes" : "no";
  if (advice.kind === "hold")
    return <p>{successor ? t("hold-refit", { moved, name: successor.name }) : t("hold", { moved })}</p>;
  return (
    <ul className="list-disc pl-5">
      {advice.reasons.map((reason) => (
        <li key={reason}>
          {t(reason, {
            psi: decimal(comparison.segments.psi),
            expected: decimal(comparison.segments.expectedWithoutChange),
            value: decimal(successor?.adjustedRand ?? 0),
            now: comparison.certaintyNow ?? 0,
            then: comparison.certaintyThen ?? 0,
          })}
        </li>
      ))}
    </ul>
  );
}
