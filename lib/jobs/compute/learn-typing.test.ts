import { afterAll, describe, expect, it } from "vitest";
import { oneByOne } from "@/lib/domain/segmentation/typing/typing-candidate";
import type { CategoricalColumn } from "@/lib/domain/statistics/column";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { sharedComputePool } from "./compute-pool";
import { learnTyping } from "./learn-typing";

const random = createRandom(9);
const assignments = Int16Array.from({ length: 400 }, () => random.below(4));
const items = Array.from({ length: 10 }, (_, item): CategoricalColumn => ({
  kind: "categorical",
  categories: 3,
  codes: assignments.map((segment) => {
    if (random.next() < 0.05) return -1;
    return random.next() < 0.6 ? (segment + item) % 3 : random.below(3);
  }),
}));
const input = {
  sample: { items, assignments, segments: 4 },
  candidates: oneByOne(10),
  seed: 77,
  folds: 10,
  most: 6,
};

afterAll(async () => {
  await Promise.all([1, 2, 4].map((threads) => sharedComputePool(threads).close()));
});

describe("learning a typing tool", () => {
  it("gives the same tool, to the digit, on 0, 1, 2 and 4 threads", async () => {
    const seen: number[] = [];
    const alone = await learnTyping(input, { threads: 0, onProgress: (done) => seen.push(done) });
    expect(alone.path).toHaveLength(6);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBeCloseTo(1, 12);
    for (const threads of [1, 2, 4]) expect(await learnTyping(input, { threads })).toEqual(alone);
  }, 60_000);

  it("compares methods on the questions and folds the accuracy is told by", async () => {
    const learnt = await learnTyping(input, { threads: 0 });
    const own = learnt.challengers.find(({ method }) => method === "naive-bayes");
    expect(own?.accuracy).toBeCloseTo(learnt.qualities[learnt.recommended - 1]?.accuracy ?? 0, 12);
    for (const { accuracy } of learnt.challengers) expect(accuracy).toBeGreaterThan(0.4);
    expect(learnt.ceiling).toBeGreaterThan(0.6);
  });

  it("a cancelled run ends with the reason given", async () => {
    const cancel = new AbortController();
    const running = learnTyping(
      { ...input, most: 10 },
      { threads: 1, signal: cancel.signal, onProgress: () => cancel.abort(new Error("not wanted")) },
    );
    await expect(running).rejects.toThrow("not wanted");
  }, 60_000);
});
