import { useLocale, useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { ShareButton } from "@/components/sharing/share-button";
import { formatNumber } from "@/components/ui/charts/format-number";
import { LinkButton } from "@/components/ui/link-button";
import type { DivisionOffer } from "@/lib/domain/segmentation/edits/division-offer";
import type { Interval } from "@/lib/domain/statistics/proportions/wilson-interval";
import type { EditableSegment } from "./edits/editable-segment";
import { SegmentMenu } from "./edits/segment-menu";
import type { SegmentEditing } from "./edits/use-segment-change";
import type { ReadMean, ReadShare, SegmentReading } from "./read-segments";
import { SegmentCard } from "./segment-card";

interface Props {
  readonly segmentationId: string;
  readonly segments: readonly EditableSegment[];
  /** By segment position. */
  readonly traits: SegmentReading["traits"];
  readonly edit: Action<{ revision: number }> | null;
  readonly share: Action<{ id: string; token: string }> | null;
  /** By segment: 95 % interval of its share. */
  readonly intervals: ReadonlyMap<string, Interval>;
  /** How segments are changed by hand; null for who may not. */
  readonly editing: SegmentEditing | null;
  readonly offer: Action<DivisionOffer>;
}

/** Every segment as a card: its name, its size, and the three things that set it apart most. */
export function SegmentWall({
  segmentationId,
  segments,
  traits,
  edit,
  share,
  intervals,
  editing,
  offer,
}: Props) {
  const t = useTranslations("segmentation.ready");
  return (
    <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {segments.map((segment) => (
        <li
          key={segment.id}
          className="bg-surface flex flex-col gap-4 rounded-lg p-5 shadow-xs"
          data-print="together"
        >
          <SegmentCard
            segmentationId={segmentationId}
            segment={segment}
            interval={intervals.get(segment.id) ?? null}
            edit={edit}
            menu={
              editing ? (
                <SegmentMenu editing={editing} segments={segments} segment={segment} offer={offer} />
              ) : null
            }
          />
          <div>
            <h3 className="text-muted text-sm font-medium">{t("apart")}</h3>
            {(traits[segment.position] ?? []).length === 0 ? (
              <p className="text-muted mt-2 text-sm">{t("nothing-apart")}</p>
            ) : (
              <ul className="mt-2 flex flex-col gap-2.5">
                {(traits[segment.position] ?? []).map((trait) => (
                  <Trait key={trait.id} trait={trait} segment={segment.position} />
                ))}
              </ul>
            )}
          </div>
          <div className="mt-auto flex flex-wrap gap-2 pt-2" data-print="hide">
            <LinkButton href={`/segments/${segmentationId}/segment/${segment.id}`}>{t("open")}</LinkButton>
            {share === null ? null : (
              <ShareButton
                targetKind="segment"
                targetId={segment.id}
                segmentationId={segmentationId}
                name={segment.name}
                create={share}
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** One answer or number that sets a segment apart, against everyone's. */
function Trait({ trait, segment }: { readonly trait: ReadShare | ReadMean; readonly segment: number }) {
  const t = useTranslations("segmentation.ready");
  const locale = useLocale();
  const [own, everyone] = [trait.bySegment[segment] ?? 0, trait.everyone];
  const isShare = "question" in trait;
  return (
    <li>
      <p className="text-ink text-pretty">{trait.label}</p>
      {isShare && trait.question !== "" ? (
        <p className="text-muted text-xs text-pretty">{trait.question}</p>
      ) : null}
      <p className="text-muted text-sm tabular-nums">
        {isShare
          ? t("more", { segment: Math.round(own * 100), everyone: Math.round(everyone * 100) })
          : t("mean", { segment: formatNumber(own, locale), everyone: formatNumber(everyone, locale) })}
      </p>
    </li>
  );
}
