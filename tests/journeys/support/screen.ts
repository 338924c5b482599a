import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../../support/accessibility";

const phone = { width: 390, height: 844 };

/** Higher pages are pictured as far as the window shows them. */
const tallest = 4000;

/** The whole width of the page fits the window: nobody has to scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(over, { message: `sideways scroll on ${page.url()}` }).toBeLessThanOrEqual(0);
}

/**
 * What every screen has to pass: axe finds nothing in light and in dark, and nobody scrolls sideways, on this window and
 * on a phone. Leaves the page as it was. KINDRED_JOURNEY_PICTURES names a folder that gets a picture of each.
 */
export async function expectGoodScreen(page: Page, name: string): Promise<void> {
  const window = page.viewportSize();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await takePicture(page, name, "light");
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await takePicture(page, name, "dark");
  await page.emulateMedia({ colorScheme: "light" });
  if (!window || window.width <= phone.width) return;
  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page);
  await takePicture(page, name, "light");
  await page.setViewportSize(window);
}

async function takePicture(page: Page, name: string, scheme: string): Promise<void> {
  const folder = process.env.KINDRED_JOURNEY_PICTURES;
  if (!folder) return;
  const width = page.viewportSize()?.width ?? 0;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({
    path: path.join(folder, `journey-${name}-${width}-${scheme}.png`),
    fullPage: height < tallest,
  });
}
