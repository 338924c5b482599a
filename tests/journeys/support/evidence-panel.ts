import { expect, type Locator, type Page } from "@playwright/test";

/** What the evidence panel says about one sentence. */
export interface ShownEvidence {
  /** The question, statement or yes/no column that was counted. */
  readonly question: string;
  /** The answer that was counted; empty for a yes/no question. */
  readonly counted: string;
  readonly asked: number;
  readonly answered: number;
  readonly count: number;
  readonly base: number;
  /** Whole per cent. */
  readonly percent: number;
  readonly restPercent: number;
  readonly restBase: number;
}

/** Opens the evidence of a sentence, reads the first piece of it, and closes the panel again. */
export async function readEvidence(page: Page, chip: Locator): Promise<ShownEvidence> {
  await chip.click();
  const panel = page.getByRole("dialog", { name: "What this rests on" });
  await expect(panel).toBeVisible();
  const shown = {
    question: (await panel.getByRole("heading", { level: 3 }).first().innerText()).trim(),
    counted: /Counted: “(.*)”/.exec(await panel.innerText())?.[1] ?? "",
    ...(await readFigures(panel)),
  };
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  return shown;
}

async function readFigures(panel: Locator) {
  const row = (label: string) =>
    panel
      .locator("dl > div", { has: panel.page().getByText(label, { exact: true }) })
      .first()
      .locator("dd");
  const [, asked, answered] = read(
    /([\d,]+) asked, ([\d,]+) answered/,
    await row("Asked and answered").innerText(),
  );
  const [, count, base, percent] = read(
    /([\d,]+) of ([\d,]+) \((\d+)\s*%\)/,
    await row("In this segment").innerText(),
  );
  const [, restPercent, restBase] = read(/(\d+)\s*% of ([\d,]+)/, await row("Everyone else").innerText());
  return {
    asked: number(asked),
    answered: number(answered),
    count: number(count),
    base: number(base),
    percent: number(percent),
    restPercent: number(restPercent),
    restBase: number(restBase),
  };
}

function read(pattern: RegExp, text: string): RegExpExecArray {
  const found = pattern.exec(text);
  if (!found) throw new Error(`"${text}" does not read like ${pattern}.`);
  return found;
}

const number = (text: string | undefined): number => Number((text ?? "").replaceAll(",", ""));
