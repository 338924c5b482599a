import { expect, test } from "@playwright/test";
import { carelessStudyFor } from "../support/journey-survey";
import { signUp } from "./support/account";
import { openScreen } from "./support/open-screen";
import { expectGoodScreen } from "./support/screen";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("who answered without reading is found, left out by a press, kept by hand, and all of it taken back", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const { email } = await signUp(page, "Quentin Quality");
  const { surveyId } = await carelessStudyFor(email, 300);
  const leftOut = page.locator("dd", { hasText: /^\d+$/ }).last();

  await test.step("opening the page assesses the responses", async () => {
    await openScreen(page, `/surveys/${surveyId}/results`);
    await page.getByRole("link", { name: "Quality of answers" }).click();
    await expect(page.getByRole("heading", { name: "What the rules found" })).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByText(/show a sign of carelessness/)).toBeVisible();
    await expect(leftOut).toHaveText("0");
    await expectGoodScreen(page, "60-quality");
  });

  await test.step("the recommended are left out, the results say so, and undo brings them back", async () => {
    await page.getByRole("button", { name: /^Leave out the recommended/ }).click();
    await expect(page.getByText("The recommended people are left out.")).toBeVisible();
    await expect(leftOut).not.toHaveText("0");
    const n = await leftOut.innerText();
    await expectGoodScreen(page, "61-left-out");
    await openScreen(page, `/surveys/${surveyId}/results`);
    await expect(page.getByText(`${n} people are left out for the quality of their answers.`)).toBeVisible();
    await page.getByRole("link", { name: "See who and why" }).click();
    await page.getByRole("button", { name: "Take everybody back in" }).click();
    await expect(page.getByText(/\d+ people are back\./)).toBeVisible();
    await expect(leftOut).toHaveText("0");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(leftOut).toHaveText(n);
  });

  await test.step("one of them is kept by hand; the response says why it was flagged", async () => {
    const rows = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: "Keep" }) });
    const n = Number(await leftOut.innerText());
    await rows.first().getByRole("button", { name: "Keep" }).click();
    await expect(page.getByText("kept by Quentin Quality")).toBeVisible();
    await expect(leftOut).toHaveText(String(n - 1));
    const kept = page.getByRole("listitem").filter({ hasText: "kept by Quentin Quality" }).last();
    await kept.getByRole("link", { name: /^Open the response/ }).click();
    await expect(page.getByText(/^Kept by hand/)).toBeVisible();
    await expectGoodScreen(page, "62-kept");
    await page.getByRole("button", { name: "Let the rules decide" }).click();
    await expect(page.getByText(/^Left out by a rule/)).toBeVisible();
  });
});
