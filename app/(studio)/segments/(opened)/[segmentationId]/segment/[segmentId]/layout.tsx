import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SegmentMenu } from "@/components/segmentation/edits/segment-menu";
import { SegmentVerdict } from "@/components/segmentation/segment/segment-verdict";
import { SegmentDescription, SegmentName } from "@/components/segmentation/segment/segment-words";
import { ShareButton } from "@/components/sharing/share-button";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ColourDot } from "@/components/ui/colour-dot";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { TabLinks } from "@/components/ui/tab-links";
import { shareIntervals } from "@/lib/domain/segmentation/share-intervals";
import { createShareLinkAction } from "../../../../../links/actions";
import { editSegmentAction, offerDivisionAction } from "../../../../actions";
import { seenSegment, type Address } from "./seen-segment";

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<Address>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { segmentationId, segmentId } = await params;
  return { title: (await seenSegment(segmentationId, segmentId)).segment.name };
}

/** One segment: its name, how large it is, what can be done with it, its neighbours, and its views. */
export default async function SegmentLayout({ children, params }: Props) {
  const { segmentationId, segmentId } = await params;
  const { view, segment, segments, editing } = await seenSegment(segmentationId, segmentId);
  const { segmentation, survey, mayWrite } = view;
  const t = await getTranslations("segment");
  const wall = `/segments/${segmentationId}`;
  const own = `${wall}/segment/${segmentId}`;
  const interval = segmentation.counts && shareIntervals(segmentation.counts)[segment.position];
  const edit = mayWrite && !segment.isLocked ? editSegmentAction : null;
  return (
    <PageBody width="wide">
      <PageHeader
        title={
          <span className="flex items-baseline gap-3">
            <ColourDot index={segment.colour} size={14} />
            <span className="min-w-0">
              <SegmentName segmentationId={segmentationId} segment={segment} edit={edit} />
            </span>
          </span>
        }
        badges={
          <>
            <SegmentVerdict size={segment.size} share={segment.share} />
            {segment.isLocked ? <Badge>{t("header.locked")}</Badge> : null}
          </>
        }
        description={
          <>
            <span className="tabular-nums">
              {t("header.people", { count: segment.size })}
              {interval ? ` · ${t("header.share", { share: segment.share, ...interval })}` : ""}
            </span>
            <span className="mt-1 block">
              <SegmentDescription segmentationId={segmentationId} segment={segment} edit={edit} />
            </span>
          </>
        }
        above={
          <Breadcrumbs
            crumbs={[
              { label: survey.title, href: `/surveys/${survey.id}/segments` },
              { label: segmentation.name, href: wall },
              { label: segment.name },
            ]}
          />
        }
        actions={
          <>
            {segment.cardId ? (
              <LinkButton href={`/personas/${segment.cardId}`}>{t("header.card")}</LinkButton>
            ) : null}
            {mayWrite && segment.cardId ? (
              <ShareButton
                targetKind="segment"
                targetId={segment.id}
                segmentationId={segmentationId}
                name={segment.name}
                create={createShareLinkAction}
              />
            ) : null}
            {mayWrite ? (
              <SegmentMenu
                editing={editing}
                segments={segments}
                segment={segment}
                offer={offerDivisionAction}
              />
            ) : null}
          </>
        }
        tabs={
          <TabLinks
            label={t("tabs.label")}
            tabs={[
              { href: own, label: t("tabs.apart"), isExact: true },
              { href: `${own}/who`, label: t("tabs.who") },
              { href: `${own}/people`, label: t("tabs.people") },
              { href: `${own}/verbatims`, label: t("tabs.verbatims") },
            ]}
          />
        }
      />
      {children}
      <Neighbours wall={wall} segments={segments} position={segment.position} />
    </PageBody>
  );
}

async function Neighbours({
  wall,
  segments,
  position,
}: {
  readonly wall: string;
  readonly segments: readonly { readonly id: string; readonly name: string }[];
  readonly position: number;
}) {
  const t = await getTranslations("segment.header");
  const [before, after] = [segments[position - 1], segments[position + 1]];
  return (
    <nav
      aria-label={t("wall")}
      className="border-line mt-10 flex flex-wrap items-center justify-between gap-3 border-t pt-5 print:hidden"
    >
      <span className="min-w-0">
        {before ? (
          <LinkButton href={`${wall}/segment/${before.id}`} tone="quiet" icon={<ChevronLeft />}>
            {t("previous", { name: before.name })}
          </LinkButton>
        ) : null}
      </span>
      <LinkButton href={wall} tone="quiet">
        {t("wall")}
      </LinkButton>
      <span className="min-w-0">
        {after ? (
          <LinkButton href={`${wall}/segment/${after.id}`} tone="quiet" icon={<ChevronRight />}>
            {t("next", { name: after.name })}
          </LinkButton>
        ) : null}
      </span>
    </nav>
  );
}
