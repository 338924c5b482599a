import { expect, test } from "@playwright/test";
import { answerAsRobots } from "../../scripts/robots/answer-as-robots";
import { signUp } from "./support/account";
import { openScreen } from "./support/open-screen";
import { expectGoodScreen } from "./support/screen";
import { createFromTemplate, publish, segmentByOneQuestion, writeCards } from "./support/survey";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("the whole line works on a phone: no sideways scroll, axe finds nothing", async ({ page }) => {
  test.setTimeout(600_000);
  await openScreen(page, "/sign-in");
  await expectGoodScreen(page, "70-sign-in");
  await signUp(page, "Phil Phone");
  await expect(page.getByRole("heading", { level: 1, name: /Phil Phone/ })).toBeVisible();
  await expectGoodScreen(page, "71-first-home");
  await openScreen(page, "/surveys");
  await expectGoodScreen(page, "71-no-surveys");
  await openScreen(page, "/surveys/new");
  await expectGoodScreen(page, "72-new-survey");
  const { surveyId } = await createFromTemplate(page, "Asked on the way");
  await page.getByRole("button", { name: /^Edit “How likely are you to recommend/ }).click();
  await expectGoodScreen(page, "73-build");
  const link = await publish(page, surveyId);
  await expectGoodScreen(page, "74-published");
  await openScreen(page, "/surveys");
  await expectGoodScreen(page, "75-surveys");
  await answerAsRobots({ link, count: 40, seed: 3, atOnce: 4 });
  await openScreen(page, `/surveys/${surveyId}/results`);
  await expect(page.getByText("first to last page")).toBeVisible();
  await expectGoodScreen(page, "76-results");
  await openScreen(page, `/surveys/${surveyId}/segments`);
  await expectGoodScreen(page, "77-start");
  await segmentByOneQuestion(page, surveyId);
  await expectGoodScreen(page, "78-segments");
  await writeCards(page, surveyId);
  await expectGoodScreen(page, "79-wall");
  await page.getByRole("article").first().getByRole("link").click();
  await page.waitForURL(/\/personas\/[^/]+$/);
  await page.getByRole("button", { name: "Evidence 1", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "What this rests on" })).toBeVisible();
  await expectGoodScreen(page, "80-evidence");
  await page.keyboard.press("Escape");
  await expectGoodScreen(page, "81-card");
  for (const place of ["/", "/segments", "/personas", "/links", "/data", "/data/import"]) {
    await openScreen(page, place);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectGoodScreen(page, `82${place.replaceAll("/", "-")}`);
  }
  for (const place of ["/settings", "/settings/people", "/settings/account"]) {
    await openScreen(page, place);
    await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
    await expectGoodScreen(page, `83${place.replaceAll("/", "-")}`);
  }
});
