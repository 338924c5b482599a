import type { DivisionQuestion } from "@/lib/domain/segmentation/edits/division-offer";

/** Which part each answer to a question belongs to. */
export interface PartsByAnswers {
  readonly question: DivisionQuestion;
  /** 2 or 3. */
  readonly count: number;
  /** By answer id. */
  readonly partOf: Readonly<Record<string, number>>;
  /** The part of those without one of these answers. */
  readonly others: number;
}

/** The most frequent answer against all others: a division to begin with. */
export function proposeParts(question: DivisionQuestion): PartsByAnswers {
  const [most] = [...question.answers].sort((a, b) => b.people - a.people);
  return {
    question,
    count: 2,
    partOf: Object.fromEntries(question.answers.map(({ id }) => [id, id === most?.id ? 0 : 1])),
    others: 1,
  };
}

/** People of each part. */
export const sizesOf = ({ question, count, partOf, others }: PartsByAnswers): number[] =>
  Array.from(
    { length: count },
    (_, part) =>
      question.answers.reduce((sum, { id, people }) => sum + (partOf[id] === part ? people : 0), 0) +
      (others === part ? question.others : 0),
  );

/** Every part has somebody. */
export const isComplete = (parts: PartsByAnswers | null): boolean =>
  parts !== null && sizesOf(parts).every((size) => size > 0);
