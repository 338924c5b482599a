import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { placesWatermark, readPlacedPeople, type PlacedPerson } from "@/lib/database/placed-people";
import {
  listSegmentRecords,
  type SegmentationRecord,
  type SegmentRecord,
} from "@/lib/database/segmentations";
import { codeResponses } from "@/lib/domain/responses/code-responses";
import { variablesOf, type Variable } from "@/lib/domain/responses/variables";
import { baseOf, isDataDriven, segmentationSettingsSchema } from "@/lib/domain/segmentation/segmentation";
import type { NumberedVersion } from "@/lib/domain/segmentation/placement/read-by-version";
import { canBeWave, chooseDivision } from "@/lib/domain/segmentation/waves/choose-division";
import {
  countPeople,
  type CountedWaves,
  type PlacedPeople,
} from "@/lib/domain/segmentation/waves/count-people";
import { divideIntoWaves, type Wave } from "@/lib/domain/segmentation/waves/divide-into-waves";
import { formatDivision, type WaveDivision } from "@/lib/domain/segmentation/waves/wave-division";
import type { Column } from "@/lib/domain/statistics/column";
import { joinColumns } from "@/lib/domain/statistics/join-columns";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { usableVariables } from "@/lib/use-cases/segmentation/load-coded-responses";
import { knownVersion, readByKnownVersion } from "@/lib/use-cases/segmentation/read-by-known-version";
import type { Figure } from "./figure";

/** Raised when the form of what is kept changes, so that older ones are made anew. */
const FORM = 2;

export interface CountedSegmentation extends CountedWaves {
  readonly waves: readonly Wave[];
  /** Whether the method says how sure a place is. */
  readonly hasCertainty: boolean;
}

export interface WavesAsked {
  readonly segmentRecords: readonly SegmentRecord[];
  /** Places in counts by segment. */
  readonly segments: number;
  readonly known: NumberedVersion;
  /** The segmentation base, as that version has it. */
  readonly base: readonly Variable[];
  /** Questions whose answers could be waves. */
  readonly questions: readonly Variable[];
  readonly division: WaveDivision;
  /** The wave question, when the division is by one. */
  readonly question: Variable | undefined;
}

/** What a division into waves means for a segmentation; null where it cannot be read any more. */
export async function readWavesAsked(
  scope: WorkspaceScope,
  segmentation: SegmentationRecord,
  asked: WaveDivision | null,
): Promise<WavesAsked | null> {
  const known = await knownVersion(scope, segmentation);
  if (!known) return null;
  const segmentRecords = await listSegmentRecords(scope, segmentation.id);
  const variables = usableVariables(variablesOf(known.definition));
  const base = baseOf(segmentation.settings).flatMap((id) => variables.find((one) => one.id === id) ?? []);
  const questions = variables.filter((variable) => canBeWave(variable) && !base.includes(variable));
  const division = chooseDivision(asked, questions);
  return {
    segmentRecords,
    segments: segmentRecords.reduce((most, { position }) => Math.max(most, position + 1), 0),
    known,
    base,
    questions,
    division,
    question: questions.find(({ id }) => division.kind === "question" && id === division.variableId),
  };
}

/** Everybody with a place, counted by wave. */
export function wavesFigure(
  scope: WorkspaceScope,
  segmentation: SegmentationRecord,
  asked: WavesAsked,
): Figure<CountedSegmentation> {
  const { division } = asked;
  const cuts = division.kind === "dates" ? division.cuts.join() : "";
  const name = createHash("sha256")
    .update(`${segmentation.id}:${formatDivision(division)}:${cuts}`)
    .digest("hex");
  return {
    wanted: { kind: "waves", division },
    key: `waves:${name}`,
    form: `${FORM}:${segmentation.revision}`,
    state: () => placesWatermark(scope, segmentation.id),
    compute: () => compute(scope, segmentation, asked),
  };
}

async function compute(
  scope: WorkspaceScope,
  segmentation: SegmentationRecord,
  { base, question, division, segments, known }: WavesAsked,
): Promise<CountedSegmentation> {
  // Settings kept by an earlier release lack what was added since.
  const settings = segmentationSettingsSchema.parse(segmentation.settings);
  const isWeighted = !isDataDriven(settings) || settings.weighted;
  const people: Omit<PlacedPerson, "answers" | "id" | "versionId">[] = [];
  const variables = question ? [...base, question] : base;
  const parts: Column[][] = [];
  const read = readByKnownVersion(scope, segmentation.surveyId, known);
  await readPlacedPeople(scope, segmentation, async (batch) => {
    parts.push(codeResponses(variables, await read(batch)));
    for (const { completedAt, weight, segment, posterior, origin } of batch)
      people.push({ completedAt, weight, segment, posterior, origin });
    await nextTurn();
  });
  const columns = variables.map((_, at) => joinColumns(parts.flatMap((part) => part[at] ?? [])));
  const times = Float64Array.from(people, ({ completedAt }) => completedAt?.getTime() ?? NaN);
  const asked = question ? columns[base.length] : undefined;
  const answers = question && asked?.kind === "categorical" ? { variable: question, codes: asked.codes } : undefined; // prettier-ignore
  const { waves, waveOf } = divideIntoWaves(division, times, answers);
  const placed: PlacedPeople = {
    segments,
    segmentOf: Int16Array.from(people, ({ segment }) => segment ?? -1),
    isLater: Uint8Array.from(people, ({ origin }) => (origin === "scored" ? 1 : 0)),
    posteriors: Float64Array.from(people, ({ posterior }) => posterior),
    weights: Float64Array.from(people, ({ weight }) => (isWeighted ? weight : 1)),
    base: columns.slice(0, base.length),
  };
  return {
    waves,
    hasCertainty: people.some(({ segment, posterior }) => segment !== null && posterior < 1),
    ...countPeople(placed, waveOf, waves.length),
  };
}
