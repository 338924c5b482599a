import type { Item } from "../item";
import type { NewId } from "../short-id";
import { ready } from "./ready-item";

/** Comes first: the rest is asked only of those who agree. */
export const consent = (newId: NewId): Item => ({
  ...ready(
    {
      role: "none",
      dimension: "other",
      code: "consent",
      text: "I agree that my answers are stored and analysed to understand customers better.",
      help: "We look at groups, never at single people. Taking part is voluntary, and you can leave questions out.",
      required: true,
    },
    newId,
  ),
  type: "consent",
});

export const recommendation = (newId: NewId): Item => ({
  ...ready(
    {
      role: "descriptor",
      dimension: "satisfaction",
      code: "nps",
      text: "How likely are you to recommend us to a friend or colleague?",
    },
    newId,
  ),
  type: "nps",
  low: { en: "Not at all likely" },
  high: { en: "Extremely likely" },
});

export const satisfaction = (newId: NewId): Item => ({
  ...ready(
    {
      role: "descriptor",
      dimension: "satisfaction",
      code: "satisfaction",
      text: "All in all, how satisfied are you with us?",
    },
    newId,
  ),
  type: "rating",
  points: 5,
  display: "stars",
  low: { en: "Not at all" },
  high: { en: "Completely" },
});

export const openQuestion = (newId: NewId): Item => ({
  ...ready(
    {
      role: "none",
      dimension: "need",
      code: "wish",
      text: "What one thing should we change for you?",
      help: "In your own words. Please leave out names and contact details.",
    },
    newId,
  ),
  type: "long-text",
  maximumLength: 1000,
});
