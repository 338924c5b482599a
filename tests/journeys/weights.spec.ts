import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { signUp } from "./support/account";
import { openScreen } from "./support/open-screen";
import { expectGoodScreen } from "./support/screen";
import { expectSegments } from "./support/survey";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const file = path.join(import.meta.dirname, "../fixtures/data/vacmot.csv");

async function importTourists(page: Page): Promise<string> {
  await openScreen(page, "/data/import");
  await page.locator("input[type=file]").setInputFiles(file);
  await page.waitForURL(/\/data\/import\/[^/]+$/);
  await page.getByRole("button", { name: "Import 1,000 rows" }).click();
  await expect(page.getByText("1,000 of 1,000 rows are in")).toBeVisible({ timeout: 60_000 });
  await page.getByRole("link", { name: "See results" }).click();
  await page.waitForURL(/\/surveys\/[^/]+\/results/);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

async function choose(page: Page, question: string): Promise<void> {
  const field = page.getByRole("combobox", { name: /^(Choose|Add) a question/ });
  await field.fill(question);
  await page.getByRole("option", { name: question, exact: true }).click();
  await expect(page.getByRole("heading", { name: question, exact: true })).toBeVisible();
}

test("a sample is weighted to its population, and its segments are as large as the population's", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signUp(page, "Wanda Weigher");
  const surveyId = await importTourists(page);

  await test.step("targets beside the sample: typed, pasted, and put right", async () => {
    await page.getByRole("link", { name: "Weights" }).click();
    await page.waitForURL(/\/results\/weights$/);
    await choose(page, "Gender");
    await page.getByLabel("Target for Female, in per cent").fill("40");
    await page.getByRole("button", { name: "Put the rest, 60%, into the open answer" }).click();
    await expect(page.getByText("The targets add up to 100%")).toBeVisible();
    await choose(page, "Age");
    await page.getByLabel("Bands begin at").fill("30, 60, 120");
    await page.getByLabel("Bands begin at").press("Enter");
    await page.getByLabel("Target for Under 30, in per cent").click();
    await page.getByRole("button", { name: "Paste from a spreadsheet" }).last().click();
    const dialog = page.getByRole("dialog", { name: "Targets of “Age”" });
    await dialog.getByLabel("Cells from a spreadsheet").fill("25\n45\n28\n2");
    await dialog.getByRole("button", { name: "Take 4 targets" }).click();
    await expect(page.getByText("Nobody answered “120 and over”, so its 2% of “Age”")).toBeVisible();
    await expect(page.getByRole("button", { name: "Weight 1,000 people" })).toBeDisabled();
    await page.getByLabel("Bands begin at").fill("30, 60");
    await page.getByLabel("Bands begin at").press("Enter");
    await page.getByLabel("Target for Under 30, in per cent").fill("25");
    await page.getByLabel("Target for 30 to under 60, in per cent").fill("45");
    await page.getByLabel("Target for 60 and over, in per cent").fill("30");
    await expectGoodScreen(page, "50-targets");
  });

  await test.step("what the weights cost, and who counts most", async () => {
    await page.getByRole("button", { name: "Weight 1,000 people" }).click();
    await expect(page.getByRole("heading", { name: /^1,000 weighted people are as precise as/ })).toBeVisible(
      {
        timeout: 60_000,
      },
    );
    await expect(page.getByRole("table", { name: "Gender" })).toContainText("40.0%");
    await expect(page.getByRole("heading", { name: "Who counts most and least" })).toBeVisible();
    await expectGoodScreen(page, "51-weights");
  });

  await test.step("segments are as large as the population's", async () => {
    await openScreen(page, `/surveys/${surveyId}/segments`);
    await page.getByRole("button", { name: /Question$/ }).click();
    await page.getByRole("option", { name: "Gender", exact: true }).click();
    await page.getByRole("button", { name: "Make segments" }).click();
    await page.waitForURL(/\/segments\/[^/]+$/);
    await expectSegments(page);
    await expect(page.getByText(/^60% \(\d+% to \d+%\) · 512 people$/)).toBeVisible();
    await expect(page.getByText(/^40% \(\d+% to \d+%\) · 488 people$/)).toBeVisible();
  });

  await test.step("a rule being written takes as many people as answered and the population's share", async () => {
    await openScreen(page, `/surveys/${surveyId}/segments`);
    await page.getByRole("button", { name: "Write rules" }).click();
    await page.waitForURL(/\/segments\/rules\/[^/]+$/);
    await expect(
      page.getByText("Shares are weighted: they are of the people respondents stand for."),
    ).toBeVisible();
    await page.getByRole("button", { name: "Add a rule" }).click();
    const rule = page.getByRole("listitem", { name: "Rule 1", exact: true });
    const option = page.getByRole("option", { name: "Gender", exact: true });
    await expect(async () => {
      await rule.getByRole("combobox", { name: "Question" }).fill("Gender");
      await option.click({ timeout: 1500 });
    }).toPass({ timeout: 15_000 });
    await rule.getByText("Female", { exact: true }).click();
    await expect(rule.getByText(/^488 people · 40% weighted \(\d+% to \d+%\)$/)).toBeVisible();
    await expect(page.getByText(/^512 people · 60% weighted$/)).toBeVisible();
    await expectGoodScreen(page, "52-weighted-rules");
  });

  await test.step("removing weights can be taken back", async () => {
    await openScreen(page, `/surveys/${surveyId}/results/weights`);
    await page.getByRole("button", { name: "Remove weights" }).click();
    await expect(page.getByRole("heading", { name: "Set weights" })).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("table", { name: "Gender" })).toContainText("40.0%", { timeout: 60_000 });
  });
});
