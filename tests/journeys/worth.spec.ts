import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { signUp } from "./support/account";
import { importFile } from "./support/find-segments";
import { openScreen, reloadScreen } from "./support/open-screen";
import { expectGoodScreen } from "./support/screen";
import { segmentByOneQuestion } from "./support/survey";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** 400 customers of three shops; those of the first spend ten times as much. */
function customers(): string {
  const random = createRandom(7);
  const rows = Array.from({ length: 400 }, (_, person) => {
    const shop = ["town", "market", "web"][person % 3] ?? "";
    const spend = Math.round((shop === "town" ? 100 : 10) * (1 + random.next()));
    return [shop, spend, random.next() < 0.5 ? "yes" : "no"].join(",");
  });
  return ["shop,spend,newsletter", ...rows].join("\n");
}

test("what segments are worth: value, importance of criteria and targets stay as they were set", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const directory = await mkdtemp(path.join(tmpdir(), "kindred-worth-"));
  try {
    const file = path.join(directory, "customers.csv");
    await writeFile(file, customers());
    await signUp(page, "Wilma Worth");
    const surveyId = await importFile(page, file, "400");
    const { segmentationId } = await segmentByOneQuestion(page, surveyId);
    await openScreen(page, `/segments/${segmentationId}/worth`);
    await expectGoodScreen(page, "92-worth");
    const money = page.getByRole("button", { name: /What a person is worth$/ });
    await money.click();
    await page.getByRole("option", { name: "spend", exact: true }).click();
    const spread = page.getByText(/^The most valuable fifth of the people hold \d+% of the value/).first();
    await expect(spread).toBeVisible();
    const weight = page.getByRole("slider", { name: /^Weight of/ }).first();
    const before = Number(await weight.inputValue());
    await weight.focus();
    await page.keyboard.press("ArrowLeft");
    await expect(weight).not.toHaveValue(String(before));
    const after = await weight.inputValue();
    await page.getByRole("group", { name: "We go for" }).getByText("town", { exact: true }).click();
    await expect(page.getByText(/^One segment with 34% of the people/).first()).toBeVisible();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await expectGoodScreen(page, "92-worth-of-money");
    await reloadScreen(page);
    await expect(spread).toBeVisible();
    await expect(page.getByRole("slider", { name: /^Weight of/ }).first()).toHaveValue(after);
    await expect(
      page.getByRole("group", { name: "We go for" }).getByRole("checkbox", { name: "town" }),
    ).toBeChecked();
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
