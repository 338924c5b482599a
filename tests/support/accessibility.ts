import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** react-aria's hidden announcer, whose entries name the control that just spoke and may have left the page since. */
const announcer = "[data-live-announcer]";

/** No finding of axe on the present screen, by the rules of WCAG 2.2 A and AA and the best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude(announcer).analyze();
  const findings = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join("\n  ")}`,
  );
  expect(findings, `axe on ${page.url()}`).toEqual([]);
}
