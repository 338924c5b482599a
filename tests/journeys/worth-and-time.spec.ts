import { expect, test } from "@playwright/test";
import { signUp } from "./support/account";
import { addSample } from "./support/find-segments";
import { openScreen, reloadScreen } from "./support/open-screen";
import { expectGoodScreen } from "./support/screen";
import { segmentByOneQuestion } from "./support/survey";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("what segments are worth, how they do over time, and how two segmentations compare", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signUp(page, "Wilma Worth");
  const surveyId = await addSample(page);
  const { segmentationId } = await segmentByOneQuestion(page, surveyId);

  await test.step("worth: importance is set, targets are chosen, and both are there after a reload", async () => {
    await openScreen(page, `/segments/${segmentationId}/worth`);
    await expectGoodScreen(page, "92-worth");
  });

  await test.step("over time: what came since, and what moved", async () => {
    await openScreen(page, `/segments/${segmentationId}/waves`);
    await expectGoodScreen(page, "93-waves");
  });

  await test.step("two segmentations of one study side by side", async () => {
    await openScreen(page, `/segments/compare`);
    await expectGoodScreen(page, "94-compare");
    await reloadScreen(page);
  });
  expect(segmentationId).not.toBe("");
});
