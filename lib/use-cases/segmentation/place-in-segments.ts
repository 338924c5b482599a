import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { namingVariables, type SegmentNaming } from "@/lib/domain/segmentation/name-segments";
import { fittedOf, type DataDrivenSettings } from "@/lib/domain/segmentation/segmentation";
import { placePeople } from "@/lib/domain/segmentation/solutions/place-people";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { translatorFor } from "@/lib/i18n/translator";
import { baseColumns } from "./base-columns";
import { publishSegments } from "./publish-segments";
import type { SegmentationWork } from "./segmentation-work";
import { variableLabel } from "./variable-label";

/** What a name may be changed to is as long at most. */
const LONGEST_NAME = 120;

/** Places every respondent in the chosen solution and publishes its segments. */
export async function placeInSegments(
  scope: WorkspaceScope,
  work: SegmentationWork,
  settings: DataDrivenSettings,
  chosen: number,
): Promise<Result<null>> {
  const { segmentation, responses, taskId } = work;
  const result = fittedOf(segmentation.result);
  const base = baseColumns(work, settings.base, settings.method);
  if (!base.ok) return base;
  const placement =
    result &&
    placePeople(
      result,
      chosen,
      base.value.map(({ column }) => column),
    );
  if (!result || !placement) return fail(problem("segmentation.solution-gone"));
  const t = translatorFor("en", "segmentation");
  const baseIds = new Set(settings.base);
  const variables = new Map(responses.variables.map((variable) => [variable.id, variable] as const));
  const named = (naming: SegmentNaming | null): string | undefined => {
    const variable = variables.get(naming?.variableId ?? "");
    if (!naming || !variable) return undefined;
    const label = variableLabel(variable, work);
    if (naming.by === "answer") return label;
    // Of ranks the lower is the better.
    if (variable.itemType !== "ranking") return t(`segment.${naming.by}`, { label }).slice(0, LONGEST_NAME);
    return naming.by === "low" ? t("segment.preferring", { label }).slice(0, LONGEST_NAME) : undefined;
  };
  await publishSegments(scope, {
    segmentationId: segmentation.id,
    seed: segmentation.seed,
    taskId,
    responses,
    baseIds,
    segmentOf: placement.segmentOf,
    segments: chosen,
    posteriorsOf: placement.posteriorsOf,
    nameOf: (segment, counts) =>
      named(namingVariables(counts, baseIds)[segment] ?? null) ??
      t("segment.untitled", { number: segment + 1 }),
    result,
  });
  return ok(null);
}
