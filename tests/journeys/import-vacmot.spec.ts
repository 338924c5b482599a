import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { signUp } from "./support/account";
import { readEvidence, type ShownEvidence } from "./support/evidence-panel";
import { openScreen } from "./support/open-screen";
import { readCsv } from "./support/read-csv";
import { expectGoodScreen } from "./support/screen";
import { expectSegments } from "./support/survey";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const file = path.join(import.meta.dirname, "../fixtures/data/vacmot.csv");

test("existing data become segments and cards whose figures anyone can recount in the file", async ({
  page,
}) => {
  test.setTimeout(600_000);
  const people = await readCsv(file);
  const motives = Object.keys(people[0] ?? {}).slice(0, 20);
  let surveyId = "";

  await test.step("a file is brought, looked at and imported whole", async () => {
    await signUp(page, "Vera Importer");
    await openScreen(page, "/data");
    await expectGoodScreen(page, "30-no-data");
    await page.getByRole("link", { name: "Import a CSV" }).click();
    await expect(page.getByRole("button", { name: "Choose a file" })).toBeVisible();
    await expectGoodScreen(page, "31-import");
    await page.locator("input[type=file]").setInputFiles(file);
    await page.waitForURL(/\/data\/import\/[^/]+$/);
    await expect(page.getByText("1,000 rows, 33 columns.")).toBeVisible();
    await page
      .getByRole("main")
      .locator("div", { hasText: "These 20 yes/no columns look like one battery" })
      .getByRole("button", { name: "Group people by them: benefits sought" })
      .first()
      .click();
    await expect(page.getByText("They group people as benefits sought.")).toBeVisible();
    await expect(page.getByText("19 columns group people, 13 describe them")).toBeVisible();
    await expect(page.getByText("Special category: kept out of segments.")).toHaveCount(1);
    await page.getByRole("button", { name: "Edit health and beauty" }).click();
    const editor = page.getByRole("dialog", { name: "Column “health and beauty”" });
    await editor.getByText("Special category of personal data").click();
    await editor.getByRole("button", { name: "Done" }).click();
    await expect(page.getByText("20 columns group people, 13 describe them")).toBeVisible();
    await expectGoodScreen(page, "32-columns");
    await page.getByRole("button", { name: "Import 1,000 rows" }).click();
    await expect(page.getByText("1,000 of 1,000 rows are in")).toBeVisible({ timeout: 60_000 });
    await expectGoodScreen(page, "33-report");
    await page.getByRole("link", { name: "See results" }).click();
    await page.waitForURL(/\/surveys\/[^/]+\/results/);
    surveyId = new URL(page.url()).pathname.split("/")[2] ?? "";
    await expect(page.getByText("rows imported")).toBeVisible();
    await expectGoodScreen(page, "34-results");
  });

  await test.step("segments by one question: every figure of a card is the file's", async () => {
    await openScreen(page, `/surveys/${surveyId}/segments`);
    await page.getByRole("button", { name: /Question$/ }).click();
    await page.getByRole("option", { name: "Gender", exact: true }).click();
    await page.getByRole("button", { name: "Make segments" }).click();
    await page.waitForURL(/\/segments\/[^/]+$/);
    await expectSegments(page);
    await writeCardsAndOpenFirst(page, surveyId);
    const segment = people.filter(({ Gender }) => Gender === "Female");
    const others = people.filter(({ Gender }) => Gender === "Male");
    await expect(page.getByText(/^Segment “Female” of/)).toBeVisible();
    const chips = await benefitChips(page);
    expect(chips.length).toBeGreaterThanOrEqual(2);
    for (const chip of chips) {
      const shown = await readEvidence(page, chip);
      expect(motives).toContain(shown.question);
      const said = (row: Record<string, string>) => row[shown.question] === "1";
      expect(shown).toMatchObject({
        asked: segment.length,
        answered: segment.length,
        base: segment.length,
        count: segment.filter(said).length,
        percent: Math.round((100 * segment.filter(said).length) / segment.length),
        restBase: others.length,
        restPercent: Math.round((100 * others.filter(said).length) / others.length),
      } satisfies Partial<ShownEvidence>);
    }
  });

  let sizes: number[] = [];
  await test.step("latent classes of the twenty motives: five are recommended, with reasons", async () => {
    await openScreen(page, `/surveys/${surveyId}/segments`);
    await expectGoodScreen(page, "35-start");
    await page.getByRole("button", { name: "Find segments step by step" }).click();
    await page.getByRole("button", { name: "Next: the base" }).click();
    await expect(page.getByText("20 variables chosen.")).toBeVisible();
    await expectGoodScreen(page, "35b-base");
    await page.getByRole("button", { name: "Next: check the data" }).click();
    await expect(page.getByText("1,000 people for 20 variables.")).toBeVisible();
    await expect(page.getByRole("radio", { name: "Latent classes (suggested)" })).toBeChecked();
    await expectGoodScreen(page, "35c-check");
    await page.getByRole("button", { name: "Find the segments" }).click();
    await page.waitForURL(/\/segments\/[^/]+$/);
    const progress = page.getByRole("progressbar");
    await expect(progress).toHaveAttribute("aria-valuetext", /^\d+%/, { timeout: 60_000 });
    await expectGoodScreen(page, "36-running");
    await expect(page.getByRole("heading", { name: "We recommend 5 segments" })).toBeVisible({
      timeout: 400_000,
    });
    await expect(page.getByText(/^5 segments explain the answers best/)).toBeVisible();
    await expectGoodScreen(page, "37-choose");
    await page.getByRole("button", { name: "Use 5 segments" }).click();
    await expectSegments(page);
    await expectGoodScreen(page, "38-segments");
    sizes = await page
      .getByRole("main")
      .getByText(/^\d+% \(\d+% to \d+%\) · \d+ people$/)
      .allInnerTexts()
      .then((texts) => texts.map((text) => Number(/· (\d+) people/.exec(text)?.[1])));
    expect(sizes).toHaveLength(5);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(people.length);
  });

  await test.step("the profile plot can be kept: as an SVG with every motive in it, and as a PNG twice its size", async () => {
    const profile = page.getByRole("figure", { name: /^What each segment answers/ });
    const svg = (await downloadAs(page, profile, "SVG")).toString();
    expect(svg).not.toMatch(/var\(|class=|style=/);
    for (const motive of motives) {
      const words = motive.split(/\W+/).filter((word) => word.length > 3);
      for (const word of words) expect(svg).toContain(word);
    }
    const [, width = "", height = ""] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const png = await downloadAs(page, profile, "PNG");
    // The width and height of a PNG stand at bytes 16 and 20.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)].map((side) => side / 2)).toEqual([
      expect.closeTo(Number(width), 0),
      expect.closeTo(Number(height), 0),
    ]);
  });

  await test.step("who they are: what differs besides the motives, to see and to copy", async () => {
    await page.getByRole("link", { name: "Who they are" }).click();
    await page.waitForURL(/\/who$/);
    await expect(
      page.getByRole("heading", { name: "Who they are: what differs between segments" }),
    ).toBeVisible();
    await expectGoodScreen(page, "38-who");
    await page.getByRole("link", { name: "Index", exact: true }).click();
    await page.waitForURL(/show=index$/);
    const everyone = page
      .getByRole("figure")
      .filter({ hasText: "Index: 100" })
      .getByRole("row")
      .filter({ has: page.getByRole("cell") });
    await expect(everyone.last().getByRole("cell").last()).toHaveText("100");
  });

  await test.step("a card's evidence and the segment sizes add up to the file", async () => {
    await openScreen(page, `/surveys/${surveyId}/personas`);
    await expectGoodScreen(page, "39-cards-of-one");
    await page.getByRole("button", { name: "Write persona cards" }).click();
    await expect(page.getByRole("article")).toHaveCount(2 + 5, { timeout: 60_000 });
    await expectGoodScreen(page, "40-wall");
    const card = page
      .getByRole("region", { name: /^Groups by/ })
      .getByRole("article")
      .first();
    await card.getByRole("link").click();
    await page.waitForURL(/\/personas\/[^/]+$/);
    const [chip] = await benefitChips(page);
    await expectGoodScreen(page, "41-card");
    expect(chip).toBeDefined();
    if (!chip) return;
    const shown = await readEvidence(page, chip);
    expect(sizes).toContain(shown.base);
    expect(shown.base + shown.restBase).toBe(people.length);
    expect(shown.percent).toBe(Math.round((100 * shown.count) / shown.base));
    const said = people.filter((row) => row[shown.question] === "1").length;
    expect(shown.restPercent).toBe(Math.round((100 * (said - shown.count)) / shown.restBase));
    await chip.click();
    await expectGoodScreen(page, "42-evidence");
  });
});

/** The file a figure's download menu gives. */
async function downloadAs(page: Page, figure: Locator, kind: "SVG" | "PNG"): Promise<Buffer> {
  await figure.getByRole("button", { name: /^Download/ }).click();
  const started = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: kind }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe(
    `what-each-segment-answers-against-everyone.${kind.toLowerCase()}`,
  );
  await expect(page.getByRole("menu")).toBeHidden();
  return readFile(await download.path());
}

async function writeCardsAndOpenFirst(page: Page, surveyId: string): Promise<void> {
  await openScreen(page, `/surveys/${surveyId}/personas`);
  await page.getByRole("button", { name: "Write persona cards" }).click();
  await page
    .getByRole("article")
    .filter({ hasText: "Female" })
    .first()
    .getByRole("link")
    .click({ timeout: 60_000 });
  await page.waitForURL(/\/personas\/[^/]+$/);
}

/** The chips behind the sentences about the benefits sought. */
async function benefitChips(page: Page) {
  const section = page.locator("section", { has: page.getByRole("heading", { name: "Benefit sought" }) });
  await expect(section.getByRole("button", { name: /^Evidence \d+$/ }).first()).toBeVisible();
  return section.getByRole("button", { name: /^Evidence \d+$/ }).all();
}
