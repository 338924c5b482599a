import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { segmentBySingleChoice } from "@/lib/domain/segmentation/rules/segment-by-single-choice";
import type { SegmentationSettings } from "@/lib/domain/segmentation/segmentation";
import { textIn } from "@/lib/domain/questionnaire/questionnaire";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { translatorFor } from "@/lib/i18n/translator";
import { publishSegments } from "./publish-segments";
import type { SegmentationWork } from "./segmentation-work";

type Settings = Extract<SegmentationSettings, { method: "one-question" }>;

/** Every option of one question is a segment; rare options are merged, visibly, into "other". */
export async function segmentByOneQuestion(
  scope: WorkspaceScope,
  { segmentation, responses, taskId, languages }: SegmentationWork,
  settings: Settings,
): Promise<Result<null>> {
  const position = responses.variables.findIndex(({ id }) => id === settings.variableId);
  const variable = responses.variables[position];
  const column = responses.columns[position];
  if (!variable || column?.kind !== "categorical") return fail(problem("segmentation.variable-gone"));
  const [language = "en"] = languages;
  const labels = variable.categories.map(({ label, code }) => textIn(label, language, language) || code);
  const found = segmentBySingleChoice(column, labels, settings, responses.weights ?? undefined);
  if (found.segments.length === 0) return fail(problem("segmentation.nobody-answered"));
  const other = translatorFor("en", "segmentation")("segment.other");
  await publishSegments(scope, {
    segmentationId: segmentation.id,
    seed: segmentation.seed,
    taskId,
    responses,
    baseIds: new Set([variable.id]),
    segmentOf: found.assignments,
    segments: found.segments.length,
    posteriorsOf: () => null,
    nameOf: (segment) => found.segments[segment]?.label ?? other,
    result: {
      method: "one-question",
      merged: found.segments.flatMap(({ kind, options }) =>
        kind === "other" ? options.map((option) => labels[option] ?? "") : [],
      ),
      unclassified: found.unclassified,
      segmentOfOption: Object.fromEntries(
        found.segments.flatMap(({ kind, options }, segment) =>
          // Whoever later chooses what nobody had chosen joins the others who chose rare options.
          (kind === "other" ? [...options, ...found.emptyOptions] : options).flatMap((option) => {
            const id = variable.categories[option]?.id;
            return id === undefined ? [] : [[id, segment]];
          }),
        ),
      ),
    },
  });
  return ok(null);
}
