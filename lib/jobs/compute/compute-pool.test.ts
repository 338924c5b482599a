import { afterAll, describe, expect, test } from "vitest";
import { MISSING, type CategoricalColumn } from "@/lib/domain/statistics/column";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { createComputePool, sharedComputePool } from "./compute-pool";
import { fitLatentClasses } from "./fit-latent-classes";

/** Two groups of people who tick different halves of the list, with some unanswered items. */
const twoGroups = (rows: number, items: number): CategoricalColumn[] => {
  const random = createRandom(5);
  const group = Array.from({ length: rows }, () => random.below(2));
  return Array.from({ length: items }, (_, item) => ({
    kind: "categorical",
    categories: 2,
    codes: Int16Array.from(group, (g) => {
      if (random.next() < 0.05) return MISSING;
      return random.next() < (item % 2 === g ? 0.75 : 0.2) ? 1 : 0;
    }),
  }));
};

const settings = { segments: { from: 1, to: 3 }, starts: 12, seed: 7 };

afterAll(async () => {
  await Promise.all([1, 2, 4].map((threads) => sharedComputePool(threads).close()));
});

describe("compute threads", () => {
  test("one seed gives one result, byte for byte, on 0, 1, 2 and 4 threads", async () => {
    const columns = twoGroups(300, 10);
    const inProcess = await fitLatentClasses({ columns, ...settings }, { threads: 0 });
    expect(inProcess.map((fit) => fit.classes)).toEqual([1, 2, 3]);
    for (const threads of [1, 2, 4]) {
      expect(await fitLatentClasses({ columns, ...settings }, { threads })).toEqual(inProcess);
    }
  }, 60_000);

  test("progress rises to 1", async () => {
    const seen: number[] = [];
    await fitLatentClasses(
      { columns: twoGroups(100, 6), ...settings },
      { threads: 2, onProgress: (done) => seen.push(done) },
    );
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBeCloseTo(1, 12);
  }, 60_000);

  test("a run is cancelled within a second, and the pool serves the next one", async () => {
    const controller = new AbortController();
    const long = fitLatentClasses(
      { columns: twoGroups(20_000, 20), segments: { from: 8, to: 10 }, starts: 400, seed: 1 },
      { threads: 2, signal: controller.signal },
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    const cancelledAt = performance.now();
    controller.abort(new Error("not wanted any more"));
    await expect(long).rejects.toThrow("not wanted any more");
    expect(performance.now() - cancelledAt).toBeLessThan(1000);
    const next = await fitLatentClasses({ columns: twoGroups(100, 6), ...settings }, { threads: 2 });
    expect(next).toHaveLength(3);
  }, 60_000);

  test("a run that was cancelled before it began starts nothing", async () => {
    await expect(
      fitLatentClasses(
        { columns: twoGroups(100, 6), ...settings },
        { threads: 2, signal: AbortSignal.abort() },
      ),
    ).rejects.toThrow();
  });

  test("an error in a thread reaches the caller and does not stop later runs", async () => {
    const pool = createComputePool(1);
    const broken = { ...settings, classes: 2, firstStart: 0, pseudoCount: 0 };
    // The data are missing on purpose: whatever a thread throws must come back.
    const nothing = undefined as unknown as Parameters<typeof pool.run<"latent-class-starts">>[1];
    await expect(pool.run("latent-class-starts", nothing, [broken])).rejects.toThrow(/undefined/);
    await pool.close();
  }, 60_000);

  test("closing the pool rejects what is under way", async () => {
    const pool = createComputePool(1);
    const nothing = { items: 0, patterns: 0 } as unknown as Parameters<
      typeof pool.run<"latent-class-starts">
    >[1];
    const running = pool.run("latent-class-starts", nothing, [
      { classes: 2, firstStart: 0, starts: 1, seed: 1, pseudoCount: 0 },
    ]);
    const [outcome] = await Promise.allSettled([running, pool.close()]);
    expect(outcome).toMatchObject({ status: "rejected", reason: { message: "the compute pool was closed" } });
  }, 60_000);
});
