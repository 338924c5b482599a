import { test, type Page } from "@playwright/test";
import { signUp } from "./support/account";
import { expectGoodFiles, lightColours } from "./support/chart-file";
import { dataFile, findSegments, importFile, recommended, walkToCheck } from "./support/find-segments";
import { openScreen } from "./support/open-screen";
import { expectSegments, segmentByOneQuestion } from "./support/survey";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("charts of segments are kept as SVG and PNG that need nothing else, on white even from a dark screen", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signUp(page, "Flora Files");
  const surveyId = await importFile(page, dataFile("auto.csv"), "793");
  await walkToCheck(page, surveyId);
  const segmentationId = await findSegments(page);
  const segments = await recommended(page);
  await page.getByRole("button", { name: `Use ${segments} segments` }).click();
  await expectSegments(page);
  const names = await segmentNames(page);
  const colours = await lightColours(page, segments);
  await page.emulateMedia({ colorScheme: "dark" });
  const chart = (name: RegExp) => page.getByRole("figure").filter({ has: page.getByRole("img", { name }) });

  await test.step("what sets segments apart, and how they stand apart", async () => {
    await openScreen(page, `/segments/${segmentationId}`);
    await expectGoodFiles(page, chart(/^What each segment answers/), { colours, words: names });
    await expectGoodFiles(page, chart(/border on|stand apart/).last(), { colours, words: names });
  });

  await test.step("a question that differs between them", async () => {
    await openScreen(page, `/segments/${segmentationId}/who`);
    await expectGoodFiles(page, page.getByRole("figure").first(), { colours, words: names });
  });

  await test.step("shares over waves", async () => {
    await openScreen(page, `/segments/${segmentationId}/waves`);
    await page.getByRole("button", { name: /Waves by$/ }).click();
    await page.getByRole("option").filter({ hasText: "model" }).first().click();
    await page.waitForURL(/by=question/);
    await expectGoodFiles(page, page.getByRole("figure").first(), { colours, words: [] });
  });

  await test.step("crossed with another segmentation", async () => {
    const { segmentationId: other } = await segmentByOneQuestion(page, surveyId);
    await openScreen(page, `/segments/compare?a=${segmentationId}&b=${other}`);
    await expectGoodFiles(page, page.getByRole("figure").first(), { colours, words: names });
    const flow = page.getByRole("figure").filter({ hasText: "A new mix" });
    await expectGoodFiles(page, flow, { colours, words: names });
  });
});

async function segmentNames(page: Page): Promise<string[]> {
  const all = page.getByRole("button", { name: /^Edit Name of the segment: / });
  return (await all.allTextContents()).map((name) => name.trim());
}
