import type { ItemOf } from "../item";
import type { NewId } from "../short-id";
import { choices, ready, singleChoice } from "./ready-item";

/** Benefits one can picture, in words that fit a shop, a service or a subscription. */
export const benefits = [
  "A price that is hard to beat",
  "Quality that lasts",
  "It is quick and takes no effort",
  "Someone knows their subject and advises me",
  "I can rely on it: what was promised happens",
  "It is made or run with care for people and nature",
  "It fits me: I can adapt it to what I need",
  "There is something new to discover",
  "I feel welcome and looked after",
] as const;

/** The segmentation base of the study: a forced choice of three spreads people apart where ratings all say "important". */
export const benefitsPickThree = (newId: NewId): ItemOf<"multiple-choice"> => ({
  ...ready(
    {
      role: "base",
      dimension: "benefit-sought",
      code: "benefits",
      text: "When you decide where to buy, which three of these matter most to you?",
      help: "Choose exactly three.",
      required: true,
    },
    newId,
  ),
  type: "multiple-choice",
  options: choices(benefits, [], newId),
  minimum: 3,
  maximum: 3,
  randomise: true,
});

/**
 * The single main benefit, from the same list. A descriptor: beside the pick of three in one base it would count the
 * same benefit twice. It makes a segmentation of its own where one question is to be enough.
 */
export const mainBenefit = (newId: NewId): ItemOf<"single-choice"> => ({
  ...singleChoice(
    {
      role: "descriptor",
      dimension: "benefit-sought",
      code: "main_benefit",
      text: "And if you could have only one of them, which would it be?",
      required: true,
    },
    benefits,
    [],
    newId,
  ),
  randomise: true,
});
