import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { expectGoodScreen } from "./support/screen";
import { signUp } from "./support/account";
import { findSegments, importFile, recommended, setNumber, walkToCheck } from "./support/find-segments";
import { openScreen } from "./support/open-screen";
import { expectSegments } from "./support/survey";

const PEOPLE = 200_000;
const wants = ["price", "quality", "service", "speed", "range", "advice", "comfort", "looks"];

/** Three kinds of people, half, three and two tenths of them, who want two or three things each. */
const kinds = [
  { upTo: 0.5, wanted: new Set(["price", "speed", "range"]) },
  { upTo: 0.8, wanted: new Set(["quality", "service", "advice"]) },
  { upTo: 1, wanted: new Set(["comfort", "looks"]) },
];

function simulated(): string {
  const random = createRandom(20261128);
  const rows = [`${wants.join(",")},region`];
  for (let person = 0; person < PEOPLE; person++) {
    const draw = random.next();
    const kind = kinds.find(({ upTo }) => draw < upTo);
    const ticks = wants.map((want) => (random.next() < (kind?.wanted.has(want) ? 0.8 : 0.15) ? "yes" : "no"));
    rows.push(`${ticks.join(",")},${random.next() < 0.5 ? "north" : "south"}`);
  }
  return rows.join("\n");
}

test("200,000 people: the three kinds they were drawn from are found, and the server answers meanwhile", async ({
  page,
}) => {
  test.setTimeout(900_000);
  const directory = await mkdtemp(path.join(tmpdir(), "kindred-large-"));
  const file = path.join(directory, "people.csv");
  await writeFile(file, simulated());
  try {
    await signUp(page, "Lara Large");
    const surveyId = await importFile(page, file, "200,000");
    await walkToCheck(page, surveyId);
    await page.getByText("Settings for analysts").click();
    await setNumber(page, "Most segments", 5);
    await findSegments(page);
    await expect(page.getByRole("progressbar")).toHaveAttribute("aria-valuetext", /^\d+%/, {
      timeout: 120_000,
    });
    expect((await page.request.get("/api/health")).status()).toBe(200);
    expect(await recommended(page, 400_000)).toBe(3);
    await page.getByRole("button", { name: "Use 3 segments" }).click();
    await expectSegments(page, 180_000);
    const sizes = await page
      .getByRole("main")
      .getByText(/^\d+% \(\d+% to \d+%\) · [\d,]+ people$/)
      .allInnerTexts()
      .then((texts) => texts.map((text) => Number(/· ([\d,]+) people/.exec(text)?.[1]?.replaceAll(",", ""))));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(PEOPLE);
    for (const [index, share] of [0.5, 0.3, 0.2].entries()) {
      expect(Math.abs((sizes[index] ?? 0) / PEOPLE - share)).toBeLessThan(0.03);
    }
    // What is computed from everybody comes from the worker, and the page looks for it by itself.
    await expect(page.getByText(/border on one another/).first()).toBeVisible({ timeout: 60_000 });
    await expectGoodScreen(page, "61-segments-of-200000");
    const address = page.url();
    await page.getByRole("link", { name: "Open", exact: true }).first().click();
    await expect(page.getByText(/traits together|match this trait/).first()).toBeVisible({ timeout: 60_000 });
    await expectGoodScreen(page, "62-opened-of-200000");
    await page.goto(`${address}/waves`);
    await expect(page.getByText("Counting very many people, wave by wave.")).toBeVisible();
    expect((await page.request.get("/api/health")).status()).toBe(200);
    await expect(page.getByText("Counting very many people")).toBeHidden({ timeout: 120_000 });
    await expectGoodScreen(page, "63-waves-of-200000");
    await openScreen(page, "/segments");
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
