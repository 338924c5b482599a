import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { placesWatermark, readPlacedPeople, type PlacedPerson } from "@/lib/database/placed-people";
import { responseWatermark } from "@/lib/database/response-watermark";
import { findSummary, keepSummary } from "@/lib/database/results";
import type { SegmentationRecord } from "@/lib/database/segmentations";
import { codeResponses } from "@/lib/domain/responses/code-responses";
import type { Variable } from "@/lib/domain/responses/variables";
import { segmentationSettingsSchema, isDataDriven } from "@/lib/domain/segmentation/segmentation";
import type { NumberedVersion } from "@/lib/domain/segmentation/placement/read-by-version";
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
import { readByKnownVersion } from "./read-by-known-version";

/** Raised when the form of what is kept changes, so that older ones are made anew. */
const FORM = 1;

export interface CountedSegmentation extends CountedWaves {
  readonly waves: readonly Wave[];
  /** Whether the method says how sure a place is. */
  readonly hasCertainty: boolean;
}

interface Counting {
  readonly segmentation: SegmentationRecord;
  readonly segments: number;
  readonly known: NumberedVersion;
  /** The segmentation base, as that version has it. */
  readonly base: readonly Variable[];
  readonly division: WaveDivision;
  /** The wave question, when the division is by one. */
  readonly question: Variable | undefined;
}

/** Computations under way in this process: whoever asks for the same meanwhile gets the same. */
const underWay = new Map<string, Promise<CountedSegmentation>>();

/** Everybody with a place, counted by wave; once for each state of places and answers, and kept. */
export async function countWaves(scope: WorkspaceScope, counting: Counting): Promise<CountedSegmentation> {
  const { segmentation, division } = counting;
  const cuts = division.kind === "dates" ? division.cuts.join() : "";
  const key = createHash("sha256")
    .update(`waves:${FORM}:${segmentation.id}:${formatDivision(division)}:${cuts}`)
    .digest("hex");
  const places = await placesWatermark(scope, segmentation.id);
  const watermark = `${places}:${await responseWatermark(scope, segmentation.surveyId)}`;
  const kept = await findSummary<CountedSegmentation>(scope, segmentation.surveyId, key);
  if (kept?.watermark === watermark) return kept.content;
  const name = `${scope.workspaceId}:${key}:${watermark}`;
  const running = underWay.get(name);
  if (running) return running;
  const begun = count(scope, counting)
    .then(async (content) => {
      await keepSummary(scope, segmentation.surveyId, { key, watermark, content });
      return content;
    })
    .finally(() => underWay.delete(name));
  underWay.set(name, begun);
  return begun;
}

async function count(scope: WorkspaceScope, counting: Counting): Promise<CountedSegmentation> {
  const { base, question, division, segments } = counting;
  // Settings kept by an earlier release lack what was added since.
  const settings = segmentationSettingsSchema.parse(counting.segmentation.settings);
  const isWeighted = !isDataDriven(settings) || settings.weighted;
  const people: Omit<PlacedPerson, "answers" | "id" | "versionId">[] = [];
  const variables = question ? [...base, question] : base;
  const parts: Column[][] = [];
  const read = readByKnownVersion(scope, counting.segmentation.surveyId, counting.known);
  await readPlacedPeople(scope, counting.segmentation, async (batch) => {
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
