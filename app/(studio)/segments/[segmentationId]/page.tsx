import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { orNotFound, signedIn } from "@/app/signed-in";
import { inWords } from "@/app/form-action";
import { ChooseCount } from "@/components/segmentation/choose-count";
import { RunEnded } from "@/components/segmentation/run-ended";
import { RunProgress } from "@/components/segmentation/run-progress";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { fail } from "@/lib/domain/result";
import { getSegmentation } from "@/lib/use-cases/segmentation/get-segmentation";
import { cancelTaskAction, chooseSegmentCountAction } from "../actions";
import { ReadySegmentation } from "./ready-segmentation";

interface Props {
  params: Promise<{ segmentationId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { actor } = await signedIn();
  const view = await getSegmentation(actor, (await params).segmentationId);
  return view.ok ? { title: view.value.segmentation.name } : {};
}

export default async function SegmentationPage({ params }: Props) {
  const t = await getTranslations("segmentation.list");
  const { actor } = await signedIn();
  const view = orNotFound(await getSegmentation(actor, (await params).segmentationId));
  const { segmentation, survey, task, mayWrite } = view;
  const back = `/surveys/${survey.id}/segments`;
  if (segmentation.status === "ready") return <ReadySegmentation view={view} />;
  const isRunning = segmentation.status === "queued" || segmentation.status === "running";
  const why = task?.problem ? await inWords(fail(task.problem)) : null;
  return (
    <PageBody>
      <PageHeader
        title={segmentation.name}
        badges={<Badge>{t(`status.${segmentation.status}`)}</Badge>}
        above={<Breadcrumbs crumbs={[{ label: survey.title, href: back }, { label: segmentation.name }]} />}
      />
      {isRunning && task ? (
        <RunProgress
          taskId={task.id}
          isPlacing={segmentation.chosenSegments !== null}
          cancel={mayWrite ? cancelTaskAction : null}
        />
      ) : null}
      {segmentation.status === "choosing" && segmentation.result?.method === "latent-classes" ? (
        <ChooseCount
          segmentationId={segmentation.id}
          respondents={segmentation.respondents ?? 0}
          variables={
            segmentation.settings.method === "latent-classes" ? segmentation.settings.base.length : 0
          }
          result={segmentation.result}
          choose={mayWrite ? chooseSegmentCountAction : null}
        />
      ) : null}
      {segmentation.status === "failed" || segmentation.status === "cancelled" ? (
        <RunEnded
          isFailed={segmentation.status === "failed"}
          why={why && !why.ok ? why.problems.map(({ message }) => message).join(" ") : null}
          startHref={back}
        />
      ) : null}
    </PageBody>
  );
}
