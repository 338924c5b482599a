import type { Item, ItemOf } from "../item";
import type { NewId } from "../short-id";
import { choices, ready, singleChoice } from "./ready-item";

/** The last option means "not at all": who chooses it is asked why not instead of how. */
export const purchaseFrequency = (newId: NewId): ItemOf<"single-choice"> =>
  singleChoice(
    {
      role: "descriptor",
      dimension: "behaviour",
      code: "frequency",
      text: "In the last 12 months, how often did you buy from us?",
      required: true,
    },
    [
      "Every week or more",
      "Two or three times a month",
      "About once a month",
      "A few times",
      "Once",
      "Not at all",
    ],
    [],
    newId,
  );

export const channel = (newId: NewId): ItemOf<"multiple-choice"> => ({
  ...ready(
    {
      role: "descriptor",
      dimension: "behaviour",
      code: "channel",
      text: "Where did you buy from us?",
      help: "Choose all that apply.",
    },
    newId,
  ),
  type: "multiple-choice",
  options: choices(
    ["In a shop", "On our website", "In our app", "On a marketplace", "By phone or message"],
    ["other", "dont-know"],
    newId,
  ),
  minimum: null,
  maximum: null,
  randomise: true,
});

export const spendBand = (newId: NewId): ItemOf<"single-choice"> =>
  singleChoice(
    {
      role: "descriptor",
      dimension: "value",
      code: "spend",
      text: "About how much did you spend with us in the last 12 months?",
      help: "In euros. An estimate is fine.",
    },
    ["Under 25", "25–49", "50–99", "100–249", "250–499", "500 or more"],
    ["dont-know", "prefer-not-to-say"],
    newId,
  );

export const journeyStage = (newId: NewId): Item =>
  singleChoice(
    {
      role: "descriptor",
      dimension: "journey-stage",
      code: "stage",
      text: "Which of these fits you best today?",
    },
    [
      "I have only just come across you",
      "I am looking around and comparing",
      "I know what I want and am about to buy",
      "I have bought and am finding out how it suits me",
      "I buy from you as a matter of course",
      "I used to buy from you and have stopped",
    ],
    [],
    newId,
  );

const barriers = [
  "The total with delivery was higher than I expected",
  "Delivery would have taken too long",
  "I found it cheaper elsewhere",
  "I could not find what I was looking for",
  "I was not sure about the quality or the fit",
  "I would have had to open an account",
  "My way of paying was missing",
  "Returning it looked like trouble",
  "I was only looking",
];

export const abandonmentReasons = (newId: NewId): ItemOf<"multiple-choice"> => ({
  ...ready(
    {
      role: "descriptor",
      dimension: "need",
      code: "barriers",
      text: "Think of the last time you looked at something of ours and did not buy it. What held you back?",
      help: "Choose all that apply.",
    },
    newId,
  ),
  type: "multiple-choice",
  options: choices(barriers, ["other", "none", "dont-know"], newId),
  minimum: null,
  maximum: null,
  randomise: true,
});

export const device = (newId: NewId): Item =>
  singleChoice(
    {
      role: "descriptor",
      dimension: "technographic",
      code: "device",
      text: "Which device do you use most when you look for something to buy?",
    },
    ["A phone", "A computer", "A tablet", "A television or another screen", "None: I go to shops"],
    ["dont-know"],
    newId,
  );
