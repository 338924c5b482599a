import { expect, test, type Page } from "@playwright/test";
import { answerAsRobots } from "../../scripts/robots/answer-as-robots";
import { signUp } from "./support/account";
import { segmentsAndLaterPeople, waitingPeople } from "./support/over-time";
import { openScreen } from "./support/open-screen";
import { expectGoodScreen } from "./support/screen";
import { expectSegments } from "./support/survey";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("people who answer later get their places, by a press and then by themselves, and two segmentations are crossed", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signUp(page, "Olga Overtime");
  const { surveyId, segmentationId, link } = await segmentsAndLaterPeople(page);

  await test.step("those who came later are placed", async () => {
    await openScreen(page, `/segments/${segmentationId}/waves`);
    await expect(page.getByText(`${waitingPeople} people have answered since`)).toBeVisible();
    await expectGoodScreen(page, "95-waiting");
    await page.getByRole("button", { name: `${waitingPeople} new people: place them` }).click();
    await expect(page.getByText(`${waitingPeople} people came after the segments were found`)).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByText(/^The last of them got a place on /)).toBeVisible();
    await expect(page.getByRole("heading", { name: "Segments then and now" })).toBeVisible();
    await expectGoodScreen(page, "96-placed");
  });

  await test.step("with the switch on, the next ones need nobody's press", async () => {
    await page.getByRole("switch", { name: "Place new people as they answer" }).click({ force: true });
    await expect(page.getByText("New people will be placed as they answer.")).toBeVisible();
    await answerAsRobots({ link, count: 3, seed: 77, atOnce: 3 });
    await expect(async () => {
      await openScreen(page, `/segments/${segmentationId}/waves`);
      await expect(page.getByText(`${waitingPeople + 3} people came after`)).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 120_000 });
  });

  await test.step("a second segmentation is crossed with the first", async () => {
    const other = await segmentByAnotherQuestion(page, surveyId);
    await openScreen(page, `/segments/compare?a=${segmentationId}&b=${other}`);
    await expect(page.getByText("People in both", { exact: true })).toBeVisible();
    const table = page.getByRole("table", { name: "Who is where" });
    await expect(table).toBeVisible();
    await page.getByRole("button", { name: /Show/ }).click();
    await page.getByRole("option", { name: "Share of the column" }).click();
    await expect(table.getByRole("cell").filter({ hasText: "%" }).first()).toBeVisible();
    await expectGoodScreen(page, "97-crossed");
  });
});

async function segmentByAnotherQuestion(page: Page, surveyId: string): Promise<string> {
  await openScreen(page, `/surveys/${surveyId}/segments`);
  await page.getByRole("button", { name: /which would it be\?/ }).click();
  await page.getByRole("option", { selected: false }).first().click();
  await page.getByRole("button", { name: "Make segments" }).click();
  await page.waitForURL(/\/segments\/[^/]+$/);
  await expectSegments(page);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}
