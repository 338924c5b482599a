import { useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { ShareButton } from "@/components/sharing/share-button";
import { LinkButton } from "@/components/ui/link-button";
import type { DivisionOffer } from "@/lib/domain/segmentation/edits/division-offer";
import type { Interval } from "@/lib/domain/statistics/proportions/wilson-interval";
import type { EditableSegment } from "./edits/editable-segment";
import { SegmentMenu } from "./edits/segment-menu";
import type { SegmentEditing } from "./edits/use-segment-change";
import type { ReadShare } from "./read-segments";
import { SegmentCard } from "./segment-card";

interface Props {
  readonly segmentationId: string;
  readonly segments: readonly EditableSegment[];
  /** By segment position. */
  readonly traits: readonly (readonly ReadShare[])[];
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
                  <li key={trait.id}>
                    <p className="text-ink text-pretty">{trait.label}</p>
                    {trait.question === "" ? null : (
                      <p className="text-muted text-xs text-pretty">{trait.question}</p>
                    )}
                    <p className="text-muted text-sm tabular-nums">
                      {t("more", {
                        segment: Math.round((trait.bySegment[segment.position] ?? 0) * 100),
                        everyone: Math.round(trait.everyone * 100),
                      })}
                    </p>
                  </li>
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
