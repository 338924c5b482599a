import { expect, type Page } from "@playwright/test";

/** Opens a screen of the studio and waits until it answers to presses. */
export async function openScreen(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await untilLive(page);
}

/** Loads the present screen anew and waits until it answers to presses. */
export async function reloadScreen(page: Page): Promise<void> {
  await page.reload();
  await untilLive(page);
}

/** A button answers to the pointer: what is pressed before the script has taken over goes nowhere. */
async function untilLive(page: Page): Promise<void> {
  const button = page.locator("main button[data-rac]:not([data-disabled]):visible").first();
  if ((await button.count()) === 0) return;
  await expect(async () => {
    await page.mouse.move(0, 0);
    await button.hover();
    await expect(button).toHaveAttribute("data-hovered", "true", { timeout: 250 });
  }).toPass({ timeout: 60_000 });
  await page.mouse.move(0, 0);
}
