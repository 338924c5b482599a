import { expect, test, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { closeDatabase, useDatabase } from "@/lib/database/pool";
import { responses } from "@/lib/database/schema";
import { withinScope } from "@/lib/database/within-scope";
import { expectAccessible } from "@/tests/support/accessibility";
import type { AnsweringWorld } from "@/tests/support/answering-world";
import { everyItemType } from "@/tests/support/every-item-type";
import { journeyDatabaseUrl, surveyForJourney } from "@/tests/support/journey-survey";

let world: AnsweringWorld;
test.beforeEach(async () => {
  world = await surveyForJourney(everyItemType);
});

const part = (page: Page, id: string) => page.locator(`[id="part-${id}"]`);
const next = (page: Page) => page.locator("button[value=next]").click();
const heading = (page: Page) => page.locator("h1");

async function stored() {
  await useDatabase(await journeyDatabaseUrl());
  try {
    return await withinScope(world.scope, (tx) =>
      tx.select().from(responses).where(eq(responses.surveyId, world.surveyId)),
    );
  } finally {
    await closeDatabase();
  }
}

async function fitsTheWindow(page: Page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `sideways scrolling on ${page.url()}`).toBeLessThanOrEqual(0);
}

/** Looks at a page as it stands: accessible, and without sideways scrolling. */
async function look(page: Page) {
  await expectAccessible(page);
  await fitsTheWindow(page);
}

async function agree(page: Page) {
  await page.goto(`/r/${world.linkToken}`);
  await part(page, "taking-part-yes").check();
  await next(page);
  await expect(heading(page)).toHaveText("Your habits");
}

async function tellHabits(page: Page) {
  await part(page, "where-super").check();
  await part(page, "benefits-price").check();
  await part(page, "benefits-fresh").check();
  await next(page);
  await expect(heading(page)).toHaveText("Your opinions");
}

async function tellOpinions(page: Page) {
  for (const row of ["plan", "new", "compare"]) await part(page, `attitudes-${row}-4`).check();
  await part(page, "stars-4").check();
  await part(page, "recommend-9").check();
  await next(page);
  await expect(page.getByText("Which departments matter most")).toBeVisible();
}

