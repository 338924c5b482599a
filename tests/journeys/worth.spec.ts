import { expect, test } from "@playwright/test";
import { signUp } from "./support/account";
import { expectGoodFiles, lightColours } from "./support/chart-file";
import { importCustomers } from "./support/customers";
import { dragByMouse } from "./support/drag";
import { openScreen, reloadScreen } from "./support/open-screen";
import { expectGoodScreen } from "./support/screen";
import { segmentByOneQuestion } from "./support/survey";
import { expectSaved, handleOf, places, rate, weights, weightsInPercent } from "./support/worth";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("what segments are worth: value, importance of criteria and targets stay as they were set", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signUp(page, "Wilma Worth");
  const surveyId = await importCustomers(page);
  const { segmentationId } = await segmentByOneQuestion(page, surveyId);
  await openScreen(page, `/segments/${segmentationId}/worth`);
  await expectGoodScreen(page, "92-worth");
  const spread = page.getByText(/^The most valuable fifth of the people hold \d+% of the value/).first();

  await test.step("what people are worth", async () => {
    await page.getByRole("button", { name: /What a person is worth$/ }).click();
    await page.getByRole("option", { name: "spend", exact: true }).click();
    await expect(spread).toBeVisible();
  });

  await test.step("once every segment is rated on both sides, the picture appears", async () => {
    await rate(page, "Growth", { town: 2, market: 9, web: 5 });
    await rate(page, "Fits what we do well", { town: 8, market: 3, web: 6 });
    expect(await places(page)).toHaveLength(3);
    const colours = await lightColours(page, 3);
    const plot = page.getByRole("figure").filter({ hasText: "We can win it" });
    await expectGoodFiles(page, plot, { colours, words: ["town", "market", "web", "Go for it"] });
    const curve = page.getByRole("figure").filter({ hasText: "from the least to the most" });
    await expectGoodFiles(page, curve, { colours: [], words: ["Top 20%", "Gini"] });
  });

  await test.step("weights move by arrow keys and by the mouse, and the plot with them", async () => {
    const weight = weights(page).first();
    const before = await weight.inputValue();
    await weight.focus();
    await page.keyboard.press("ArrowLeft");
    await expect(weight).not.toHaveValue(before);
    const byKey = await weightsInPercent(page);
    const placesByKey = await places(page);
    await dragByMouse(page, handleOf(weights(page).nth(1)), { dx: 120 });
    const byMouse = await weightsInPercent(page);
    expect(byMouse[1]).toBeGreaterThan((byKey[1] ?? 0) + 10);
    expect(byMouse.slice(0, 3).reduce((sum, weight) => sum + weight)).toBe(100);
    expect(await places(page)).not.toEqual(placesByKey);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    expect(await weightsInPercent(page), "a drag is one step").toEqual(byKey);
    expect(await places(page)).toEqual(placesByKey);
    await page.getByRole("button", { name: "Redo", exact: true }).click();
    expect(await weightsInPercent(page)).toEqual(byMouse);
  });

  await test.step("targets are chosen, and all of it is there after loading the page anew", async () => {
    await page.getByRole("group", { name: "We go for" }).getByText("town", { exact: true }).click();
    await expect(page.getByText(/^One segment with 34% of the people/).first()).toBeVisible();
    await expectSaved(page);
    await expectGoodScreen(page, "92-worth-of-money");
    const [weightsBefore, placesBefore] = [await weightsInPercent(page), await places(page)];
    await reloadScreen(page);
    await expect(spread).toBeVisible();
    expect(await weightsInPercent(page)).toEqual(weightsBefore);
    expect(await places(page)).toEqual(placesBefore);
    await expect(
      page.getByRole("group", { name: "We go for" }).getByRole("checkbox", { name: "town" }),
    ).toBeChecked();
  });
});
