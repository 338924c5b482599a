import { listEdits } from "@/lib/database/segment-edits";
import { readMemberRows } from "@/lib/database/segment-people";
import type { SegmentationRecord } from "@/lib/database/segmentations";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import type { ChangeOf, SegmentChange } from "@/lib/domain/segmentation/edits/segment-change";
import type { SplitRule } from "@/lib/domain/segmentation/edits/segment-edit";
import { oneClassBic } from "@/lib/domain/segmentation/latent-classes/one-class-bic";
import { baseOf, isDataDriven } from "@/lib/domain/segmentation/segmentation";
import { takeRows, type Column } from "@/lib/domain/statistics/column";
import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { loadCodedResponses, type CodedResponses } from "../load-coded-responses";
import type { FitClasses } from "./fit-classes";

/** All that a change of people's places needs of their answers. */
export interface Material {
  readonly responses: CodedResponses;
  readonly columns: ReadonlyMap<string, Column>;
  readonly categories: ReadonlyMap<string, readonly string[]>;
  /** How a segment is to be divided, where it is. */
  readonly rule: SplitRule | null;
  /** Variables that differ by construction: those that formed the segments, and those that divided one since. */
  readonly baseIds: ReadonlySet<string>;
}

interface Means {
  readonly fit?: FitClasses;
  readonly signal?: AbortSignal;
}

const isAboutPeople = (change: SegmentChange): boolean =>
  change.kind === "merge" || change.kind === "split" || change.kind === "move";

/** Reads the answers a change is made with; null where it needs none. */
export async function gatherMaterial(
  scope: WorkspaceScope,
  segmentation: SegmentationRecord,
  change: SegmentChange,
  means: Means,
): Promise<Result<Material | null>> {
  if (!isAboutPeople(change)) return ok(null);
  // Everybody who has a place is counted, also who was left out of analyses since: an edit moves people, no more.
  const responses = await loadCodedResponses(
    scope,
    segmentation.surveyId,
    "with-left-out",
    segmentation.codedByVersionId ?? undefined,
  );
  const columns = new Map(
    responses.variables.flatMap(({ id }, position) => {
      const column = responses.columns[position];
      return column ? [[id, column] as const] : [];
    }),
  );
  const categories = new Map(
    responses.variables.map((variable) => [variable.id, variable.categories.map(({ id }) => id)] as const),
  );
  const rule =
    change.kind === "split"
      ? await ruleOf(scope, segmentation, change, { responses, columns, means })
      : ok(null);
  if (!rule.ok) return rule;
  const edits = await listEdits(scope, segmentation.id);
  const divided = edits.flatMap(({ edit, undoneAt }) =>
    undoneAt === null && edit.kind === "split" ? [edit.rule] : [],
  );
  return ok({
    responses,
    columns,
    categories,
    rule: rule.value,
    baseIds: new Set([
      ...baseOf(segmentation.settings),
      ...[...divided, ...(rule.value ? [rule.value] : [])].flatMap(variablesOfRule),
    ]),
  });
}

const variablesOfRule = (rule: SplitRule): readonly string[] =>
  rule.kind === "answers" ? [rule.variableId] : rule.base;

interface Answers {
  readonly responses: CodedResponses;
  readonly columns: ReadonlyMap<string, Column>;
  readonly means: Means;
}

async function ruleOf(
  scope: WorkspaceScope,
  segmentation: SegmentationRecord,
  { segmentId, by, names }: ChangeOf<"split">,
  { responses, columns, means }: Answers,
): Promise<Result<SplitRule>> {
  if (by.kind === "answers") {
    if (columns.get(by.variableId)?.kind !== "categorical")
      return fail(problem("segmentation.variable-gone"));
    if (by.groups.length !== names.length || by.others >= names.length)
      return fail(problem("segmentation.parts-do-not-match"));
    return ok(by);
  }
  if (!isDataDriven(segmentation.settings)) return fail(problem("segmentation.no-base-to-divide-by"));
  if (!means.fit) throw new Error("dividing by classes is the worker's work");
  if (by.parts !== names.length) return fail(problem("segmentation.parts-do-not-match"));
  const members = await readMemberRows(scope, segmentation.id, segmentId, responses.ids);
  return divideByClasses(members, segmentation, {
    responses,
    columns,
    means: { ...means, fit: means.fit },
    parts: by.parts,
  });
}

/** Fewer people than this have no classes to be found. */
const fewestToDivide = 60;
const startsOfDivision = 30;

async function divideByClasses(
  members: Int32Array,
  { settings, seed: seedOfSegments }: SegmentationRecord,
  {
    responses,
    columns,
    means,
    parts,
  }: Omit<Answers, "means"> & {
    readonly means: Means & { readonly fit: FitClasses };
    readonly parts: number;
  },
): Promise<Result<SplitRule>> {
  if (members.length < fewestToDivide)
    return fail(
      problem("segmentation.too-few-to-divide", [], { people: members.length, least: fewestToDivide }),
    );
  const varying = baseOf(settings).flatMap((id) => {
    const column = columns.get(id);
    if (column?.kind !== "categorical") return [];
    const own = takeRows(column, members);
    return new Set(own.codes.filter((code) => code >= 0)).size > 1 ? [{ id, column: own }] : [];
  });
  if (varying.length < 2) return fail(problem("segmentation.no-base-to-divide-by"));
  const { weights: everyones } = responses;
  const weights = everyones
    ? { kind: "sampling" as const, values: Float64Array.from(members, (row) => everyones[row] ?? 0) }
    : undefined;
  const own = varying.map(({ column }) => column);
  const seed = deriveSeed(seedOfSegments, parts, members.length);
  const [fit] = await means.fit(
    { columns: own, weights, segments: { from: parts, to: parts }, starts: startsOfDivision, seed },
    { signal: means.signal },
  );
  if (!fit) return fail(problem("segmentation.no-base-to-divide-by"));
  return ok({
    kind: "latent-classes",
    base: varying.map(({ id }) => id),
    shares: fit.shares,
    probabilities: fit.itemProbabilities,
    seed,
    bic: fit.criteria.bic,
    bicUndivided: oneClassBic(own, weights),
    entropy: fit.classification.entropyRSquared ?? 0,
  });
}
