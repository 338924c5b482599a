import { Suspense } from "react";
import { getFormatter, getTranslations } from "next-intl/server";
import { AverageHeat } from "@/components/segmentation/average-heat";
import { EditLog } from "@/components/segmentation/edits/edit-log";
import { MethodLink } from "@/components/segmentation/method/method-link";
import { ProfileChart } from "@/components/segmentation/profile-chart";
import { SegmentWall } from "@/components/segmentation/segment-wall";
import { readSegments } from "@/components/segmentation/read-segments";
import { Card } from "@/components/ui/card";
import { ShareBar } from "@/components/ui/charts/share-bar";
import { segmentColour } from "@/components/ui/segment-colour";
import { shareIntervals } from "@/lib/domain/segmentation/share-intervals";
import { effectiveRespondents } from "@/lib/domain/segmentation/weighted-bases";
import type { SegmentationView } from "@/lib/use-cases/segmentation/get-segmentation";
import { isDataDriven } from "@/lib/domain/segmentation/segmentation";
import { createShareLinkAction } from "../../links/actions";
import { editSegmentAction, offerDivisionAction } from "../actions";
import { editableSegments } from "./editable-segments";
import { HowTheyDiffer } from "./how-they-differ";

interface Props {
  readonly view: SegmentationView;
}

/** A finished segmentation: how large the segments are, what sets each apart, and how they were found. */
export async function ReadySegmentation({ view }: Props) {
  const t = await getTranslations("segmentation.ready");
  const format = await getFormatter();
  const { segmentation, segments, questionnaire, mayWrite } = view;
  const reading = readSegments(segmentation, questionnaire);
  const placed = segments.reduce((sum, { size }) => sum + size, 0);
  const largest = segments.reduce(
    (best, segment) => (segment.share > best.share ? segment : best),
    segments[0] ?? none,
  );
  const { result } = segmentation;
  const effective = segmentation.counts && effectiveRespondents(segmentation.counts);
  const other = (await getTranslations("segmentation.segment"))("other");
  const { editable, editing, log } = await editableSegments(view);
  const intervals = segmentation.counts ? shareIntervals(segmentation.counts) : [];
  return (
    <div className="flex flex-col gap-8">
      <Card>
        <ShareBar
          title={t("share-title", {
            name: largest.name,
            percent: Math.round(largest.share * 100),
            count: placed,
          })}
          parts={segments.map((segment) => ({
            id: segment.id,
            label: segment.name,
            share: segment.share,
            n: segment.size,
            colour: segmentColour(segment.colour),
          }))}
        />
        {effective === null ? null : (
          <p className="text-muted mt-3 text-sm">{t("weighted", { people: Math.round(effective) })}</p>
        )}
        {result && result.unclassified > 0 ? (
          <p className="text-muted mt-3 text-sm">{t("unclassified", { count: result.unclassified })}</p>
        ) : null}
        {result?.method === "one-question" && result.merged.length > 0 ? (
          <p className="text-muted mt-1 text-sm">
            {t("merged", { other, options: format.list(result.merged.map((label) => `“${label}”`)) })}
          </p>
        ) : null}
      </Card>
      <SegmentWall
        segmentationId={segmentation.id}
        segments={editable}
        traits={reading.traits}
        edit={mayWrite ? editSegmentAction : null}
        share={mayWrite && view.cards > 0 ? createShareLinkAction : null}
        intervals={
          new Map(segments.map(({ id, position }) => [id, intervals[position] ?? { low: 0, high: 1 }]))
        }
        editing={mayWrite ? editing : null}
        offer={offerDivisionAction}
      />
      {reading.profile.length > 0 ? (
        <Card>
          <ProfileChart rows={reading.profile} segments={segments} />
        </Card>
      ) : null}
      <AverageHeat means={reading.baseMeans} segments={segments} isBase />
      {isDataDriven(segmentation.settings) ? (
        <Suspense fallback={<p className="text-muted text-sm">{t("computing")}</p>}>
          <HowTheyDiffer view={view} />
        </Suspense>
      ) : null}
      <EditLog edits={log.edits} undoable={log.undoable} editing={editing} />
      <MethodLink segmentationId={segmentation.id} />
    </div>
  );
}

const none = { name: "", share: 0, size: 0 };
