import type { Locator, Page } from "@playwright/test";

/** How far something is dragged, in px, in as many moves as a hand makes. */
interface Way {
  readonly dx: number;
  readonly dy?: number;
}

const moves = 8;

async function placesOf(handle: Locator, { dx, dy = 0 }: Way): Promise<{ x: number; y: number }[]> {
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error("What is to be dragged is not on the screen.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return Array.from({ length: moves + 1 }, (_, move) => ({
    x: x + (dx * move) / moves,
    y: y + (dy * move) / moves,
  }));
}

/** Takes hold with the mouse, moves and lets go. */
export async function dragByMouse(page: Page, handle: Locator, way: Way): Promise<void> {
  const [start, ...others] = await placesOf(handle, way);
  if (!start) return;
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  for (const { x, y } of others) await page.mouse.move(x, y);
  await page.mouse.up();
}

/** Puts a finger down, moves it and lifts it, as the touch screen reports it. */
export async function dragByFinger(page: Page, handle: Locator, way: Way): Promise<void> {
  const [start, ...others] = await placesOf(handle, way);
  if (!start) return;
  const screen = await page.context().newCDPSession(page);
  await screen.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [start] });
  for (const place of others)
    await screen.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [place] });
  await screen.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await screen.detach();
}
