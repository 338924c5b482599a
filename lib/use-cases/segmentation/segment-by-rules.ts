import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { SegmentationSettings } from "@/lib/domain/segmentation/segmentation";
import { segmentByRules as applyRules } from "@/lib/domain/segmentation/rules/segment-by-rules";
import { baseOf } from "@/lib/domain/segmentation/segmentation";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { publishSegments } from "./publish-segments";
import { rulesOfFifths } from "./rules-of-fifths";
import type { SegmentationWork } from "./segmentation-work";

type Settings = Extract<SegmentationSettings, { method: "rules" }>;

/**
 * Every person belongs to the first rule that is true of them; the rest are a segment of their own or have none. Rules that
 * are bounds of fifths are read from the responses first, and kept with the segments, so that whoever buys later is placed
 * by the same bounds.
 */
export async function segmentByRules(
  scope: WorkspaceScope,
  { segmentation, responses, taskId }: SegmentationWork,
  asked: Settings,
): Promise<Result<null>> {
  const settled = asked.fifths ? rulesOfFifths(responses, asked.fifths) : ok(asked);
  if (!settled.ok) return settled;
  const settings = settled.value;
  const columns = new Map(
    responses.variables.flatMap((variable, position) => {
      const column = responses.columns[position];
      return column ? [[variable.id, column] as const] : [];
    }),
  );
  const found = applyRules(settings.rules, columns, responses.ids.length, responses.weights ?? undefined);
  if (!found.ok) return found;
  const { segments, unclassified, undecided, overlap } = found.value;
  const reached = segments.flatMap(({ count }, rule) => (count > 0 ? [rule] : []));
  const hasRest = settings.rest !== null && unclassified > 0;
  const names = reached.map((rule) => settings.rules[rule]?.name ?? "");
  if (hasRest && settings.rest !== null) names.push(settings.rest);
  if (names.length === 0)
    return fail(problem(asked.fifths ? "segmentation.rfm-nobody" : "segmentation.rules-nobody"));
  const segmentOf = found.value.assignments.map((rule) =>
    rule >= 0 ? reached.indexOf(rule) : hasRest ? reached.length : -1,
  );
  await publishSegments(scope, {
    segmentationId: segmentation.id,
    settings,
    seed: segmentation.seed,
    taskId,
    responses,
    baseIds: new Set(baseOf(settings)),
    segmentOf,
    segments: names.length,
    posteriorsOf: () => null,
    nameOf: (segment) => names[segment] ?? "",
    result: {
      method: "rules",
      unclassified: hasRest ? 0 : unclassified,
      undecided: hasRest ? 0 : undecided,
      rules: segments.map(({ id, count, anyHits, reach }) => ({ id, count, anyHits, reach })),
      hasRest,
      overlap: [...overlap],
    },
  });
  return ok(null);
}
