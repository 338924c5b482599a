import { expect, test, type Page } from "@playwright/test";
import { signUp } from "./support/account";
import { importCustomers } from "./support/customers";
import { openScreen, reloadScreen } from "./support/open-screen";
import { renameByKeys, renameByMouse, segmentNamed } from "./support/rename";
import { expectGoodScreen } from "./support/screen";
import { segmentByOneQuestion } from "./support/survey";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("names typed over the old ones are taken over by segments found again, and given back", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signUp(page, "Nadia Names");
  const surveyId = await importCustomers(page);
  const { segmentationId: first } = await segmentByOneQuestion(page, surveyId);

  await test.step("what is typed takes the old name's place, by keyboard and by mouse", async () => {
    await renameByKeys(page, "town", "City people");
    await renameByMouse(page, "market", "Stall friends");
    await renameByKeys(page, "web", "Couch buyers");
    await segmentNamed(page, "City people").click();
    await page.keyboard.type("Nobody");
    await page.keyboard.press("Escape");
    await expect(segmentNamed(page, "City people")).toBeFocused();
  });

  await test.step("a description is gone on with, not replaced", async () => {
    const describe = page.getByRole("button", { name: /^Edit Describe this segment/ }).first();
    await describe.click();
    await page.keyboard.type("They come on foot");
    await page.keyboard.press("Enter");
    await expect(describe).toHaveText("They come on foot");
    await describe.click();
    await page.keyboard.type(" and stay long");
    await page.keyboard.press("Enter");
    await expect(describe).toHaveText("They come on foot and stay long");
  });

  const { segmentationId: second } = await segmentByOneQuestion(page, surveyId);
  await page.getByRole("button", { name: "Edit Name of the segmentation: By “shop”" }).click();
  await page.keyboard.type("Shops again");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Shops again" })).toBeVisible();
  await page.getByRole("button", { name: "Change “web”" }).click();
  await page.getByRole("menuitem", { name: /^Lock/ }).click();
  await expect(segmentNamed(page, "web")).toBeHidden();

  await test.step("segments that go on take over names and descriptions; the locked one keeps its own", async () => {
    await openComparison(page, first, second);
    await expect(
      page.getByText(/^Gives the 2 segments of Shops again .* One is locked and keeps its own\.$/),
    ).toBeVisible();
    await expectGoodScreen(page, "99-names-to-take-over");
    await page.getByRole("button", { name: "Take over the names" }).click();
    await expect(page.getByText(/^2 segments bear their old names.* One is locked/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Give the names back" })).toBeVisible();
    await openScreen(page, `/segments/${second}`);
    await expect(segmentNamed(page, "City people")).toBeVisible();
    await expect(segmentNamed(page, "Stall friends")).toBeVisible();
    await expect(page.getByText("They come on foot and stay long")).toBeVisible();
    await expect(page.getByRole("heading", { name: "web", exact: true })).toBeVisible();
    await expectGoodScreen(page, "99-names-taken-over");
  });

  await test.step("given back, a segment renamed by hand since keeps that name", async () => {
    await renameByMouse(page, "Stall friends", "Saturday people");
    await openComparison(page, first, second);
    await page.getByRole("button", { name: "Give the names back" }).click();
    await expect(page.getByText(/^The segments bear their own names again, but for one/)).toBeVisible();
    await openScreen(page, `/segments/${second}`);
    await expect(segmentNamed(page, "town")).toBeVisible();
    await expect(segmentNamed(page, "Saturday people")).toBeVisible();
  });

  await test.step("what was taken over can be taken back at once", async () => {
    await openComparison(page, first, second);
    await page.getByRole("button", { name: "Take over the names" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText(/^The segments bear their own names again\.$/)).toBeVisible();
    await reloadScreen(page);
    await expect(page.getByRole("button", { name: "Take over the names" })).toBeVisible();
  });
});

async function openComparison(page: Page, first: string, second: string): Promise<void> {
  await openScreen(page, `/segments/compare?a=${first}&b=${second}`);
  await expect(page.getByText("What became of each segment").first()).toBeVisible();
}
