import { expect, test } from "@playwright/test";
import { signUp } from "./support/account";
import {
  addSample,
  dataFile,
  findSegments,
  importFile,
  recommended,
  walkToCheck,
} from "./support/find-segments";
import { openScreen } from "./support/open-screen";
import { expectGoodScreen } from "./support/screen";
import { expectSegments } from "./support/survey";

test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const [file, rows] of [
  ["vacmot.csv", "1,000"],
  ["auto.csv", "793"],
] as const) {
  test(`segments are found on a phone in ${file}: no sideways scroll, axe finds nothing`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await signUp(page, "Petra Pocket");
    const surveyId = await importFile(page, dataFile(file), rows);
    await walkToCheck(page, surveyId, `85-${file}`);
    const segmentationId = await findSegments(page);
    await expect(page.getByRole("progressbar")).toBeVisible();
    await expectGoodScreen(page, `86-${file}-running`);
    const segments = await recommended(page);
    await expectGoodScreen(page, `87-${file}-choose`);
    await page.getByRole("button", { name: `Use ${segments} segments` }).click();
    await expectSegments(page);
    await expectGoodScreen(page, `88-${file}-segments`);
    await openScreen(page, `/segments/${segmentationId}/who`);
    await page.getByText("For analysts: tests in detail").click();
    await expectGoodScreen(page, `89-${file}-who`);
  });
}

test("segments are found on a phone in the sample study", async ({ page }) => {
  test.setTimeout(300_000);
  await signUp(page, "Paul Pocket");
  const surveyId = await addSample(page);
  await walkToCheck(page, surveyId, "90");
  await findSegments(page);
  await recommended(page);
  await expectGoodScreen(page, "91-choose");
});
