import type { Dimension, Item } from "../item";
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
import {
  ageBand,
  education,
  household,
  income,
  incomeFelt,
  occupation,
  preferredLanguage,
  sex,
  urbanity,
} from "./demographic-items";
import { consent, openQuestion, recommendation, satisfaction } from "./general-items";

export interface BankQuestion {
  /** The code its item gets. */
  readonly id: string;
  readonly dimension: Dimension;
  readonly build: (newId: NewId) => Item;
}

/** Ready-made questions an author can put in, by the dimension they measure. */
export const questionBank: readonly BankQuestion[] = [
  { id: "benefits", dimension: "benefit-sought", build: benefitsPickThree },
  { id: "main_benefit", dimension: "benefit-sought", build: mainBenefit },
  { id: "attitudes", dimension: "psychographic", build: buyingAttitudes },
  { id: "barriers", dimension: "need", build: abandonmentReasons },
  { id: "wish", dimension: "need", build: openQuestion },
  { id: "frequency", dimension: "behaviour", build: purchaseFrequency },
  { id: "channel", dimension: "behaviour", build: channel },
  { id: "stage", dimension: "journey-stage", build: journeyStage },
  { id: "spend", dimension: "value", build: spendBand },
  { id: "age", dimension: "demographic", build: ageBand },
  { id: "sex", dimension: "demographic", build: sex },
  { id: "education", dimension: "demographic", build: education },
  { id: "occupation", dimension: "demographic", build: occupation },
  { id: "household", dimension: "demographic", build: household },
  { id: "income", dimension: "demographic", build: income },
  { id: "income_felt", dimension: "demographic", build: incomeFelt },
  { id: "urbanity", dimension: "geographic", build: urbanity },
  { id: "language", dimension: "socio-cultural", build: preferredLanguage },
  { id: "device", dimension: "technographic", build: device },
  { id: "nps", dimension: "satisfaction", build: recommendation },
  { id: "satisfaction", dimension: "satisfaction", build: satisfaction },
  { id: "consent", dimension: "other", build: consent },
];
