import { updateSegmentation } from "@/lib/database/segmentations";
import { finishTask } from "@/lib/database/tasks";
import { withinScope } from "@/lib/database/within-scope";
import { ok, type Result } from "@/lib/domain/result";
import { recommendSegmentCount } from "@/lib/domain/segmentation/choose-segment-count/recommend";
import { oneClassBic } from "@/lib/domain/segmentation/latent-classes/one-class-bic";
import { summariseFit } from "@/lib/domain/segmentation/latent-classes/summarise-fit";
import type { SegmentationSettings } from "@/lib/domain/segmentation/segmentation";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { baseColumns } from "./base-columns";
import type { FitLatentClasses } from "./fit-latent-classes";
import type { SegmentationWork } from "./segmentation-work";

type Settings = Extract<SegmentationSettings, { method: "latent-classes" }>;

interface Fitting {
  readonly fit: FitLatentClasses;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/** Fits every number of classes and recommends one; the segmentation then waits for a person's choice. */
export async function fitBase(
  scope: WorkspaceScope,
  work: SegmentationWork,
  settings: Settings,
  { fit, signal, onProgress }: Fitting,
): Promise<Result<null>> {
  const { segmentation, responses, taskId } = work;
  const columns = baseColumns(work, settings.base);
  if (!columns.ok) return columns;
  const fits = await fit(
    {
      columns: columns.value,
      segments: { from: settings.fromSegments, to: settings.toSegments },
      starts: settings.starts,
      seed: segmentation.seed,
    },
    { signal, onProgress },
  );
  const people = fits[0]?.answered ?? 0;
  const recommendation = recommendSegmentCount(
    fits.map((found) => ({
      ...summariseFit(found),
      smallestSize: found.smallestSize,
      degreesOfFreedom: found.fit.degreesOfFreedom,
    })),
    { people, baseVariables: columns.value.length, oneClassBic: oneClassBic(columns.value) },
  );
  await withinScope(scope, async (tx) => {
    await updateSegmentation(tx, scope, segmentation.id, {
      status: "choosing",
      respondents: responses.ids.length,
      versionIds: [...responses.versionIds],
      codedByVersionId: responses.codedByVersionId,
      responseSetHash: responses.hash,
      result: {
        method: "latent-classes",
        solutions: fits.map(summariseFit),
        ...recommendation,
        unclassified: responses.ids.length - people,
      },
    });
    await finishTask(scope, taskId, { status: "done" }, tx);
  });
  return ok(null);
}
