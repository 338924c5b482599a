import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { formatNumber, formatShare } from "@/components/ui/charts/format-number";
import { HeatTable } from "@/components/ui/charts/heat-table";
import { INDEX_LIMITS, indexLevel } from "@/components/ui/charts/shade";
import { TextLink } from "@/components/ui/text-link";
import { TRAIT_RULES } from "@/lib/domain/segmentation/profile/trait-rules";
import { strongestAnswer, type DescriptorAnswer } from "./read-descriptors";
import type { SegmentFacts } from "./segment-facts";

interface Props {
  readonly answers: readonly DescriptorAnswer[];
  /** In the order of the cells. */
  readonly segments: readonly SegmentFacts[];
  readonly show: "share" | "index";
  /** Where the other view of the cells is. */
  readonly address: (show: "share" | "index") => string;
}

/** Every answer that did not form the segments, by segment. */
export function DescriptorHeat({ answers, segments, show, address }: Props) {
  const t = useTranslations("segmentation.who");
  const locale = useLocale();
  if (answers.length === 0) return null;
  const found = strongestAnswer(answers);
  const title = found
    ? t("answers-title", {
        answer: found.answer.label,
        segment: segments[found.segment]?.name ?? "",
        inSegment: Math.round(found.share * 100),
        everyone: Math.round(found.answer.everyone * 100),
      })
    : t("answers-plain");
  return (
    <Card>
      <nav aria-label={t("show")} className="mb-3 flex gap-4 text-sm print:hidden">
        {(["share", "index"] as const).map((kind) => {
          const words = t(kind === "share" ? "shares" : "index");
          return kind === show ? (
            <span key={kind} aria-current="true" className="text-ink font-medium">
              {words}
            </span>
          ) : (
            <TextLink key={kind} href={address(kind)}>
              {words}
            </TextLink>
          );
        })}
      </nav>
      <HeatTable
        title={title}
        level={2}
        note={t("answers-note", { people: TRAIT_RULES.distinctivePeople })}
        legend={{
          title: t("index-legend"),
          limits: [...INDEX_LIMITS.map((limit) => Math.round(10_000 / limit)).reverse(), ...INDEX_LIMITS].map(
            (limit) => formatNumber(limit, locale),
          ),
        }}
        columns={segments.map((segment) => ({
          id: segment.id,
          label: segment.name,
          index: segment.colour,
          n: segment.size,
        }))}
        rows={answers.map(({ id, label, question, everyone, cells }) => ({
          id,
          label,
          ...(question !== "" && { group: question }),
          everyone: show === "share" ? formatShare(everyone, locale) : "100",
          cells: cells.map(({ share, index }) => ({
            text:
              show === "share"
                ? formatShare(share, locale)
                : formatNumber(index === null ? Number.NaN : Math.round(index), locale),
            level: indexLevel(index ?? Number.NaN),
          })),
        }))}
      />
    </Card>
  );
}
