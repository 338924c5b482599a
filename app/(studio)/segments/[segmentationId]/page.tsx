import { inWords } from "@/app/form-action";
import { ChooseCount } from "@/components/segmentation/choose-count";
import { RunEnded } from "@/components/segmentation/run-ended";
import { RunProgress } from "@/components/segmentation/run-progress";
import { fail } from "@/lib/domain/result";
import { cancelTaskAction, chooseSegmentCountAction } from "../actions";
import { ReadySegmentation } from "./ready-segmentation";
import { seenSegmentation } from "./seen-segmentation";

interface Props {
  params: Promise<{ segmentationId: string }>;
}

/** A segmentation where it stands: running, waiting for a choice, ended without segments, or ready. */
export default async function SegmentationPage({ params }: Props) {
  const view = await seenSegmentation((await params).segmentationId);
  const { segmentation, survey, task, mayWrite } = view;
  if (segmentation.status === "ready") return <ReadySegmentation view={view} />;
  const isRunning = segmentation.status === "queued" || segmentation.status === "running";
  const why = task?.problem ? await inWords(fail(task.problem)) : null;
  return (
    <>
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
          startHref={`/surveys/${survey.id}/segments`}
        />
      ) : null}
    </>
  );
}
