import { expect, test } from "@playwright/test";
import { signUp } from "./support/account";
import { openScreen } from "./support/open-screen";
import { segmentsAndLaterPeople, waitingPeople } from "./support/over-time";
import { expectGoodScreen } from "./support/screen";
import { segmentByOneQuestion } from "./support/survey";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("segments over time and two segmentations crossed fit a phone, and axe finds nothing", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signUp(page, "Otto Overtime");
  const { surveyId, segmentationId } = await segmentsAndLaterPeople(page);
  await openScreen(page, `/segments/${segmentationId}/waves`);
  await page.getByRole("button", { name: `${waitingPeople} new people: place them` }).click();
  await expect(page.getByText(`${waitingPeople} people came after`)).toBeVisible({ timeout: 60_000 });
  await expectGoodScreen(page, "98-over-time");
  const { segmentationId: again } = await segmentByOneQuestion(page, surveyId);
  await openScreen(page, `/segments/compare?a=${segmentationId}&b=${again}`);
  await expect(page.getByText("People in both", { exact: true })).toBeVisible();
  await expect(page.getByRole("table", { name: "Who is where" })).toBeVisible();
  await expectGoodScreen(page, "99-crossed");
});