for (const width of [320, 1440]) {
  test(`every page and every error is accessible and fits ${width} px`, async ({ page }) => {
    const strange: string[] = [];
    page.on("console", (message) => {
      if (!/status of 4(09|22)/.test(message.text()) && message.type() === "error")
        strange.push(message.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(process.env.KINDRED_JOURNEY_URL ?? "")) strange.push(request.url());
    });
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/r/${world.linkToken}`);
    await look(page);
    await next(page);
    await expect(page.locator("[data-summary]")).toBeFocused();
    await look(page);
    await agree(page);
    await look(page);
    await tellHabits(page);
    await look(page);
    await next(page);
    await expect(page.locator("[data-summary]")).toContainText("I plan my meals for the week");
    await look(page);
    await tellOpinions(page);
    await look(page);
    for (let times = 0; times < 4; times += 1)
      await page.locator(".ranking li.unranked button").first().click();
    await next(page);
    await expect(heading(page)).toHaveText("About you");
    await look(page);
    await part(page, "spend").fill("82,50");
    await next(page);
    await expect(heading(page)).toHaveText("Thank you for your answers");
    await look(page);
    expect(strange).toEqual([]);
    expect(await stored()).toMatchObject([{ status: "complete" }]);
  });
}

test("the dark page and the Arabic page are accessible too", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`/r/${world.linkToken}`);
  await look(page);
  await page.getByRole("link", { name: "العربية" }).click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await look(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the whole way, with an error and a step back, gives one complete response", async ({ page }) => {
    await page.goto(`/r/${world.linkToken}`);
    await next(page);
    await expect(page.locator("[data-summary]")).toContainText("Choose whether you agree");
    await agree(page);
    await page.locator("button[value=back]").click();
    await expect(part(page, "taking-part-yes")).toBeChecked();
    await next(page);
    await tellHabits(page);
    await tellOpinions(page);
    for (const [index, id] of ["dairy", "bakery", "frozen", "produce"].entries())
      await part(page, `order-${id}`).selectOption(String(index + 1));
    await next(page);
    await part(page, "spend").fill("12");
    await next(page);
    await expect(heading(page)).toHaveText("Thank you for your answers");
    await page.reload();
    await expect(heading(page)).toHaveText("Thank you for your answers");
    expect(await stored()).toMatchObject([
      { status: "complete", answers: { order: { optionIds: ["dairy", "bakery", "frozen", "produce"] } } },
    ]);
  });
});

test("an answer is saved as it is given, and an item that it opens appears at once", async ({ page }) => {
  await agree(page);
  await part(page, "where-online").check();
  await expect(page.getByText("Who delivers to you?")).toBeVisible();
  await expect(page.locator(".status")).toHaveText("Saved");
  expect(await stored()).toMatchObject([{ status: "partial", answers: { where: { optionId: "online" } } }]);
  await part(page, "where-super").check();
  await expect(page.getByText("Who delivers to you?")).toBeHidden();
});

test("without a connection answers wait on the device and are sent once when it is back", async ({
  page,
  context,
}) => {
  await agree(page);
  await context.setOffline(true);
  await part(page, "where-corner").check();
  await part(page, "benefits-price").check();
  await part(page, "benefits-near").check();
  await next(page);
  await expect(page.locator(".status")).toContainText("No connection");
  expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(1);
  await context.setOffline(false);
  await expect(heading(page)).toHaveText("Your opinions");
  expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(0);
  expect(await stored()).toMatchObject([{ answers: { where: { optionId: "corner" } } }]);
});

test("unsent answers survive a reload and reach the same response", async ({ page }) => {
  await agree(page);
  await page.route("**/r/*", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await part(page, "where-market").check();
  await expect(page.locator(".status")).toContainText("No connection");
  await page.unroute("**/r/*");
  await page.reload();
  await expect(part(page, "where-market")).toBeChecked();
  await expect(page.locator(".status")).toHaveText("Saved");
  expect(await stored()).toMatchObject([{ answers: { where: { optionId: "market" } } }]);
});

test("two presses on Send make one response", async ({ page }) => {
  await agree(page);
  await tellHabits(page);
  await tellOpinions(page);
  for (let times = 0; times < 4; times += 1)
    await page.locator(".ranking li.unranked button").first().click();
  await next(page);
  await part(page, "spend").fill("20");
  await page.locator("button[value=next]").dblclick();
  await expect(heading(page)).toHaveText("Thank you for your answers");
  expect(await stored()).toMatchObject([{ status: "complete" }]);
});

test("a ranking is made by the keyboard and by dragging", async ({ page }) => {
  await agree(page);
  await tellHabits(page);
  await tellOpinions(page);
  const places = () =>
    page
      .locator(".ranking li select")
      .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
  await page.getByRole("button", { name: "Move Dairy up" }).press("Enter");
  await page.getByRole("button", { name: "Move Bakery up" }).press("Enter");
  await expect(page.getByRole("button", { name: "Move Bakery up" })).toBeFocused();
  await page.getByRole("button", { name: "Move Bakery up" }).press("Enter");
  await expect(page.locator(".ranking li").first()).toContainText("Bakery");
  const [from, to] = [
    page.locator(".ranking li", { hasText: "Frozen" }),
    page.locator(".ranking li", { hasText: "Bakery" }),
  ];
  await from.hover({ position: { x: 60, y: 20 } });
  await page.mouse.down();
  await to.hover({ position: { x: 60, y: 4 } });
  await page.mouse.up();
  await expect(page.locator(".ranking li").first()).toContainText("Frozen");
  expect(await places()).toEqual(["1", "2", "3", ""]);
});

test("the first page is at most 25 kB in at most 4 requests, all to our own origin", async ({ page }) => {
  const sizes: number[] = [];
  page.on("requestfinished", async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    sizes.push(responseBodySize + responseHeadersSize);
  });
  await page.goto(`/r/${world.linkToken}`, { waitUntil: "networkidle" });
  await expect.poll(() => sizes.length).toBeGreaterThanOrEqual(2);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  test
    .info()
    .annotations.push({ type: "first page", description: `${total} bytes in ${sizes.length} requests` });
  expect(sizes.length).toBeLessThanOrEqual(4);
  expect(total).toBeLessThan(25_000);
});

test("on a shared device the next person starts over", async ({ page }) => {
  await agree(page);
  await part(page, "where-super").check();
  await expect(page.locator(".status")).toHaveText("Saved");
  await page.getByRole("button", { name: "Start over" }).click();
  await expect(heading(page)).toHaveText("How you shop for groceries");
  await expect(part(page, "taking-part-yes")).not.toBeChecked();
  expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(0);
});
