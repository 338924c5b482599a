import { useFormatter, useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import type { BaseCheck } from "@/lib/domain/segmentation/data-check/check-base";

interface Props {
  readonly check: BaseCheck;
  /** Complete responses left out for their quality. */
  readonly leftOut: number;
  readonly qualityHref: string;
}

/** What the check found, worst first, each with what can be done about it. */
export function CheckFindings({ check, leftOut, qualityHref }: Props) {
  const t = useTranslations("segmentation.path.check");
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: "percent" });
  const quoted = (labels: readonly string[]) => format.list(labels.map((label) => `“${label}”`));
  const people = check.effectivePeople ?? check.people;
  return (
    <div className="flex flex-col gap-3">
      <Callout tone={check.sample === "low" ? "warn" : "good"} title={t(`sample.${check.sample}`)}>
        {t("sample-numbers", {
          people,
          variables: check.variables,
          least: check.least,
          target: check.target,
        })}
        {check.effectivePeople === null ? null : (
          <> {t("effective", { people: check.people, effective: check.effectivePeople })}</>
        )}
      </Callout>
      {check.placeable === check.people ? null : (
        <Callout tone="note">{t("not-placeable", { count: check.people - check.placeable })}</Callout>
      )}
      {leftOut === 0 ? null : (
        <Callout tone="note">
          {t("left-out", { count: leftOut })}{" "}
          <a href={qualityHref} className="text-accent underline">
            {t("see-quality")}
          </a>
        </Callout>
      )}
      {check.nearConstant.length === 0 ? null : (
        <Callout tone="warn" title={t("constant-title", { count: check.nearConstant.length })}>
          <ul className="flex flex-col gap-1">
            {check.nearConstant.map(({ id, label, share }) => (
              <li key={id}>{t("constant", { label, share: percent(share) })}</li>
            ))}
          </ul>
        </Callout>
      )}
      {check.redundant.length === 0 ? null : (
        <Callout tone="warn" title={t("redundant-title", { count: check.redundant.length })}>
          <ul className="flex flex-col gap-1">
            {check.redundant.map(({ ids, labels, correlation }) => (
              <li key={ids.join(" ")}>{t("redundant", { labels: quoted(labels), correlation })}</li>
            ))}
          </ul>
        </Callout>
      )}
      {check.oftenMissing.length === 0 ? null : (
        <Callout tone="note" title={t("missing-title")}>
          {format.list(check.oftenMissing.map(({ label, share }) => `“${label}” (${percent(share)})`))}
        </Callout>
      )}
      {check.straightliners === null || check.straightliners === 0 ? null : (
        <Callout tone="note">{t("straightliners", { count: check.straightliners })}</Callout>
      )}
    </div>
  );
}
