import { expect, test } from "@playwright/test";
import { answerAsRobots } from "../../scripts/robots/answer-as-robots";
import { signUp } from "./support/account";
import { openScreen, reloadScreen } from "./support/open-screen";
import { answerSurvey } from "./support/respondent";
import { expectGoodScreen, expectNoSidewaysScroll } from "./support/screen";
import { createFromTemplate, expectSegments, readLink } from "./support/survey";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("a new team asks, gets answers, segments and persona cards, edits a sentence, shares it and ends the share", async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000);
  let surveyId = "";
  let link = "";

  await test.step("signs up and starts from the template", async () => {
    await openScreen(page, "/sign-up");
    await expectGoodScreen(page, "01-sign-up");
    await signUp(page, "Ada Example");
    await expect(page.getByRole("heading", { level: 1, name: /Ada Example/ })).toBeVisible();
    await expectGoodScreen(page, "02-first-home");
    await openScreen(page, "/surveys");
    await expect(page.getByRole("heading", { level: 1, name: "Surveys" })).toBeVisible();
    await expectGoodScreen(page, "02-no-surveys");
    await openScreen(page, "/surveys/new");
    await expectGoodScreen(page, "03-new-survey");
    ({ surveyId } = await createFromTemplate(page, "Customers of the bakery"));
  });

  await test.step("edits a question where it stands", async () => {
    await page.getByRole("button", { name: /^Edit “And if you could have only one of them/ }).click();
    await page.getByRole("textbox", { name: "Question", exact: true }).fill("And if you had to choose one?");
    await page.waitForResponse((response) => response.request().method() === "POST" && response.ok());
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await expectGoodScreen(page, "04-build");
    await reloadScreen(page);
    await expect(page.getByRole("button", { name: "Edit “And if you had to choose one?”" })).toBeVisible();
  });

  await test.step("publishes", async () => {
    await page
      .getByRole("toolbar", { name: "Survey tools" })
      .getByRole("button", { name: "Publish" })
      .click();
    await page.waitForURL(/\/publish$/);
    await expect(page.getByRole("heading", { name: "The first version" })).toBeVisible();
    await expectGoodScreen(page, "05-publish");
    await page.getByRole("main").getByRole("button", { name: "Publish", exact: true }).click();
    link = await readLink(page);
    await expectGoodScreen(page, "06-published");
  });

  await test.step("one person answers on a phone, another one without scripts", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        reducedMotion: "reduce",
        javaScriptEnabled,
      });
      const phone = await context.newPage();
      const script = javaScriptEnabled ? "script" : "no-script";
      // axe is a script itself: where scripts are off, the same pages are only measured.
      const good = (name: string) =>
        javaScriptEnabled ? expectGoodScreen(phone, name) : expectNoSidewaysScroll(phone);
      const pages = await answerSurvey(phone, link, {
        leaning: javaScriptEnabled ? 0 : 3,
        onPage: (position) => good(`07-answer-${script}-${position}`),
      });
      expect(pages).toBeGreaterThanOrEqual(8);
      await expect(phone.getByRole("heading", { level: 1, name: "Thank you" })).toBeVisible();
      await good(`08-thanks-${script}`);
      await context.close();
    }
  });

  await test.step("sixty robots answer, and the results show all sixty-two", async () => {
    await answerAsRobots({ link, count: 60, seed: 1, atOnce: 4 });
    await openScreen(page, `/surveys/${surveyId}/results`);
    const responses = page.locator("div", { has: page.getByText("Responses", { exact: true }) });
    await expect(responses.locator("dd").first()).toHaveText("62");
    await expect(page.getByText("And if you had to choose one?").first()).toBeVisible();
    await expectGoodScreen(page, "09-results");
  });

  await test.step("one question and one click make segments", async () => {
    await page.getByRole("link", { name: "Segments", exact: true }).last().click();
    await page.waitForURL(/\/surveys\/[^/]+\/segments$/);
    await expect(page.getByRole("button", { name: /And if you had to choose one\?/ })).toBeVisible();
    await expectGoodScreen(page, "10-segments-start");
    await page.getByRole("button", { name: "Make segments" }).click();
    await page.waitForURL(/\/segments\/[^/]+$/);
    await expectSegments(page);
    await expect(page.getByRole("figure", { name: /% of 62 people$/ })).toBeVisible();
    await expectGoodScreen(page, "11-segments");
  });

  await test.step("persona cards are written", async () => {
    await openScreen(page, `/surveys/${surveyId}/personas`);
    await expectGoodScreen(page, "12-no-cards");
    await page.getByRole("button", { name: "Write persona cards" }).click();
    await expect(page.getByRole("article").first()).toBeVisible({ timeout: 60_000 });
    await expectGoodScreen(page, "13-wall");
    await page.getByRole("article").first().getByRole("link").click();
    await page.waitForURL(/\/personas\/[^/]+$/);
    await expect(page.getByRole("button", { name: "Evidence 1", exact: true })).toBeVisible();
    await expectGoodScreen(page, "14-card");
  });

  const written = "They come for one thing and leave with two.";
  await test.step("a sentence is edited; the edit outlives a reload and is marked", async () => {
    await page.getByRole("button", { name: "Edit In one sentence" }).click();
    await page.getByRole("textbox", { name: "Line 1" }).fill(written);
    await page.getByRole("radio", { name: /^Assumption/ }).check({ force: true });
    await expectGoodScreen(page, "15-card-editing");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("paragraph").filter({ hasText: written })).toBeVisible();
    await reloadScreen(page);
    await expect(page.getByRole("paragraph").filter({ hasText: written })).toBeVisible();
    await expect(page.getByText(/^Changed by Ada Example/)).toBeVisible();
    await expect(page.getByText("Assumption", { exact: true })).toBeVisible();
    await expectGoodScreen(page, "16-card-edited");
  });

  let shared = "";
  await test.step("a link for anyone is made", async () => {
    await page.getByRole("button", { name: "Share", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: /^Anyone who has the link/ }).check({ force: true });
    await expectGoodScreen(page, "17-share");
    await dialog.getByRole("button", { name: "Make the link" }).click();
    const field = dialog.getByRole("textbox", { name: "Link" });
    await expect(field).toHaveValue(/\/p\/[\w-]+$/);
    shared = await field.inputValue();
    await expectGoodScreen(page, "18-link-made");
    await dialog.getByRole("button", { name: "Done" }).click();
  });

  const stranger = await browser.newContext({
    reducedMotion: "reduce",
    viewport: { width: 1440, height: 900 },
  });
  const reader = await stranger.newPage();
  await test.step("a stranger without account reads the card, and only the card", async () => {
    const response = await reader.goto(shared);
    expect(response?.status()).toBe(200);
    expect(response?.headers()["x-robots-tag"]).toContain("noindex");
    await expect(reader.getByText(written)).toBeVisible();
    await expectGoodScreen(reader, "19-shared");
    await reader.goto(page.url());
    await expect(reader).toHaveURL(/\/sign-in/);
  });

  await test.step("the link is ended, and is gone at once", async () => {
    await openScreen(page, "/links");
    await expectGoodScreen(page, "20-links");
    await page.getByRole("button", { name: "End link", exact: true }).click();
    await expect(page.getByText("Ended", { exact: true })).toBeVisible();
    const response = await reader.goto(shared);
    expect(response?.status()).toBe(404);
    await expect(reader.getByText(written)).toBeHidden();
    await expectGoodScreen(reader, "21-ended");
  });

  await test.step("home tells what there is now", async () => {
    await openScreen(page, "/");
    await expect(page.getByText("Customers of the bakery").first()).toBeVisible();
    await expectGoodScreen(page, "22-home");
  });
  await stranger.close();
});
