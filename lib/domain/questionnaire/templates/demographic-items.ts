import type { Item } from "../item";
import type { NewId } from "../short-id";
import { ready, singleChoice } from "./ready-item";

const person = { role: "descriptor", dimension: "demographic" } as const;

export const ageBand = (newId: NewId): Item =>
  singleChoice(
    { ...person, code: "age", text: "How old are you?" },
    ["18–24", "25–34", "35–44", "45–54", "55–64", "65–74", "75 or older"],
    ["prefer-not-to-say"],
    newId,
  );

export const sex = (newId: NewId): Item =>
  singleChoice(
    { ...person, code: "sex", text: "Are you …" },
    ["a woman", "a man", "neither, or in another way"],
    ["prefer-not-to-say"],
    newId,
  );

export const education = (newId: NewId): Item =>
  singleChoice(
    {
      ...person,
      code: "education",
      text: "What is the highest level of education you have finished?",
    },
    [
      "Primary school or less",
      "Lower secondary school",
      "Upper secondary school",
      "Vocational training after school",
      "A bachelor's degree or similar",
      "A master's degree, doctorate or similar",
    ],
    ["prefer-not-to-say"],
    newId,
  );

export const household = (newId: NewId): Item =>
  singleChoice(
    { ...person, code: "household", text: "Who do you live with?" },
    [
      "I live alone",
      "With a partner, no children at home",
      "With a partner and children",
      "With children, without a partner",
      "With parents or other family",
      "With flatmates or friends",
    ],
    ["prefer-not-to-say"],
    newId,
  );

export const incomeFelt = (newId: NewId): Item =>
  singleChoice(
    {
      ...person,
      code: "income_felt",
      text: "How far does your household's monthly income go?",
      help: "An estimate is fine. Amounts say little without prices, so we ask how it feels.",
    },
    [
      "It does not cover what we need",
      "It covers what we need, and nothing is left",
      "It covers what we need, and a little is left",
      "We live comfortably",
      "We can afford almost anything we want",
    ],
    ["prefer-not-to-say"],
    newId,
  );

export const income = (newId: NewId): Item =>
  singleChoice(
    {
      ...person,
      code: "income",
      text: "What is your household's income after tax, in a usual month?",
      help: "All incomes of the household together, in euros. An estimate is fine.",
    },
    ["Under 1,000", "1,000–1,999", "2,000–2,999", "3,000–4,499", "4,500–5,999", "6,000 or more"],
    ["dont-know", "prefer-not-to-say"],
    newId,
  );

export const occupation = (newId: NewId): Item =>
  singleChoice(
    { ...person, code: "occupation", text: "What do you mainly do at present?" },
    [
      "Paid work, full time",
      "Paid work, part time",
      "Self-employed",
      "In education or training",
      "Looking for work",
      "Looking after home or family",
      "Retired",
    ],
    ["other", "prefer-not-to-say"],
    newId,
  );

export const urbanity = (newId: NewId): Item =>
  singleChoice(
    {
      role: "descriptor",
      dimension: "geographic",
      code: "urbanity",
      text: "What best describes where you live?",
    },
    [
      "A large city",
      "The suburbs of a large city",
      "A town or small city",
      "A village",
      "In the countryside",
    ],
    ["prefer-not-to-say"],
    newId,
  );

export const preferredLanguage = (newId: NewId): Item => ({
  ...ready(
    {
      role: "descriptor",
      dimension: "socio-cultural",
      code: "language",
      text: "In which language would you most like us to speak with you?",
    },
    newId,
  ),
  type: "short-text",
  maximumLength: 60,
});
