import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { placeRespondent } from "@/lib/domain/segmentation/latent-classes/place-respondent";
import { namingVariables } from "@/lib/domain/segmentation/name-segments";
import type { SegmentationSettings } from "@/lib/domain/segmentation/segmentation";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { translatorFor } from "@/lib/i18n/translator";
import { baseColumns } from "./base-columns";
import { publishSegments } from "./publish-segments";
import type { SegmentationWork } from "./segmentation-work";
import { variableLabel } from "./variable-label";

type Settings = Extract<SegmentationSettings, { method: "latent-classes" }>;

/** Places every respondent in the classes of the chosen solution and publishes them as segments. */
export async function placeInClasses(
  scope: WorkspaceScope,
  work: SegmentationWork,
  settings: Settings,
  chosen: number,
): Promise<Result<null>> {
  const { segmentation, responses, taskId } = work;
  const result = segmentation.result?.method === "latent-classes" ? segmentation.result : undefined;
  const solution = result?.solutions.find(({ segments }) => segments === chosen);
  if (!result || !solution) return fail(problem("segmentation.solution-gone"));
  const columns = baseColumns(work, settings.base);
  if (!columns.ok) return columns;
  const posteriors: (number[] | null)[] = [];
  const segmentOf = new Int16Array(responses.ids.length).fill(-1);
  for (let row = 0; row < responses.ids.length; row++) {
    const codes = columns.value.map((column) => column.codes[row] ?? -1);
    const memberships = codes.some((code) => code >= 0) ? placeRespondent(solution, codes) : null;
    posteriors.push(memberships);
    if (memberships) segmentOf[row] = memberships.indexOf(Math.max(...memberships));
  }
  const t = translatorFor("en", "segmentation");
  const baseIds = new Set(settings.base);
  const labels = new Map(
    responses.variables.map((variable) => [variable.id, variableLabel(variable, work)] as const),
  );
  await publishSegments(scope, {
    segmentationId: segmentation.id,
    taskId,
    responses,
    baseIds,
    segmentOf,
    segments: solution.segments,
    posteriorsOf: (row) => posteriors[row] ?? null,
    nameOf: (segment, counts) => {
      const named = namingVariables(counts, baseIds)[segment] ?? null;
      return (
        (named === null ? undefined : labels.get(named)) ?? t("segment.untitled", { number: segment + 1 })
      );
    },
    result,
  });
  return ok(null);
}
