import type { Condition } from "../condition";
import type { Item } from "../item";
import type { Page, Questionnaire } from "../questionnaire";
import type { NewId } from "../short-id";
import { buyingAttitudes } from "./attitude-items";
import {
  abandonmentReasons,
  channel,
  device,
  journeyStage,
  purchaseFrequency,
  spendBand,
} from "./behaviour-items";
import { benefitsPickThree, mainBenefit } from "./benefit-items";
import { ageBand, education, household, income, sex, urbanity } from "./demographic-items";
import { consent, openQuestion, recommendation } from "./general-items";

/**
 * "Who are our customers, and what do they want?": a base of benefits sought (pick three of nine) and ways of buying, and descriptors of
 * every dimension, in the order that biases least: benefits before anything names us, the person last.
 */
export function customerStudy(newId: NewId): Questionnaire {
  const page = (title: string, items: Item[], showWhen?: Condition): Page => ({
    id: newId(),
    title: title === "" ? {} : { en: title },
    items,
    ...(showWhen && { showWhen }),
  });
  const frequency = purchaseFrequency(newId);
  const boughtIds = frequency.options.slice(0, -1).map((option) => option.id);
  const bought: Condition = { kind: "selected", itemId: frequency.id, optionIds: boughtIds };
  return {
    schemaVersion: 1,
    title: { en: "Who are our customers, and what do they want?" },
    introduction: {
      en: "Thank you for taking a few minutes. There are no right or wrong answers: we would like to know what matters to you.",
    },
    languages: ["en"],
    accent: "#1f5f5b",
    pages: [
      page("", [consent(newId)]),
      page("What matters to you", [benefitsPickThree(newId), mainBenefit(newId)]),
      page("How you like to buy", [buyingAttitudes(newId)]),
      page("You and us", [frequency, journeyStage(newId)]),
      page("Buying from us", [channel(newId), spendBand(newId), recommendation(newId)], bought),
      page("When you did not buy", [abandonmentReasons(newId), device(newId)]),
      page("In your own words", [openQuestion(newId)]),
      page("About you", [ageBand(newId), sex(newId), urbanity(newId)]),
      page("Your home", [household(newId), education(newId), income(newId)]),
    ],
    closing: {
      title: { en: "Thank you" },
      text: { en: "Your answers are saved. They help us to do more of what matters to you." },
    },
  };
}
