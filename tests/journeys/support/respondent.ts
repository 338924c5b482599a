import { expect, type Page } from "@playwright/test";

/** The form of one page of a survey. */
const formOf = (page: Page) => page.locator("form[data-answering]");

/** Gives a valid answer to everything on the page; `leaning` says which of the choices. */
export async function answerPage(page: Page, leaning: number): Promise<void> {
  const form = formOf(page);
  const radios = form.locator("input[type=radio]");
  for (const name of await namesOf(radios)) {
    const group = form.locator(`input[type=radio][name="${name}"]`);
    const consent = form.locator(`input[type=radio][name="${name}"][value="yes"]`);
    const one = (await consent.count()) > 0 ? consent : group.nth(leaning % (await group.count()));
    await one.check({ force: true });
  }
  for (const group of await form.locator(".choices:has(input[type=checkbox])").all()) {
    const least = Number((await group.getAttribute("data-pick"))?.split("-")[0] ?? 1);
    const boxes = group.locator("input[type=checkbox]:not([data-alone])");
    for (let tick = 0; tick < Math.max(1, least); tick += 1) await boxes.nth(tick).check({ force: true });
  }
  for (const text of await form.locator("textarea:visible").all()) await text.fill("Open on Sundays, please");
}

const namesOf = async (inputs: ReturnType<Page["locator"]>): Promise<string[]> => [
  ...new Set(await inputs.evaluateAll((all) => all.map((input) => input.getAttribute("name") ?? ""))),
];

/** Presses the button that sends the page and waits for what follows. */
export async function sendPage(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent("load"), page.locator("button[value=next]").click()]);
}

interface Visit {
  readonly leaning: number;
  /** Called on every page before it is sent, with its number from 1. */
  readonly onPage?: (position: number) => Promise<void>;
}

/** Answers a survey to its end as one respondent; resolves to the number of pages. */
export async function answerSurvey(page: Page, link: string, { leaning, onPage }: Visit): Promise<number> {
  await page.goto(link);
  let position = 0;
  while ((await formOf(page).count()) > 0) {
    position += 1;
    await answerPage(page, leaning);
    await onPage?.(position);
    await sendPage(page);
    expect(position, "pages of the survey").toBeLessThan(30);
  }
  return position;
}
