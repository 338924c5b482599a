import type { Page } from "@playwright/test";
import { answerAsRobots } from "../../../scripts/robots/answer-as-robots";
import { createFromTemplate, publish, segmentByOneQuestion } from "./survey";

/** So many answer after the segments were made. */
export const waitingPeople = 30;

/** A survey with 60 answers, segments of one question, and people who answered after that and have no place yet. */
export async function segmentsAndLaterPeople(page: Page) {
  const { surveyId } = await createFromTemplate(page, "Asked twice");
  const link = await publish(page, surveyId);
  await answerAsRobots({ link, count: 60, seed: 5, atOnce: 4 });
  const { segmentationId } = await segmentByOneQuestion(page, surveyId);
  await answerAsRobots({ link, count: waitingPeople, seed: 6, atOnce: 4 });
  return { surveyId, segmentationId, link };
}
