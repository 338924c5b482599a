import type { SegmentationGoal } from "@/lib/domain/segmentation/segmentation-draft";
import type { BaseQuestion } from "@/lib/domain/segmentation/segmentation-plan";

const dimensionsOf: Record<Exclude<SegmentationGoal, "everything">, ReadonlySet<string>> = {
  benefits: new Set(["benefit-sought", "need"]),
  attitudes: new Set(["psychographic", "satisfaction", "socio-cultural"]),
  behaviour: new Set(["behaviour", "value", "technographic", "journey-stage"]),
};

/** Who people are describes segments; it does not form them, unless somebody insists. */
const describing: ReadonlySet<string> = new Set(["demographic", "geographic"]);

/** Questions that serve a goal. */
export const questionsForGoal = (
  questions: readonly BaseQuestion[],
  goal: SegmentationGoal,
): readonly BaseQuestion[] =>
  goal === "everything"
    ? questions.filter(({ dimension }) => !describing.has(dimension))
    : questions.filter(({ dimension }) => dimensionsOf[goal].has(dimension));

/** Fewer questions alike are no battery. */
const BATTERY = 5;

/** A base of one variable is a question with its options. */
const FEWEST = 2;

/** More numbers than that ask for more people than most studies have. */
const MOST_NUMBERS = 8;

/** Numbers that name or place somebody, or weigh them, and say nothing of what they do. */
const noMeasure =
  /^year\b|(^|[^a-z])(id|nr|weight|wgt|date|birth|zip|postcode|plz|latitude|longitude)([^a-z]|$)/i;

/**
 * Where no question is known to serve a goal, as in data that came without roles: those meant to form segments, else the
 * largest number of questions answered alike, else numbers, as of purchases.
 */
function likeliestQuestions(questions: readonly BaseQuestion[]): readonly BaseQuestion[] {
  const meant = questions.filter(({ role }) => role === "base");
  if (meant.length > 0) return meant;
  const alike = new Map<number, BaseQuestion[]>();
  for (const question of questions) {
    const categories = question.variables[0]?.categories ?? 0;
    if (!question.oneAnswer || describing.has(question.dimension)) continue;
    alike.set(categories, [...(alike.get(categories) ?? []), question]);
  }
  const [largest = []] = [...alike.values()].sort((a, b) => b.length - a.length);
  if (largest.length >= BATTERY) return largest;
  const numbers = questions.filter(
    ({ variables, dimension, text, isRanking }) =>
      variables.length === 1 &&
      variables[0]?.categories === 0 &&
      !isRanking &&
      !describing.has(dimension) &&
      !noMeasure.test(text),
  );
  return numbers.length >= FEWEST ? numbers.slice(0, MOST_NUMBERS) : [];
}

/**
 * The base proposed for a goal: batteries meant to form segments, else other questions of the goal. A single choice beside
 * a battery of the same goal stays out (it asks the same again), and so does a ranking beside other questions. A goal that
 * too few questions serve is not what the data were made for.
 */
export function proposedBase(questions: readonly BaseQuestion[], goal: SegmentationGoal): string[] {
  const serving = baseOf(questionsForGoal(questions, goal));
  return serving.length >= FEWEST ? serving : baseOf(likeliestQuestions(questions));
}

function baseOf(fitting: readonly BaseQuestion[]): string[] {
  const meant = fitting.filter(({ role }) => role === "base");
  const candidates = (meant.length > 0 ? meant : fitting).filter(({ isRanking }) => !isRanking);
  const batteries = candidates.filter(({ oneAnswer }) => !oneAnswer);
  const ticks = candidates.filter(
    (question) => question.oneAnswer && question.variables[0]?.categories === 2,
  );
  const chosen = batteries.length > 0 ? batteries : ticks.length > 1 ? ticks : candidates;
  return chosen.flatMap(({ variables }) => variables.map(({ id }) => id));
}
