import { setTimeout as delay } from "node:timers/promises";

/**
 * Prints the address once the whole of Kindred answers; after a while, if only the web server does, with a word on that.
 * @param {{ settings: import("./settings.mjs").Settings, development: boolean, say: (line: string) => void, signal: AbortSignal }} options
 */
export async function announceWhenReady({ settings, development, say, signal }) {
  const patience = Date.now() + (development ? 60_000 : 20_000);
  while (!signal.aborted) {
    if (await answers(`${settings.nearby}/api/ready`)) {
      say(`\nKindred is ready: ${settings.url}\nCtrl-C stops it.`);
      return;
    }
    if (Date.now() > patience && (await answers(`${settings.nearby}/api/health`))) {
      say(
        `\nKindred answers at ${settings.url}, but part of it is not ready; ${settings.nearby}/api/ready says which.\nCtrl-C stops it.`,
      );
      return;
    }
    await delay(100);
  }
}

/** @param {string} address */
async function answers(address) {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(30_000) })).ok;
  } catch {
    return false;
  }
}
