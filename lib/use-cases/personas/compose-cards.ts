import {
  countNotShown,
  readMemberships,
  type SegmentationRecord,
  type SegmentRecord,
} from "@/lib/database/persona-generation";
import { analysisQuestionnaire } from "@/lib/database/response-set";
import { chooseQuotes } from "@/lib/domain/personas/choose-quotes";
import { composePersona, type ComposedPersona } from "@/lib/domain/personas/compose-persona";
import { coverageCurve } from "@/lib/domain/personas/coverage-curve";
import { gatherEvidence } from "@/lib/domain/personas/gather-evidence";
import { matchTraits } from "@/lib/domain/personas/match-traits";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { variablesOf } from "@/lib/domain/responses/variables";
import type { SegmentCounts } from "@/lib/domain/segmentation/segment-counts";
import { constructedBy } from "@/lib/domain/segmentation/constructed-by";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { loadCodedResponses } from "@/lib/use-cases/segmentation/load-coded-responses";
import { openQuestions, readVerbatims } from "./read-verbatims";

/** Methods whose segments have names from the start: an option, or what a person called the rule. */
const namedByRule: ReadonlySet<string> = new Set(["one-question", "rules"]);

/** Where several questions exist of a dimension that is "other", the card says so under "more". */
const dimensionsAsked = (questionnaire: Questionnaire) =>
  new Set(variablesOf(questionnaire).flatMap(({ sensitive, dimension }) => (sensitive ? [] : [dimension])));

export interface ComposedCard {
  readonly segment: SegmentRecord;
  readonly composed: ComposedPersona;
}

/** A card for every segment of ten people or more, from the counts the segmentation froze and the people it placed. */
export async function composeCards(
  scope: WorkspaceScope,
  segmentation: SegmentationRecord & { counts: SegmentCounts },
  segments: readonly SegmentRecord[],
): Promise<ComposedCard[]> {
  const questionnaire = await analysisQuestionnaire(scope, segmentation.surveyId);
  if (!questionnaire) return [];
  const language = questionnaire.languages[0] ?? "en";
  const reading = { language, fallback: language };
  const memberships = await readMemberships(scope, segmentation.id);
  const coded = await loadCodedResponses(scope, segmentation.surveyId);
  // A segmentation made before the survey was weighted stays unweighted in all its numbers.
  const weights = segmentation.counts.weighted && coded.weights ? coded.weights : undefined;
  const columns = new Map(coded.variables.map(({ id }, position) => [id, coded.columns[position]] as const));
  const known = new Map([...columns].flatMap(([id, column]) => (column ? [[id, column] as const] : [])));
  const verbatims = await readVerbatims(scope, segmentation.surveyId, questionnaire, memberships, reading);
  const evidence = gatherEvidence({
    ...reading,
    counts: segmentation.counts,
    variables: variablesOf(questionnaire),
    base: constructedBy(segmentation),
    lineages: segments.map(({ id }) => id),
    notShown: await notShownBySegment(scope, segmentation.id, segments),
  });
  const taken = new Set<string>();
  return segments.flatMap((segment) => {
    const rows = coded.ids.flatMap((id, row) => (memberships.get(id)?.segmentId === segment.id ? [row] : []));
    const composed = composePersona({
      evidence: evidence[segment.position] ?? [],
      segmentName: segment.name,
      isNamed: namedByRule.has(segmentation.method) || segment.revision > 0,
      taken,
      asked: dimensionsAsked(questionnaire),
      hasOpenQuestions: openQuestions(questionnaire).length > 0,
      quotes: chooseQuotes(verbatims.get(segment.id) ?? []),
      segmentation: segmentation.name,
      coverageOf: (traits) =>
        coverageCurve(
          matchTraits(traits, coded.variables, known, rows, reading),
          traits.length,
          weights && rows.map((row) => weights[row] ?? 0),
        ),
    });
    if (!composed) return [];
    taken.add(composed.label);
    return [{ segment, composed }];
  });
}

async function notShownBySegment(
  scope: WorkspaceScope,
  segmentationId: string,
  segments: readonly SegmentRecord[],
): Promise<Map<string, number[]>> {
  const byItem = new Map<string, number[]>();
  for (const { itemId, segmentId, people } of await countNotShown(scope, segmentationId)) {
    const position = segments.findIndex(({ id }) => id === segmentId);
    const counts = byItem.get(itemId) ?? segments.map(() => 0);
    if (position >= 0) counts[position] = people;
    byItem.set(itemId, counts);
  }
  return byItem;
}
