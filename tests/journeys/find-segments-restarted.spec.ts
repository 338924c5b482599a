import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "../../scripts/launch/free-port.mjs";
import { startKindredProcess } from "../support/kindred-process";
import { signUp } from "./support/account";
import {
  dataFile,
  findSegments,
  importFile,
  recommended,
  setNumber,
  walkToCheck,
} from "./support/find-segments";
import { openScreen } from "./support/open-screen";

/** poLCA 1.6.0.2 on the twenty motives, from one class on: tests/fixtures/reference/lca_vacmot.json. */
const byPolca = [-10878.27, -10351.479, -10213.434, -10086.588, -10003.148];

test("Kindred is stopped in the middle of a run and started again: the run ends with the same result", async ({
  browser,
}) => {
  test.setTimeout(400_000);
  const directory = await mkdtemp(path.join(tmpdir(), "kindred-restarted-"));
  const port = await freePort();
  const start = () =>
    startKindredProcess({ PORT: String(port), KINDRED_DATA_DIR: directory, DATABASE_URL: undefined });
  let kindred = await start();
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${port}` });
  try {
    const page = await context.newPage();
    await signUp(page, "Rita Restart");
    const surveyId = await importFile(page, dataFile("vacmot.csv"), "1,000");
    await walkToCheck(page, surveyId);
    await page.getByText("Settings for analysts").click();
    await setNumber(page, "Most segments", 5);
    await setNumber(page, "Starts for each number", 400);
    await setNumber(page, "Repetitions", 0);
    const segmentationId = await findSegments(page);
    await expect(page.getByRole("progressbar")).toHaveAttribute("aria-valuetext", /^[1-9]\d?%/, {
      timeout: 60_000,
    });
    await kindred.end();
    kindred = await start();
    await openScreen(page, `/segments/${segmentationId}`);
    expect(await recommended(page)).toBe(5);
    const rows = page.getByRole("region", { name: "Solutions by number of segments" }).getByRole("row");
    const heads = await rows.first().getByRole("columnheader").allInnerTexts();
    const column = heads.indexOf("Log-likelihood");
    for (const [index, expected] of byPolca.entries()) {
      const cells = await rows
        .nth(index + 1)
        .locator("th, td")
        .allInnerTexts();
      const found = Number((cells[column] ?? "").replaceAll(",", "").replace("−", "-"));
      expect(found).toBeGreaterThan(expected + expected * 1e-4);
    }
    await expect(page.getByText(/found again: \d+ of 400 independent starts/)).toBeVisible();
  } finally {
    await context.close();
    await kindred.end();
    await rm(directory, { recursive: true, force: true });
  }
});
