import { actorOf, openTask } from "@/lib/access/open-task";
import { finishTask, reportProgress, startTask } from "@/lib/database/tasks";
import { translatorFor } from "@/lib/i18n/translator";
import { addCarBuyers } from "./add-car-buyers";
import { addSegmentsAndCards, type SampleTools } from "./add-segments-and-cards";
import { addSimulatedStudy } from "./add-simulated-study";

interface SampleJob {
  readonly workspaceId: string;
  readonly userId: string;
  readonly taskId: string;
}

/**
 * Fills a workspace with the sample: a study of simulated people and a real imported one, each with segments and persona
 * cards. Every step keeps what is there, so running it again, or after an interruption, adds only what is missing.
 */
export async function addSample(job: SampleJob, tools: SampleTools): Promise<void> {
  const scope = await openTask(job);
  if (!scope || !(await startTask(scope, job.taskId))) return;
  const actor = actorOf(scope);
  const t = translatorFor("en", "segmentation");
  const step = (done: number) => reportProgress(scope, job.taskId, { done });
  const simulated = await addSimulatedStudy(scope, actor);
  await step(0.2);
  await addSegmentsAndCards(scope, { ...simulated, name: t("sample.simulated") }, tools);
  await step(0.5);
  const buyers = await addCarBuyers(scope, actor, tools.signal);
  await step(0.7);
  await addSegmentsAndCards(scope, { ...buyers, name: t("sample.buyers") }, tools);
  await finishTask(scope, job.taskId, { status: "done" });
}
