import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { variablesOf } from "@/lib/domain/responses/variables";
import { typingOffers, type TypingOffer } from "@/lib/domain/segmentation/typing/typing-offer";
import { usableVariables } from "@/lib/use-cases/segmentation/load-coded-responses";

/** What a typing tool may ask of a study: special categories of personal data are left out. */
export const offeredQuestions = (questionnaire: Questionnaire): TypingOffer[] =>
  typingOffers(questionnaire, usableVariables(variablesOf(questionnaire)));
