import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** react-aria's hidden announcer, whose entries name the control that just spoke and may have left the page since. */
const announcer = "[data-live-announcer]";

/**
 * Until nothing fades or slides any more: half-way colours have half-way contrast. What the browser skips drawing while it
 * is out of sight keeps its old colours, so it is drawn too.
 */
async function settle(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/\S/);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>("*")) {
      if (getComputedStyle(element).contentVisibility === "auto") element.style.contentVisibility = "visible";
    }
  });
  const ending = () =>
    page.evaluate(
      () =>
        document
          .getAnimations()
          .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
          .filter(({ playState }) => playState === "running").length,
    );
  await expect.poll(ending).toBe(0);
}

/** No finding of axe on the present screen, by the rules of WCAG 2.2 A and AA and the best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  await settle(page);
  const { violations } = await new AxeBuilder({ page }).exclude(announcer).analyze();
  const findings = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join("\n  ")}`,
  );
  expect(findings, `axe on ${page.url()}`).toEqual([]);
}
