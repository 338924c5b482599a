import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { countWhenQuiet, QUIET_MILLISECONDS } from "./count-when-quiet";

interface Asked {
  readonly resolve: (answer: string) => void;
  readonly reject: (reason: Error) => void;
}

/** A server whose answers are given by hand, in any order. */
function server() {
  const asked: Asked[] = [];
  const ask = () => new Promise<string>((resolve, reject) => asked.push({ resolve, reject }));
  return { asked, ask };
}

describe("counts of what is being written", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("are asked for once for changes in quick succession", async () => {
    const { asked, ask } = server();
    const tell = vi.fn();
    countWhenQuiet(ask, tell)();
    countWhenQuiet(ask, tell);
    await vi.advanceTimersByTimeAsync(QUIET_MILLISECONDS);
    asked[0]?.resolve("counts");
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(1);
    expect(tell.mock.calls).toEqual([["counts"]]);
  });

  it("of what was written before are not told, nor that they failed, whichever answer comes first", async () => {
    const { asked, ask } = server();
    const [older, newer] = [vi.fn(), vi.fn()];
    const callOff = countWhenQuiet(ask, older);
    await vi.advanceTimersByTimeAsync(QUIET_MILLISECONDS);
    callOff();
    countWhenQuiet(ask, newer);
    await vi.advanceTimersByTimeAsync(QUIET_MILLISECONDS);
    asked[1]?.resolve("newer");
    asked[0]?.reject(new Error("the connection broke"));
    await vi.advanceTimersByTimeAsync(0);
    expect(older).not.toHaveBeenCalled();
    expect(newer.mock.calls).toEqual([["newer"]]);
  });

  it("that do not come are told as missing", async () => {
    const { asked, ask } = server();
    const tell = vi.fn();
    countWhenQuiet(ask, tell);
    await vi.advanceTimersByTimeAsync(QUIET_MILLISECONDS);
    asked[0]?.reject(new Error("the connection broke"));
    await vi.advanceTimersByTimeAsync(0);
    expect(tell.mock.calls).toEqual([[null]]);
  });
});
