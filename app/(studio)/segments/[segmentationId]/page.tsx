import { inWords } from "@/app/form-action";
import { ChooseCount } from "@/components/segmentation/choose-count";
import { RunEnded } from "@/components/segmentation/run-ended";
import { RunProgress } from "@/components/segmentation/run-progress";
import { PathSteps } from "@/components/segmentation/path/path-steps";
import { SolutionsSoFar } from "@/components/segmentation/solutions-so-far";
import { baseInWords } from "@/components/segmentation/read-segments";
import { baseOf, fittedOf, isDataDriven } from "@/lib/domain/segmentation/segmentation";
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
  const result = fittedOf(segmentation.result);
  const partial = segmentation.chosenSegments === null ? segmentation.partial : null;
  const why = task?.problem ? await inWords(fail(task.problem)) : null;
  return (
    <>
      {segmentation.status === "choosing" || (isRunning && isDataDriven(segmentation.settings)) ? (
        <div className="mb-6">
          <PathSteps here={segmentation.status === "choosing" ? "choose" : "run"} />
        </div>
      ) : null}
      {isRunning && task ? (
        <RunProgress
          taskId={task.id}
          isPlacing={segmentation.chosenSegments !== null}
          cancel={mayWrite ? cancelTaskAction : null}
        />
      ) : null}
      {isRunning && partial && partial.solutions.length > 0 ? (
        <SolutionsSoFar solutions={partial.solutions} />
      ) : null}
      {segmentation.status === "choosing" && result ? (
        <ChooseCount
          segmentationId={segmentation.id}
          respondents={segmentation.respondents ?? 0}
          variables={baseOf(segmentation.settings).length}
          result={result}
          choose={mayWrite ? chooseSegmentCountAction : null}
          base={baseInWords(segmentation.settings, view.questionnaire)}
          chosen={null}
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
