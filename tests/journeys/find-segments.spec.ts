import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { signUp } from "./support/account";
import {
  addSample,
  dataFile,
  findSegments,
  importFile,
  recommended,
  setNumber,
  walkToCheck,
} from "./support/find-segments";
import { openScreen } from "./support/open-screen";
import { expectGoodScreen } from "./support/screen";
import { expectSegments } from "./support/survey";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("on the sample study every step can be left and taken up, and k-means can be chosen too", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signUp(page, "Sam Sampler");
  const surveyId = await addSample(page);
  await walkToCheck(page, surveyId, "60");

  await test.step("what was decided is there after leaving and coming back", async () => {
    await page.getByRole("radio", { name: /^k-means and its family/ }).check({ force: true });
    await page.getByText("Settings for analysts").click();
    await setNumber(page, "Most segments", 5);
    await expect(page.getByText("Saved: you can leave and come back.")).toBeVisible();
    await openScreen(page, `/surveys/${surveyId}/segments`);
    await page.getByRole("listitem").filter({ hasText: "Discard" }).getByRole("link").click();
    await page.getByRole("button", { name: "Find the segments" }).waitFor();
    await expect(page.getByRole("radio", { name: /^k-means and its family/ })).toBeChecked();
  });

  await findSegments(page);
  const segments = await recommended(page);
  await expect(page.getByRole("columnheader", { name: "Prediction strength" })).toBeVisible();
  await expectGoodScreen(page, "61-choose-k-means");
  await page.getByRole("button", { name: `Use ${segments} segments` }).click();
  await expectSegments(page);
  await expectGoodScreen(page, "62-k-means-segments");
});

test("on the car buyers: another number than recommended is used, with the reason in the methods note, and can be repeated in R", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signUp(page, "Carla Carbuyer");
  const surveyId = await importFile(page, dataFile("auto.csv"), "793");
  await walkToCheck(page, surveyId, "63");
  await findSegments(page);
  const segments = await recommended(page);
  await expectGoodScreen(page, "64-choose-auto");
  const other = segments === 3 ? 4 : 3;
  await page.getByRole("button", { name: /Your number$/ }).click();
  await page.getByRole("option", { name: `${other} segments` }).click();
  await page.getByLabel("Why this number").fill("We can serve so many dealers");
  await page.getByRole("button", { name: `Use ${other} segments` }).click();
  await expectSegments(page);
  await expectGoodScreen(page, "65-auto-segments");

  await test.step("the reason stands in the methods note, which can be kept; script and answers for R belong together", async () => {
    await page.getByRole("link", { name: "Methods note, and the analysis in R" }).click();
    await page.waitForURL(/\/method$/);
    await expect(page.getByText("The reason noted: “We can serve so many dealers”")).toBeVisible();
    await expectGoodScreen(page, "65-auto-method");
    const note = await downloaded(page, "Text");
    expect(note.name).toMatch(/-methods\.txt$/);
    expect(note.text).toContain(`${other} segments were chosen instead of the recommended ${segments}.`);
    expect(note.text).toContain("Linzer, D. A. & Lewis, J. B. (2011). poLCA");
    const script = await downloaded(page, "R script");
    const data = await downloaded(page, "Coded answers (CSV)");
    expect(script.name).toMatch(/\.R$/);
    expect(script.text).toContain(`data_file <- "${data.name}"`);
    expect(script.text).toContain("rows_expected <- 793");
    const lines = data.text.trimEnd().split("\r\n");
    expect(lines).toHaveLength(794);
    expect(lines[0]).toMatch(/^person,.*,found,segment$/);
    const placed = new Set(lines.slice(1).map((line) => line.split(",").at(-1)));
    expect(placed.size).toBe(other);
  });
});

/** What a link gives to keep. */
async function downloaded(page: Page, link: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: link, exact: true }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

test("a run is stopped in the middle and begun again", async ({ page }) => {
  test.setTimeout(300_000);
  await signUp(page, "Stella Stop");
  const surveyId = await importFile(page, dataFile("vacmot.csv"), "1,000");
  await walkToCheck(page, surveyId);
  await page.getByText("Settings for analysts").click();
  await setNumber(page, "Starts for each number", 500);
  await findSegments(page);
  await expect(page.getByRole("progressbar")).toHaveAttribute("aria-valuetext", /^\d+%/, { timeout: 60_000 });
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { name: "The run was cancelled" })).toBeVisible({ timeout: 30_000 });
  await expectGoodScreen(page, "66-stopped");
  await page.getByRole("link", { name: "Start again" }).click();
  await page.waitForURL(new RegExp(`/surveys/${surveyId}/segments`));
});
