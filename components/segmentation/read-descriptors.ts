import { textIn, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { variablesOf, type Variable } from "@/lib/domain/responses/variables";
import { answersBySegment, type AnswersBySegment } from "@/lib/domain/segmentation/answers-by-segment";
import type { DescriptorRow } from "@/lib/domain/segmentation/descriptor-row";
import { TRAIT_RULES } from "@/lib/domain/segmentation/profile/trait-rules";
import type { SegmentCounts } from "@/lib/domain/segmentation/segment-counts";
import { cohensH } from "@/lib/domain/statistics/proportions/cohens-h";
import { shareIndex } from "@/lib/domain/statistics/proportions/share-index";
import { descriptorVerdict, testedDescriptors } from "@/lib/domain/segmentation/descriptor-finding";
import type { ReadShare } from "./read-segments";

/** One answer by segment: shares and indexes. */
export interface DescriptorAnswer {
  readonly id: string;
  readonly label: string;
  /** The question; empty where the label says it. */
  readonly question: string;
  readonly everyone: number;
  /** By segment; no index on fewer than 30 people. */
  readonly cells: readonly { readonly share: number; readonly index: number | null }[];
}

/** A question whose answers differ clearly between segments, crossed with them. */
export interface DescriptorTable {
  readonly variableId: string;
  readonly question: string;
  readonly levels: readonly { readonly id: string; readonly label: string }[];
  readonly answers: AnswersBySegment;
  /** The cell furthest from what independence expects. */
  readonly strongest: { readonly segment: number; readonly level: number };
}

/**
 * Answers to what did not form the segments and differs between them, the questions that differ most first; answers to one
 * question stand together.
 */
export function descriptorAnswers(
  shares: readonly ReadShare[],
  rows: readonly DescriptorRow[],
): DescriptorAnswer[] {
  const differing = testedDescriptors(rows).filter((row) => descriptorVerdict(row) !== "none");
  const order = new Map(differing.map(({ variableId }, rank) => [variableId, rank] as const));
  const told = shares
    .filter(({ variableId }) => order.has(variableId))
    .sort((a, b) => (order.get(a.variableId) ?? 0) - (order.get(b.variableId) ?? 0));
  const questions = new Map<string, ReadShare[]>();
  for (const share of told) {
    const question = share.question === "" ? share.id : share.question;
    questions.set(question, [...(questions.get(question) ?? []), share]);
  }
  return [...questions.values()].flat().map(answerOf);
}

const answerOf = (share: ReadShare): DescriptorAnswer => ({
  id: share.id,
  label: share.label === "" ? share.question : share.label,
  question: share.label === "" ? "" : share.question,
  everyone: share.everyone,
  cells: share.bySegment.map((inSegment, segment) => {
    const people = share.answered[segment] ?? 0;
    return {
      share: people > 0 ? inSegment : NaN,
      index: people < TRAIT_RULES.distinctivePeople ? null : shareIndex(inSegment, share.everyone),
    };
  }),
});

/** The answer and segment furthest above everyone (Cohen's h); null where none has as much as a small effect. */
export function strongestAnswer(
  answers: readonly DescriptorAnswer[],
): { readonly answer: DescriptorAnswer; readonly segment: number; readonly share: number } | null {
  const found = answers.flatMap((answer) =>
    answer.cells.flatMap(({ share, index }, segment) =>
      index === null ? [] : [{ answer, segment, share, effect: cohensH(share, answer.everyone) }],
    ),
  );
  const [best] = found.sort((a, b) => b.effect - a.effect);
  return best && best.effect >= TRAIT_RULES.distinctiveEffect ? best : null;
}

/** The clearest differences as tables, at most `most`. Yes and no are told by a share better than by a table. */
export function descriptorTables(
  counts: SegmentCounts,
  rows: readonly DescriptorRow[],
  questionnaire: Questionnaire,
  most: number,
): DescriptorTable[] {
  const [language = "en"] = questionnaire.languages;
  const variables = new Map(variablesOf(questionnaire).map((variable) => [variable.id, variable] as const));
  const counted = new Map(counts.variables.map((variable) => [variable.variableId, variable] as const));
  return testedDescriptors(rows)
    .filter((row) => descriptorVerdict(row) === "clear")
    .flatMap(({ variableId }) => {
      const variable = variables.get(variableId);
      const own = counted.get(variableId);
      if (!variable || own?.kind !== "categorical" || variable.binary) return [];
      const answers = answersBySegment(own);
      return answers ? [tableOf(variable, answers, language)] : [];
    })
    .slice(0, most);
}

function tableOf(variable: Variable, answers: AnswersBySegment, language: string): DescriptorTable {
  const cells = answers.segments.flatMap(({ cells: own }, segment) =>
    own.map(({ residual }, level) => ({ segment, level, size: Math.abs(residual) })),
  );
  const { segment, level } = cells.reduce((best, cell) => (cell.size > best.size ? cell : best), {
    segment: 0,
    level: 0,
    size: -1,
  });
  const question = textIn(variable.question, language, language) || variable.code;
  return {
    variableId: variable.id,
    question: variable.part ? `${question} ${textIn(variable.part, language, language)}` : question,
    levels: answers.categories.map((code) => {
      const category = variable.categories[code];
      return {
        id: category?.id ?? String(code),
        label: category ? textIn(category.label, language, language) || category.code : String(code),
      };
    }),
    answers,
    strongest: { segment, level },
  };
}
