import { expect, type Page } from "@playwright/test";
import { openScreen } from "./open-screen";

export const templateName = "Who are our customers, and what do they want?";

/** Makes a survey from the study template; the builder is open then. */
export async function createFromTemplate(page: Page, name: string): Promise<{ surveyId: string }> {
  await openScreen(page, "/surveys/new");
  await page.getByRole("radio", { name: templateName }).check({ force: true });
  await page.getByLabel("Name for your team").fill(name);
  await page.getByRole("button", { name: "Create survey" }).click();
  await page.waitForURL(/\/surveys\/[^/]+\/build$/);
  const surveyId = new URL(page.url()).pathname.split("/")[2] ?? "";
  return { surveyId };
}

/** Publishes the draft from the screen where that is done; resolves to the link respondents get. */
export async function publish(page: Page, surveyId: string): Promise<string> {
  await openScreen(page, `/surveys/${surveyId}/publish`);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  return readLink(page);
}

export async function readLink(page: Page): Promise<string> {
  const link = page.getByRole("textbox", { name: "Link to answer" });
  await expect(link).toHaveValue(/\/r\/[\w-]+$/);
  return link.inputValue();
}

/** Makes a segment of each answer to the question on offer, the benefit sought; the segments are open then. */
export async function segmentByOneQuestion(
  page: Page,
  surveyId: string,
): Promise<{ segmentationId: string }> {
  await openScreen(page, `/surveys/${surveyId}/segments`);
  await page.getByRole("button", { name: "Make segments" }).click();
  await page.waitForURL(/\/segments\/[^/]+$/);
  await expectSegments(page);
  return { segmentationId: new URL(page.url()).pathname.split("/")[2] ?? "" };
}

/** The run is over and its segments are on the screen. */
export async function expectSegments(page: Page, timeout = 60_000): Promise<void> {
  const shares = page.getByRole("figure", { name: /is the largest segment: \d+% of [\d,]+ people/ });
  await expect(shares).toBeVisible({ timeout });
}

/** Has a card written for every segment of the survey's one segmentation; the wall of cards is open then. */
export async function writeCards(page: Page, surveyId: string): Promise<void> {
  await openScreen(page, `/surveys/${surveyId}/personas`);
  await page.getByRole("button", { name: "Write persona cards" }).click();
  await expect(page.getByRole("article").first()).toBeVisible({ timeout: 60_000 });
}
