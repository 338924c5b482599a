import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, type Locator, type Page, type Route } from "@playwright/test";
import { segmentByRfm } from "@/lib/domain/segmentation/spend/rfm-segments";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { signUp } from "./support/account";
import { dataFile, importFile } from "./support/find-segments";
import { openScreen } from "./support/open-screen";
import { readCsv } from "./support/read-csv";
import { expectGoodScreen } from "./support/screen";
import { expectSegments } from "./support/survey";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const rule = (page: Page, position: number) =>
  page.getByRole("listitem", { name: `Rule ${position}`, exact: true });

async function writeRule(page: Page, position: number, name: string, question: string): Promise<void> {
  await page.getByRole("button", { name: "Add a rule" }).click();
  const own = rule(page, position);
  await own.getByLabel(`Rule ${position}: name of its segment`).fill(name);
  await chooseQuestion(page, own.getByRole("combobox", { name: "Question" }), question);
}

async function chooseQuestion(page: Page, field: Locator, question: string): Promise<void> {
  const option = page.getByRole("option", { name: question, exact: true });
  // A field just added takes what is typed once it shows its first question.
  await expect(async () => {
    await field.fill(question);
    await option.click({ timeout: 1500 });
  }).toPass({ timeout: 15_000 });
}

test("segments by rules: written, counted as they are written, put in order by keyboard, made, and changed", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const people = await readCsv(dataFile("vacmot.csv"));
  const young = people.filter(({ Age }) => Number(Age) <= 30).length;
  const youngGroup = people.filter(
    ({ Age, Gender }) => Number(Age) <= 30 && (Gender === "Female" || Number(Age) <= 25),
  ).length;
  const women = people.filter(({ Age, Gender }) => Number(Age) > 30 && Gender === "Female").length;
  await signUp(page, "Rula Rules");
  const surveyId = await importFile(page, dataFile("vacmot.csv"), "1,000");
  await openScreen(page, `/surveys/${surveyId}/segments`);
  await page.getByRole("button", { name: "Write rules" }).click();
  await page.waitForURL(/\/segments\/rules\/[^/]+$/);
  await expectGoodScreen(page, "95-no-rules");

  await test.step("what is missing is said at its rule", async () => {
    await page.getByRole("button", { name: "Make these segments" }).click();
    await expect(page.getByText("There is no rule yet. Add at least one.")).toBeVisible();
    await writeRule(page, 1, "", "Age");
    await expect(rule(page, 1).getByText("Give the segment of this rule a name.")).toBeVisible();
  });

  await test.step("people are counted as rules are written, and a rule nobody reaches is named", async () => {
    await rule(page, 1).getByLabel("Rule 1: name of its segment").fill("Up to thirty");
    await rule(page, 1).getByRole("textbox", { name: "At most" }).fill("30");
    await rule(page, 1).getByRole("textbox", { name: "At most" }).press("Tab");
    await expect(rule(page, 1).getByText(new RegExp(`^${young} people · \\d+%`))).toBeVisible();
    await writeRule(page, 2, "Up to twenty-five", "Age");
    await rule(page, 2).getByRole("textbox", { name: "At most" }).fill("25");
    await rule(page, 2).getByRole("textbox", { name: "At most" }).press("Tab");
    await expect(rule(page, 2).getByText("Never reached")).toBeVisible();
    await expect(rule(page, 2).getByText(/go(es)? to “Up to thirty”/)).toBeVisible();
    await writeRule(page, 3, "Women", "Gender");
    await rule(page, 3).getByText("Female", { exact: true }).click();
    await expect(rule(page, 3).getByText(new RegExp(`^${women} people · \\d+%`))).toBeVisible();
    await expectGoodScreen(page, "96-rules");
  });

  await test.step("a count that failed is told until something else is written", async () => {
    const told = page.getByText("People could not be counted just now.");
    const counts = (route: Route) =>
      route.request().method() === "POST" && !route.request().postData()?.includes('"plan"')
        ? route.abort()
        : route.continue();
    await page.route("**/segments/rules/**", counts);
    await rule(page, 3).getByText("Male", { exact: true }).click();
    await expect(told).toBeVisible();
    await page.unroute("**/segments/rules/**");
    await rule(page, 3).getByText("Male", { exact: true }).click();
    await expect(told).toBeHidden();
    await expect(page.getByText("Saved: you can leave and come back.")).toBeVisible();
    await expect(rule(page, 3).getByText(new RegExp(`^${women} people · \\d+%`))).toBeVisible();
  });

  await test.step("moved up by keyboard it takes its people; removed and taken back it is the same", async () => {
    const moved = page.getByRole("status").filter({ hasText: "is now" });
    await rule(page, 2).getByRole("button", { name: "Move “Up to twenty-five” up" }).focus();
    await page.keyboard.press("Enter");
    await expect(moved).toHaveText("Rule “Up to twenty-five” is now 1 of 3.");
    const up = rule(page, 1).getByRole("button", { name: "Move “Up to twenty-five” up" });
    await expect(up).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByText("Rule “Up to twenty-five” is the first already.")).toBeAttached();
    // Alt and an arrow move the rule from any of its fields: nothing opens, and no number grows.
    const most = rule(page, 1).getByRole("textbox", { name: "At most" });
    await most.focus();
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    await expect(moved).toHaveText("Rule “Up to twenty-five” is now 3 of 3.");
    await expect(rule(page, 3).getByRole("textbox", { name: "At most" })).toBeFocused();
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Alt+ArrowUp");
    await expect(moved).toHaveText("Rule “Up to twenty-five” is now 1 of 3.");
    await expect(most).toBeFocused();
    await expect(most).toHaveValue("25");
    const question = rule(page, 1).getByRole("combobox", { name: "Question" });
    await question.focus();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Alt+ArrowDown");
    await expect(moved).toHaveText("Rule “Up to twenty-five” is now 2 of 3.");
    await expect(page.getByRole("listbox")).toBeHidden();
    await page.keyboard.press("Alt+ArrowUp");
    await expect(rule(page, 1).getByLabel("Rule 1: name of its segment")).toHaveValue("Up to twenty-five");
    await expect(rule(page, 1).getByText("Never reached")).toBeHidden();
    await rule(page, 1).getByRole("button", { name: "Remove “Up to twenty-five”" }).click();
    await expect(rule(page, 3)).toBeHidden();
    await expect(rule(page, 1)).toBeFocused();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(rule(page, 1).getByLabel("Rule 1: name of its segment")).toHaveValue("Up to twenty-five");
    await rule(page, 1).getByRole("button", { name: "Remove “Up to twenty-five”" }).click();
    await page.getByLabel("Name of their segment").fill("All others");
    await expect(page.getByText("Saved: you can leave and come back.")).toBeVisible();
  });

  await test.step("left and taken up again, the rules are there and become segments of the same people", async () => {
    await openScreen(page, `/surveys/${surveyId}/segments`);
    await page.getByRole("listitem").filter({ hasText: "Discard" }).getByRole("link").click();
    await expect(rule(page, 2).getByLabel("Rule 2: name of its segment")).toHaveValue("Women");
    await page.getByLabel("Name of the segmentation").fill("Young, women, others");
    await page.getByRole("button", { name: "Make these segments" }).click();
    await page.waitForURL(/\/segments\/[^/]+$/);
    await expectSegments(page);
    for (const size of [young, women, people.length - young - women]) {
      await expect(page.getByText(new RegExp(`· ${size} people$`)).first()).toBeVisible();
    }
    await expectGoodScreen(page, "97-segments-by-rules");
  });

  await test.step("changing the rules begins with them and leaves these segments as they are", async () => {
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: /^Change the rules/ }).click();
    await page.waitForURL(/\/segments\/rules\/[^/]+$/);
    await expect(rule(page, 1).getByLabel("Rule 1: name of its segment")).toHaveValue("Up to thirty");
    await expect(page.getByLabel("Name of their segment")).toHaveValue("All others");
  });

  await test.step("a group of conditions is written beside a condition, taken out, put back, and counted", async () => {
    const own = rule(page, 1);
    await own.getByRole("button", { name: "Add a group of conditions" }).click();
    const group = own.getByRole("group", { name: "One of these is true" });
    await chooseQuestion(page, group.getByRole("combobox", { name: "Question" }).first(), "Gender");
    await group.getByText("Female", { exact: true }).click();
    await chooseQuestion(page, group.getByRole("combobox", { name: "Question" }).last(), "Age");
    await group.getByRole("textbox", { name: "At most" }).fill("25");
    await group.getByRole("textbox", { name: "At most" }).press("Tab");
    const taken = own.getByText(new RegExp(`^${youngGroup} people · \\d+%`));
    await expect(taken).toBeVisible();
    await expectGoodScreen(page, "97b-rule-with-a-group");
    // What stands in the second condition stays its own when the first is taken out.
    await group.getByRole("button", { name: "Remove condition" }).first().click();
    await expect(group.getByRole("textbox", { name: "At most" })).toHaveValue("25");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(group.getByRole("combobox", { name: "Question" }).first()).toHaveValue("Gender");
    await expect(taken).toBeVisible();
    await own.getByRole("button", { name: "True of a person when" }).click();
    await page.getByRole("option", { name: "one of these is true" }).click();
    await expect(own.getByRole("group", { name: "All of these are true" })).toBeVisible();
    await expect(own.getByText(new RegExp(`^${young} people · \\d+%`))).toBeVisible();
  });
});

