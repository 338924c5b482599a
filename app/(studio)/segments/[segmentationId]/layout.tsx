import { canBeChanged } from "@/lib/domain/segmentation/rules/draft-of-rules";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { WriteCardsButton } from "@/components/personas/write-cards-button";
import { SegmentationActions } from "@/components/segmentation/segmentation-actions";
import { SegmentationTitle } from "@/components/segmentation/segmentation-title";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { TabLinks } from "@/components/ui/tab-links";
import type { SegmentationView } from "@/lib/use-cases/segmentation/get-segmentation";
import { requestPersonasAction } from "../../personas/actions";
import {
  beginSegmentationDraftAction,
  chooseAgainAction,
  deleteSegmentationAction,
  renameSegmentationAction,
} from "../actions";
import { seenSegmentation } from "./seen-segmentation";
import { tabsOf } from "./tabs";

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ segmentationId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { segmentation } = await seenSegmentation((await params).segmentationId);
  return { title: segmentation.name };
}

/** Name, state and, once its segments are found, the views of one segmentation. */
export default async function SegmentationLayout({ children, params }: Props) {
  const { segmentationId } = await params;
  const view = await seenSegmentation(segmentationId);
  const { segmentation, survey, mayWrite } = view;
  const t = await getTranslations("segmentation");
  const isReady = segmentation.status === "ready";
  const own = `/segments/${segmentationId}`;
  return (
    <PageBody width="wide">
      <PageHeader
        title={
          isReady ? (
            <SegmentationTitle
              segmentationId={segmentation.id}
              name={segmentation.name}
              rename={mayWrite ? renameSegmentationAction : null}
            />
          ) : (
            segmentation.name
          )
        }
        badges={isReady ? undefined : <Badge>{t(`list.status.${segmentation.status}`)}</Badge>}
        above={
          <Breadcrumbs
            crumbs={[
              { label: survey.title, href: `/surveys/${survey.id}/segments` },
              { label: segmentation.name },
            ]}
          />
        }
        actions={isReady && mayWrite ? await headerActions(view) : undefined}
        tabs={
          isReady ? (
            <TabLinks
              label={t("tabs.label")}
              tabs={tabsOf(view).map((tab) => ({
                href: tab === "overview" ? own : `${own}/${tab}`,
                label: t(`tabs.${tab}`),
                isExact: tab === "overview",
              }))}
            />
          ) : undefined
        }
      />
      {children}
    </PageBody>
  );
}

async function headerActions({ segmentation, survey, cards }: SegmentationView) {
  const t = await getTranslations("segmentation.ready");
  return (
    <>
      {cards > 0 ? (
        <LinkButton href={`/surveys/${survey.id}/personas`} tone="primary">
          {t("open-personas")}
        </LinkButton>
      ) : null}
      <WriteCardsButton
        segmentationId={segmentation.id}
        hasCards={cards > 0}
        request={requestPersonasAction}
        tone={cards > 0 ? "secondary" : "primary"}
      />
      <SegmentationActions
        segmentationId={segmentation.id}
        surveyId={survey.id}
        name={segmentation.name}
        mayChooseAgain={segmentation.chosenSegments !== null}
        mayChangeRules={canBeChanged(segmentation.settings)}
        begin={beginSegmentationDraftAction}
        chooseAgain={chooseAgainAction}
        remove={deleteSegmentationAction}
      />
    </>
  );
}
