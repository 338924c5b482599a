import { expect, test } from "@playwright/test";
import { signUp } from "./support/account";
import { importCustomers } from "./support/customers";
import { dragByFinger } from "./support/drag";
import { openScreen, reloadScreen } from "./support/open-screen";
import { renameByFinger, segmentNamed } from "./support/rename";
import { expectGoodScreen } from "./support/screen";
import { segmentByOneQuestion } from "./support/survey";
import { expectSaved, handleOf, lineOf, places, rate, weights, weightsInPercent } from "./support/worth";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("on a phone a segment gets a name by touch, and weights follow the finger and stay", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signUp(page, "Wendy Worth");
  const surveyId = await importCustomers(page);
  const { segmentationId } = await segmentByOneQuestion(page, surveyId);

  await test.step("what is typed takes the old name's place", async () => {
    await renameByFinger(page, "town", "City people");
    await reloadScreen(page);
    await expect(segmentNamed(page, "City people")).toBeVisible();
  });

  await openScreen(page, `/segments/${segmentationId}/worth`);
  await page.getByRole("button", { name: /What a person is worth$/ }).tap();
  await page.getByRole("option", { name: "spend", exact: true }).tap();
  await expect(page.getByText(/^The most valuable fifth of the people hold/).first()).toBeVisible();
  await rate(page, "Growth", { "City people": 2, market: 9, web: 5 }, "tap");
  await rate(page, "Fits what we do well", { "City people": 8, market: 3, web: 6 }, "tap");
  const before = { weights: await weightsInPercent(page), places: await places(page) };

  await test.step("a weight follows the finger, the others give way, and the plot moves", async () => {
    await dragByFinger(page, handleOf(weights(page).first()), { dx: -60, dy: 4 });
    expect((await weightsInPercent(page))[0]).toBeLessThan((before.weights[0] ?? 0) - 5);
    expect(await places(page)).not.toEqual(before.places);
  });

  await test.step("what is set while the page is slow to follow is saved like everything else", async () => {
    await page.route(/_rsc=/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    for (const dx of [20, -15, 10, -12]) {
      await dragByFinger(page, handleOf(weights(page).first()), { dx });
      await page.waitForTimeout(900);
    }
    await expectSaved(page);
    await page.unrouteAll({ behavior: "wait" });
  });

  await test.step("it is there after loading the page anew, which fits the phone", async () => {
    await expectSaved(page);
    const [weightsNow, placesNow] = [await weightsInPercent(page), await places(page)];
    await expectGoodScreen(page, "93-worth");
    await reloadScreen(page);
    expect(await weightsInPercent(page)).toEqual(weightsNow);
    expect(await places(page)).toEqual(placesNow);
  });

  await test.step("a finger that scrolls the page by a weight's line leaves it as it is; a tap sets it", async () => {
    const now = await weightsInPercent(page);
    const line = lineOf(weights(page).first());
    const height = () => page.evaluate(() => window.scrollY);
    await line.scrollIntoViewIfNeeded();
    const before = await height();
    await dragByFinger(page, line, { dx: 0, dy: -160 });
    await expect.poll(height).toBeGreaterThan(before + 50);
    expect(await weightsInPercent(page)).toEqual(now);
    await line.tap();
    await expect.poll(async () => (await weightsInPercent(page))[0]).toBe(50);
  });
});