test("customers by recency, frequency and value: three numbers become named segments", async ({ page }) => {
  test.setTimeout(180_000);
  const random = createRandom(11);
  const history = Array.from({ length: 300 }, () => ({
    days: Math.floor(random.next() * 400),
    orders: 1 + Math.floor(random.next() ** 2 * 12),
    spent: Math.round(20 + random.next() ** 3 * 2000),
  }));
  const column = (of: (customer: (typeof history)[number]) => number) => Float64Array.from(history, of);
  const expected = segmentByRfm({
    recency: column(({ days }) => days),
    frequency: column(({ orders }) => orders),
    monetary: column(({ spent }) => spent),
  });
  const directory = await mkdtemp(path.join(tmpdir(), "kindred-rfm-"));
  try {
    const file = path.join(directory, "customers.csv");
    const rows = history.map(({ days, orders, spent }) => [days, orders, spent].join(","));
    await writeFile(file, ["days_since_last_order,number_of_orders,spent", ...rows].join("\n"));
    await signUp(page, "Rita Recency");
    const surveyId = await importFile(page, file, "300");
    await openScreen(page, `/surveys/${surveyId}/segments`);
    for (const [aspect, question] of [
      ["Time since the last purchase", /days/],
      ["Number of purchases", /orders/],
      ["Amount spent", /spent/],
    ] as const) {
      await page.getByRole("button", { name: new RegExp(`${aspect}$`) }).click();
      await page.getByRole("option", { name: question }).click();
    }
    await expectGoodScreen(page, "98-rfm");
    await page.getByRole("button", { name: "Make these segments" }).click();
    await page.waitForURL(/\/segments\/[^/]+$/);
    await expectSegments(page);
    for (const { count } of expected.segments) {
      await expect(page.getByText(new RegExp(`· ${count} people$`)).first()).toBeVisible();
    }
    await expect(page.getByText("Champions").first()).toBeVisible();
    // Numbers set them apart: on their cards, and in a table of averages.
    await expect(page.getByText(/^[\d.,]+ on average, [\d.,]+ among everyone$/).first()).toBeVisible();
    await expect(page.getByRole("table", { name: /apart most: .* on average/ })).toBeVisible();
    await expectGoodScreen(page, "99-rfm-segments");
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
