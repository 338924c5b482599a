import { authoriseMember } from "@/lib/access/authorise-member";
import { countNewPeople } from "@/lib/database/new-people";
import { countLaterPeople, countSharedPeople, findSuccessor } from "@/lib/database/placed-people";
import { findSegmentation, listSegmentRecords, type SegmentRecord } from "@/lib/database/segmentations";
import { withinScope } from "@/lib/database/within-scope";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { adjustedRandIndex } from "@/lib/domain/segmentation/agreement/adjusted-rand";
import { sharedPeople } from "@/lib/domain/segmentation/agreement/shared-people";
import { compareTimes, judgeDrift } from "@/lib/domain/segmentation/drift/compare-times";
import { chooseTimes } from "@/lib/domain/segmentation/waves/choose-times";
import { addPeople } from "@/lib/domain/segmentation/waves/count-people";
import type { WaveDivision } from "@/lib/domain/segmentation/waves/wave-division";
import { waveShares } from "@/lib/domain/segmentation/waves/wave-shares";
import type { SeenComparison, SeenWave } from "@/lib/domain/segmentation/waves/waves-report";
import { may } from "@/lib/domain/teams/roles";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { seeFigure } from "@/lib/use-cases/figures/figure";
import { readWavesAsked, wavesFigure, type CountedSegmentation } from "@/lib/use-cases/figures/waves-figure";
import { binLabels, wordsOf } from "./words-of-variables";

export interface WavesRequest {
  readonly segmentationId: string;
  /** As an address says; null: what suits the study. */
  readonly division: WaveDivision | null;
  /** `fit` or a wave's id, and `later` or a wave's id. */
  readonly then?: string | undefined;
  readonly now?: string | undefined;
}

export interface WavesView {
  readonly segments: readonly SegmentRecord[];
  /** There are very many people and the worker counts them, for the first time or anew. */
  readonly isCounting: boolean;
  /** There is something to show. */
  readonly isCounted: boolean;
  readonly mayWrite: boolean;
  /** People without a place yet, and those who got one since the segments were found. */
  readonly newPeople: number;
  readonly laterPeople: number;
  /** When the last of these got a place. */
  readonly lastPlacedAt: Date | null;
  readonly placesNewPeople: boolean;
  readonly division: WaveDivision;
  /** Questions whose answers could be waves. */
  readonly questions: readonly { readonly variableId: string; readonly label: string }[];
  readonly waves: readonly SeenWave[];
  /** Null where there is nobody to compare with. */
  readonly comparison: SeenComparison | null;
  /** The newest segmentation that repeats this one. */
  readonly successor: { readonly id: string; readonly name: string; readonly adjustedRand: number } | null;
}

/** How segments stand over time: shares by wave, what changed since they were found, and whether to find them anew. */
export async function seeWaves(actor: Actor, request: WavesRequest): Promise<Result<WavesView>> {
  const { segmentationId } = request;
  const scope = await authoriseMember(actor, "segmentation:read", { segmentation: segmentationId });
  if (!scope.ok) return scope;
  const segmentation = await findSegmentation(scope.value, segmentationId);
  const asked =
    segmentation?.status === "ready" && !segmentation.deletedAt
      ? await readWavesAsked(scope.value, segmentation, request.division)
      : null;
  if (!segmentation || !asked) return fail(problem("access.not-found"));
  const { segmentRecords, segments, known, base, questions, division, question } = asked;
  const seen = await seeFigure(scope.value, segmentation, wavesFigure(scope.value, segmentation, asked));
  const counted = seen?.content ?? null;
  const words = wordsOf(known.definition);
  const later = await countLaterPeople(scope.value, segmentationId);
  const successor = await comparedSuccessor(scope.value, segmentationId, segments);
  return ok({
    segments: segmentRecords,
    isCounting: !seen || seen.isOutdated,
    isCounted: counted !== null,
    mayWrite: may(scope.value.role, "segmentation:write"),
    newPeople: await countNewPeople(scope.value, segmentation),
    laterPeople: later.people,
    lastPlacedAt: later.lastPlacedAt,
    placesNewPeople: segmentation.placesNewPeople,
    division,
    questions: questions.map((one) => ({ variableId: one.id, label: words.labelOf(one) })),
    waves: counted
      ? seenWaves(counted, question ? words.answersOf(question) : new Map<string, string>())
      : [],
    comparison:
      counted &&
      compared(counted, request, {
        adjustedRand: successor?.adjustedRand ?? null,
        variables: base.map((one, at) => ({
          label: words.labelOf(one),
          isTick: one.binary,
          answers:
            one.kind === "numeric" ? binLabels(counted.bins[at] ?? []) : [...words.answersOf(one).values()],
        })),
      }),
    successor,
  });
}

function seenWaves(counted: CountedSegmentation, answers: ReadonlyMap<string, string>): SeenWave[] {
  return counted.waves.flatMap((wave, at): SeenWave[] => {
    const people = counted.byWave[at];
    if (!people) return [];
    const all = addPeople([people.fit, people.later]);
    return [
      {
        id: wave.id,
        wave,
        label: wave.kind === "answer" ? (answers.get(wave.id) ?? wave.id) : null,
        people: all.people,
        later: people.later.people,
        unclassified: all.unclassified,
        shares: waveShares(all),
        certainty: counted.hasCertainty ? all.certainty : null,
      },
    ];
  });
}

function compared(
  counted: CountedSegmentation,
  asked: WavesRequest,
  told: Pick<SeenComparison, "variables"> & { readonly adjustedRand: number | null },
): SeenComparison | null {
  const ids = counted.waves.map(({ id }) => id);
  const times = chooseTimes(ids, counted, asked);
  const found = times && compareTimes(times.before, times.after);
  if (!times || !found) return null;
  const comparison = counted.hasCertainty ? found : { ...found, certaintyThen: null, certaintyNow: null };
  const isSinceFit = times.chosen.then === "fit";
  return {
    ...comparison,
    times: times.chosen,
    people: { then: times.before.people, now: times.after.people },
    variables: told.variables,
    advice: isSinceFit ? judgeDrift(comparison, times.after.people, told.adjustedRand) : null,
  };
}

/** How far a fresh fit agrees with placing people by this one, among those who have a place in both. */
async function comparedSuccessor(
  scope: WorkspaceScope,
  segmentationId: string,
  segments: number,
): Promise<WavesView["successor"]> {
  const successor = await findSuccessor(scope, segmentationId);
  if (!successor) return null;
  const after = await listSegmentRecords(scope, successor.id);
  const counts = await withinScope(scope, (tx) => countSharedPeople(tx, scope, segmentationId, successor.id));
  const places = after.reduce((most, { position }) => Math.max(most, position + 1), 0);
  return { ...successor, adjustedRand: adjustedRandIndex(sharedPeople(counts, segments, places)) };
}
