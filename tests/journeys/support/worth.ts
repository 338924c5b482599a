import { expect, type Locator, type Page } from "@playwright/test";

/** The handles of the weights in the order of the page; each lies over the input that has its value. */
export const weights = (page: Page): Locator => page.getByRole("slider", { name: /^Weight of/ });

/** What is taken hold of to move a weight. */
export const handleOf = (weight: Locator): Locator => weight.locator("xpath=ancestor::*[@data-handle]");

/** The line its handle moves along. */
export const lineOf = (weight: Locator): Locator => handleOf(weight).locator("xpath=..");

/** Rates segments, which have to be without a rating, on a criterion nobody has measured. */
export async function rate(
  page: Page,
  criterion: string,
  ratings: Readonly<Record<string, number>>,
  press: "click" | "tap" = "click",
): Promise<void> {
  for (const [segment, rating] of Object.entries(ratings)) {
    const name = `Rating of “${segment}” on “${criterion}”`;
    await page.getByRole("button", { name })[press]();
    await page.getByRole("option", { name: String(rating), exact: true })[press]();
    await expect(page.getByRole("button", { name })).toContainText(String(rating));
  }
}

/** Where the plot draws the segments, in per cent from the left and from the top. */
export async function places(page: Page): Promise<string[]> {
  const plot = page.getByRole("figure").filter({ hasText: "We can win it" });
  await expect(plot.locator("circle").first()).toBeVisible();
  return plot
    .locator("circle")
    .evaluateAll((all) => all.map((mark) => `${mark.getAttribute("cx")} ${mark.getAttribute("cy")}`));
}

/** All weights, in per cent; those of one side sum to 100. */
export async function weightsInPercent(page: Page): Promise<number[]> {
  const values = await weights(page).evaluateAll((all) =>
    all.map((input) => (input instanceof HTMLInputElement ? Number(input.value) : NaN)),
  );
  return values.map((value) => Math.round(value * 100));
}

/** What the screen shows is stored: the words for it stand, and nothing waits. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
}
