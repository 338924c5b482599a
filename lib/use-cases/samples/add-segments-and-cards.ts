import { randomUUID } from "node:crypto";
import { findFirstSegmentation } from "@/lib/database/sample-studies";
import {
  chooseSegments,
  findSegmentation,
  insertSegmentation,
  setSegmentationDeleted,
} from "@/lib/database/segmentations";
import { insertTask } from "@/lib/database/tasks";
import { withinScope } from "@/lib/database/within-scope";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { FindSolutions } from "@/lib/use-cases/segmentation/find-solutions";
import { fittedOf, segmentationSettingsSchema } from "@/lib/domain/segmentation/segmentation";
import { runSegmentation } from "@/lib/use-cases/segmentation/run-segmentation";

export interface SampleTools {
  readonly find: FindSolutions;
  /** Writes the persona cards of a segmentation, as the worker does. */
  readonly writeCards: (job: {
    readonly workspaceId: string;
    readonly userId: string;
    readonly segmentationId: string;
    readonly taskId: string;
  }) => Promise<void>;
  readonly signal: AbortSignal;
}

interface Study {
  readonly surveyId: string;
  readonly base: readonly string[];
  readonly name: string;
}

/** Latent classes of a study's base with the recommended number of segments, and a card for each; kept where finished. */
export async function addSegmentsAndCards(
  scope: WorkspaceScope,
  study: Study,
  tools: SampleTools,
): Promise<void> {
  const before = await findFirstSegmentation(scope, study.surveyId);
  const isReady = before?.status === "ready";
  // What an interrupted run left half-made is put aside.
  if (before && !isReady) await setSegmentationDeleted(scope, before.id, true);
  const segmentationId = isReady ? before.id : await addSegments(scope, study, tools);
  if (isReady && before.personaId !== null) return;
  const { workspaceId, userId } = scope;
  const taskId = randomUUID();
  await withinScope(scope, (tx) =>
    insertTask(tx, scope, { id: taskId, kind: "generate-personas", subjectId: segmentationId }),
  );
  await tools.writeCards({ workspaceId, userId, segmentationId, taskId });
}

/** One seed for every sample, so that its segments are the same everywhere. */
const seed = 2026;

async function addSegments(
  scope: WorkspaceScope,
  study: Study,
  { find, signal }: SampleTools,
): Promise<string> {
  const segmentationId = randomUUID();
  const [fitting, placing] = [randomUUID(), randomUUID()];
  const settings = segmentationSettingsSchema.parse({
    method: "latent-classes",
    base: [...study.base],
    toSegments: 7,
    stabilityPairs: 50,
    comparesMethods: true,
  });
  await withinScope(scope, async (tx) => {
    const { surveyId, name } = study;
    await insertSegmentation(tx, scope, {
      id: segmentationId,
      surveyId,
      name,
      question: "",
      settings,
      seed,
      taskId: fitting,
    });
    await insertTask(tx, scope, { id: fitting, kind: "run-segmentation", subjectId: segmentationId });
  });
  await runSegmentation(scope, { segmentationId, taskId: fitting, find, signal });
  const fitted = await findSegmentation(scope, segmentationId);
  const recommended = fittedOf(fitted?.result)?.recommended;
  if (recommended === undefined) throw new Error("No segments were found in the sample study.");
  await withinScope(scope, async (tx) => {
    await chooseSegments(tx, scope, segmentationId, {
      chosenSegments: recommended,
      choiceNote: "",
      taskId: placing,
    });
    await insertTask(tx, scope, { id: placing, kind: "run-segmentation", subjectId: segmentationId });
  });
  await runSegmentation(scope, { segmentationId, taskId: placing, find, signal });
  return segmentationId;
}
