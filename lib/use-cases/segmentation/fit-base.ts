import { updateSegmentation } from "@/lib/database/segmentations";
import { finishTask } from "@/lib/database/tasks";
import { withinScope } from "@/lib/database/within-scope";
import { ok, type Result } from "@/lib/domain/result";
import { recommendSolution } from "@/lib/domain/segmentation/choose-segment-count/recommend-solution";
import { fixedPicks } from "@/lib/domain/segmentation/data-check/fixed-picks";
import { oneClassBic } from "@/lib/domain/segmentation/latent-classes/one-class-bic";
import { countAnswered, leastAnswered } from "@/lib/domain/segmentation/preparation/prepare-base";
import type { DataDrivenSettings } from "@/lib/domain/segmentation/segmentation";
import type { FittedResult, FoundSolutions } from "@/lib/domain/segmentation/solutions/fitted-result";
import type { Column } from "@/lib/domain/statistics/column";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { baseColumns } from "./base-columns";
import type { FindSolutions } from "./find-solutions";
import type { SegmentationWork } from "./segmentation-work";

interface Fitting {
  readonly find: FindSolutions;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/** Finds segments for every number of them and recommends one; the segmentation then waits for a person's choice. */
export async function fitBase(
  scope: WorkspaceScope,
  work: SegmentationWork,
  settings: DataDrivenSettings,
  { find, signal, onProgress }: Fitting,
): Promise<Result<null>> {
  const { segmentation, responses, taskId } = work;
  const base = baseColumns(work, settings.base, settings.method);
  if (!base.ok) return base;
  const columns = base.value.map(({ column }) => column);
  const least = settings.method === "rankings" ? 1 : leastAnswered(columns.length);
  const people = countAnswered(columns).reduce((sum, answered) => sum + (answered >= least ? 1 : 0), 0);
  const weights = settings.weighted ? responses.weights : null;
  const context = {
    people,
    baseVariables: columns.length,
    oneClassBic: bicOfOneClass(columns, weights),
    picks: fixedPicks(
      base.value.map(({ column, variable: { itemId, binary } }) => ({ itemId, binary, column })),
    ),
  };
  const judge = (found: FoundSolutions): FittedResult => ({
    ...found,
    ...recommendSolution(found, context),
    unclassified: responses.ids.length - people,
  });
  const found = await find(
    {
      settings,
      base: base.value.map(({ column, variable }) => ({
        column,
        binary: variable.binary,
        ordinal: variable.ordinal,
      })),
      weights,
      seed: segmentation.seed,
    },
    { signal, onProgress, onFound: partialWriter(scope, segmentation.id, judge) },
  );
  await withinScope(scope, async (tx) => {
    await updateSegmentation(tx, scope, segmentation.id, {
      status: "choosing",
      respondents: responses.ids.length,
      versionIds: [...responses.versionIds],
      codedByVersionId: responses.codedByVersionId,
      responseSetHash: responses.hash,
      result: judge(found),
    });
    await finishTask(scope, taskId, { status: "done" }, tx);
  });
  return ok(null);
}

/** What any number of classes has to beat, where it is known without a fit. */
function bicOfOneClass(columns: readonly Column[], weights: Float64Array | null): number | null {
  const categorical = columns.filter((column) => column.kind === "categorical");
  if (categorical.length < columns.length) return null;
  return oneClassBic(categorical, weights ? { kind: "sampling", values: weights } : undefined);
}

/**
 * Writes down what is found so far, for those who watch; one write at a time, the newest wins. A write that fails is no
 * loss: the whole is written at the end.
 */
function partialWriter(
  scope: WorkspaceScope,
  segmentationId: string,
  judge: (found: FoundSolutions) => FittedResult,
): (found: FoundSolutions) => void {
  let isWriting = false;
  let waiting: FoundSolutions | null = null;
  const write = async (): Promise<void> => {
    isWriting = true;
    while (waiting) {
      const result = judge(waiting);
      waiting = null;
      await withinScope(scope, (tx) =>
        updateSegmentation(tx, scope, segmentationId, { partial: result }),
      ).catch(() => undefined);
    }
    isWriting = false;
  };
  return (found) => {
    waiting = found;
    if (!isWriting) void write();
  };
}
