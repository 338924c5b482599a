import { textIn, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { variablesOf, type Variable } from "@/lib/domain/responses/variables";
import type { SegmentCounts } from "@/lib/domain/segmentation/segment-counts";
import { segmentMeans, type SegmentMean } from "@/lib/domain/segmentation/segment-means";
import { segmentShares, type SegmentShare } from "@/lib/domain/segmentation/segment-shares";
import { baseOf, isDataDriven, type SegmentationSettings } from "@/lib/domain/segmentation/segmentation";
import { whatSetsApart } from "@/lib/domain/segmentation/what-sets-apart";

/** A share with the words a reader knows it by. */
export interface ReadShare extends SegmentShare {
  /** The answer, in short. */
  readonly label: string;
  /** The question it answers, where the answer alone does not say. */
  readonly question: string;
}

/** A mean with the words of its question. */
export interface ReadMean extends SegmentMean {
  readonly label: string;
}

export interface SegmentReading {
  /** By segment: what sets it apart most. */
  readonly traits: readonly (readonly (ReadShare | ReadMean)[])[];
  /** The segmentation base, for the profile chart; empty where one question is the base. */
  readonly profile: readonly ReadShare[];
  /** Numbers that formed the segments. */
  readonly baseMeans: readonly ReadMean[];
  /** What did not form the segments. */
  readonly descriptors: readonly ReadShare[];
  readonly descriptorMeans: readonly ReadMean[];
  /** Words for every variable, by id. */
  readonly labels: Readonly<Record<string, string>>;
}

interface Readable {
  readonly settings: SegmentationSettings;
  readonly counts: SegmentCounts | null;
}

/** Puts the counts of a segmentation into the words of its questionnaire's first language. */
export function readSegments({ settings, counts }: Readable, questionnaire: Questionnaire): SegmentReading {
  const [language = "en"] = questionnaire.languages;
  const variables = variablesOf(questionnaire);
  const byId = new Map(variables.map((variable) => [variable.id, variable] as const));
  const say = (variable: Variable) => wordOf(variable, language);
  const inWords = (share: SegmentShare): ReadShare => {
    const variable = byId.get(share.variableId);
    if (!variable) return { ...share, label: share.id, question: "" };
    const question = textIn(variable.question, language, language);
    if (variable.binary) return { ...share, label: say(variable), question: variable.part ? question : "" };
    const answers = variable.categories
      .filter(({ id }) => share.categoryIds.includes(id))
      .map(({ label, code }) => textIn(label, language, language) || code)
      .join(" / ");
    return { ...share, label: answers, question: variable.part ? say(variable) : question };
  };
  const baseIds = new Set(baseOf(settings));
  const shares = counts ? segmentShares(variables, counts) : [];
  const means = (counts ? segmentMeans(variables, counts) : []).map((mean): ReadMean => {
    const variable = byId.get(mean.variableId);
    return { ...mean, label: variable ? labelOf(variable, say(variable), language) : mean.variableId };
  });
  // Who belongs by an answer has given it without exception, which says nothing; how large a number is says something.
  const told = (
    isDataDriven(settings) ? shares : shares.filter(({ variableId }) => !baseIds.has(variableId))
  ).map(inWords);
  return {
    traits: (counts?.sizes ?? []).map((_, segment) => whatSetsApart([...told, ...means], segment)),
    baseMeans: means.filter(({ variableId }) => baseIds.has(variableId)),
    descriptorMeans: means.filter(({ variableId }) => !baseIds.has(variableId)),
    profile: !isDataDriven(settings)
      ? []
      : shares.filter(({ variableId }) => baseIds.has(variableId)).map(inWords),
    descriptors: shares.filter(({ variableId }) => !baseIds.has(variableId)).map(inWords),
    labels: Object.fromEntries(
      variables.map((variable) => [variable.id, labelOf(variable, say(variable), language)]),
    ),
  };
}

const wordOf = (variable: Variable, language: string): string =>
  textIn(variable.part ?? variable.question, language, language) || variable.code;

/** Words of the variables that form the segments, in their order. */
export function baseInWords(settings: SegmentationSettings, questionnaire: Questionnaire): string[] {
  const [language = "en"] = questionnaire.languages;
  const variables = new Map(variablesOf(questionnaire).map((variable) => [variable.id, variable] as const));
  return baseOf(settings).map((id) => {
    const variable = variables.get(id);
    return variable ? wordOf(variable, language) : id;
  });
}

/** Words of a column of the base: its variable, or one answer to it. */
export function columnWords(questionnaire: Questionnaire) {
  const [language = "en"] = questionnaire.languages;
  const variables = new Map(variablesOf(questionnaire).map((variable) => [variable.id, variable] as const));
  return (variableId: string, category: number | null): string => {
    const variable = variables.get(variableId);
    const answer = category === null ? undefined : variable?.categories[category];
    if (answer) return textIn(answer.label, language, language) || answer.code;
    return variable ? wordOf(variable, language) : variableId;
  };
}

const labelOf = (variable: Variable, label: string, language: string): string =>
  variable.part ? `${textIn(variable.question, language, language)} ${label}`.trim() : label;
