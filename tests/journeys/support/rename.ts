import { expect, type Locator, type Page } from "@playwright/test";

/** A segment's name at rest; pressed, it can be typed over. */
export const segmentNamed = (page: Page, name: string): Locator =>
  page.getByRole("button", { name: `Edit Name of the segment: ${name}`, exact: true });

const field = (page: Page): Locator =>
  page.getByRole("textbox", { name: "Name of the segment", exact: true });

/** Opens the name by its key, types another at once and saves by Enter: nothing is cleared by hand. */
export async function renameByKeys(page: Page, from: string, to: string): Promise<void> {
  await segmentNamed(page, from).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type(to);
  await expect(field(page)).toHaveValue(to);
  await page.keyboard.press("Enter");
  await expect(segmentNamed(page, to)).toBeFocused();
}

/** Presses the name with the mouse, types another and saves by leaving. */
export async function renameByMouse(page: Page, from: string, to: string): Promise<void> {
  await segmentNamed(page, from).click();
  await page.keyboard.type(to);
  await expect(field(page)).toHaveValue(to);
  await page.keyboard.press("Tab");
  await expect(segmentNamed(page, to)).toBeVisible();
}

/** Taps the name, types another on the phone's keyboard and taps beside it. */
export async function renameByFinger(page: Page, from: string, to: string): Promise<void> {
  await segmentNamed(page, from).tap();
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText(to);
  await expect(field(page)).toHaveValue(to);
  await page.getByRole("heading", { level: 1 }).tap({ position: { x: 1, y: 1 } });
  await expect(segmentNamed(page, to)).toBeVisible();
}
