import type { Answer, Answers } from "../questionnaire/answer";
import type { Item, ItemOf } from "../questionnaire/item";
import type { Questionnaire } from "../questionnaire/questionnaire";
import { routingPath } from "../questionnaire/routing-path";
import { drawWeighted } from "../statistics/random/draw-weighted";
import type { RandomSource } from "../statistics/random/random-source";
import { populationKinds, type PopulationKind } from "./population-kinds";

/**
 * Answers of simulated people to the customer study template: a latent class model with four kinds of people
 * (`population-kinds.ts`). Each person has one kind; given the kind, answers are independent of each other. Benefits are
 * picked one after the other with probabilities proportional to exp(utility), without replacement (Plackett–Luce); the
 * single main benefit is the first pick. About one optional answer in twenty is left out. The same random source gives
 * the same people. Items the model does not know (by their code) are left unanswered.
 *
 * Not people: everything made of them is to be labelled as simulated.
 */
export function drawSamplePopulation(
  questionnaire: Questionnaire,
  people: number,
  random: RandomSource,
): Answers[] {
  const sizes = populationKinds.map(({ share }) => share);
  return Array.from({ length: people }, () => {
    const kind = populationKinds[drawWeighted(random, sizes)];
    return kind ? drawPerson(questionnaire, kind, random) : {};
  });
}

const leftOut = 0.05;

function drawPerson(questionnaire: Questionnaire, kind: PopulationKind, random: RandomSource): Answers {
  const wishes = rankBenefits(kind, random);
  const answers: Record<string, Answer> = {};
  for (const page of questionnaire.pages) {
    for (const item of page.items) {
      if (!item.required && random.next() < leftOut) continue;
      const answer = drawAnswer(item, kind, wishes, random);
      if (answer) answers[item.id] = answer;
    }
  }
  // What this person never meets is not answered.
  const met = new Set(routingPath(questionnaire, answers).flatMap(({ items }) => items.map(({ id }) => id)));
  return Object.fromEntries(Object.entries(answers).filter(([itemId]) => met.has(itemId)));
}

/** Benefits from most to least wished, as positions in the list. */
function rankBenefits(kind: PopulationKind, random: RandomSource): number[] {
  const weights = kind.benefitUtilities.map((utility) => Math.exp(utility));
  return weights.map(() => {
    const drawn = drawWeighted(random, weights);
    weights[drawn] = 0;
    return drawn;
  });
}

function drawAnswer(
  item: Item,
  kind: PopulationKind,
  wishes: readonly number[],
  random: RandomSource,
): Answer | null {
  switch (item.type) {
    case "consent":
      return { type: "consent", given: true };
    case "single-choice":
      return drawSingle(item, kind, wishes, random);
    case "multiple-choice":
      return drawMultiple(item, kind, wishes, random);
    case "likert-matrix":
      return drawMatrix(item, kind, random);
    case "nps": {
      const value = Math.round(
        kind.recommendation + 2.2 * (random.next() + random.next() + random.next() - 1.5),
      );
      return { type: "nps", value: Math.min(10, Math.max(0, value)) };
    }
    case "long-text": {
      const text = random.next() < 0.4 ? kind.wishes[random.below(kind.wishes.length)] : undefined;
      return text === undefined ? null : { type: "long-text", text };
    }
    default:
      return null;
  }
}

const optionAt = (item: ItemOf<"single-choice" | "multiple-choice">, position: number) =>
  item.options[position]?.id;

function drawSingle(
  item: ItemOf<"single-choice">,
  kind: PopulationKind,
  wishes: readonly number[],
  random: RandomSource,
): Answer | null {
  const weights = kind.choices[item.code];
  const position =
    item.code === "main_benefit" ? (wishes[0] ?? 0) : weights ? drawWeighted(random, weights) : -1;
  const optionId = optionAt(item, position);
  return optionId === undefined ? null : { type: "single-choice", optionId };
}

function drawMultiple(
  item: ItemOf<"multiple-choice">,
  kind: PopulationKind,
  wishes: readonly number[],
  random: RandomSource,
): Answer | null {
  const picked =
    item.code === "benefits"
      ? wishes.slice(0, 3)
      : (kind.ticks[item.code] ?? []).flatMap((chance, position) =>
          random.next() < chance ? [position] : [],
        );
  const optionIds = picked.flatMap((position) => optionAt(item, position) ?? []);
  return optionIds.length === 0 ? null : { type: "multiple-choice", optionIds };
}

/** A point from the kind's mean on the five-point scale, spread by about one point. */
function drawMatrix(item: ItemOf<"likert-matrix">, kind: PopulationKind, random: RandomSource): Answer {
  const rows: Record<string, string> = {};
  for (const row of item.rows) {
    const mean = kind.attitudes[row.code] ?? 3;
    const drawn = Math.round(mean + 1.7 * (random.next() + random.next() - 1));
    const point = item.options[Math.min(item.options.length, Math.max(1, drawn)) - 1];
    if (point) rows[row.id] = point.id;
  }
  return { type: "likert-matrix", rows };
}
