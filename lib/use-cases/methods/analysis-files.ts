import { findSegmentation, type SegmentationRecord } from "@/lib/database/segmentations";
import { fileNameOf } from "@/lib/domain/responses/file-name";
import { variablesOf, type Variable } from "@/lib/domain/responses/variables";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { dataNames } from "@/lib/domain/segmentation/repeat-in-r/data-columns";
import {
  baseOf,
  segmentationSettingsSchema,
  type SegmentationResult,
  type SegmentationSettings,
} from "@/lib/domain/segmentation/segmentation";
import { foundWithWeights } from "@/lib/domain/segmentation/weighted-bases";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { usableVariables } from "@/lib/use-cases/segmentation/load-coded-responses";
import { questionnaireOf } from "./questionnaire-of";

/** What script and data of one finished segmentation agree on. */
export interface AnalysisFiles {
  readonly segmentation: SegmentationRecord;
  readonly settings: SegmentationSettings;
  readonly result: SegmentationResult;
  /** In the order of the settings, with the names the data give them. */
  readonly base: readonly Variable[];
  readonly names: readonly string[];
  readonly language: string;
  readonly isWeighted: boolean;
  readonly foundWithWeights: boolean;
  readonly scriptFile: string;
  readonly dataFile: string;
}

/** What the two files of a segmentation of this name are called. */
export function fileNamesOf(segmentation: string): Pick<AnalysisFiles, "scriptFile" | "dataFile"> {
  const name = fileNameOf(segmentation, "segments");
  return { scriptFile: `${name}.R`, dataFile: `${name}-data.csv` };
}

/** The frame of both files; a base variable that is gone from the questionnaire it was read by is a fault. */
export async function analysisFiles(
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<Result<AnalysisFiles>> {
  const segmentation = await findSegmentation(scope, segmentationId);
  if (!segmentation || segmentation.deletedAt) return fail(problem("access.not-found"));
  const { result, counts } = segmentation;
  if (segmentation.status !== "ready" || !result) return fail(problem("segmentation.not-ready"));
  // Results of an earlier release do not say which answer went where, so there is nothing to hold against.
  if (result.method === "one-question" && !result.segmentOfOption)
    return fail(problem("segmentation.solution-gone"));
  const questionnaire = await questionnaireOf(scope, segmentation);
  const settings = segmentationSettingsSchema.parse(segmentation.settings);
  const known = questionnaire ? usableVariables(variablesOf(questionnaire)) : [];
  const ids = baseOf(settings);
  const base = ids.flatMap((id) => known.find((variable) => variable.id === id) ?? []);
  if (base.length < ids.length) return fail(problem("segmentation.variable-gone"));
  return ok({
    segmentation,
    settings,
    result,
    base,
    names: dataNames(base),
    language: questionnaire?.languages[0] ?? "en",
    isWeighted: counts?.weighted !== undefined,
    foundWithWeights: foundWithWeights({ settings, counts }),
    ...fileNamesOf(segmentation.name),
  });
}
