import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { importFile } from "./find-segments";

/** 400 customers of three shops; those of the first spend ten times as much. */
function customers(): string {
  const random = createRandom(7);
  const rows = Array.from({ length: 400 }, (_, person) => {
    const shop = ["town", "market", "web"][person % 3] ?? "";
    const spend = Math.round((shop === "town" ? 100 : 10) * (1 + random.next()));
    return [shop, spend, random.next() < 0.5 ? "yes" : "no"].join(",");
  });
  return ["shop,spend,newsletter", ...rows].join("\n");
}

/** Brings the customers of three shops; resolves to their survey, whose question on offer for segments is the shop. */
export async function importCustomers(page: Page): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), "kindred-customers-"));
  try {
    const file = path.join(directory, "customers.csv");
    await writeFile(file, customers());
    return await importFile(page, file, "400");
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
