import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ActionOutcome } from "@/components/action-outcome";
import type { SegmentEvaluation } from "@/lib/domain/segmentation/worth/segment-evaluation";
import { createEvaluationSaver } from "./evaluation-saver";

const said = (targetNote: string): SegmentEvaluation => ({
  moneyVariableId: null,
  channelItemIds: null,
  criteria: [],
  actionable: {},
  targets: [],
  targetNote,
});

/** A server with a revision; each request waits to be answered. */
function server() {
  const asked: { note: string; revision: number; answer: (outcome: ActionOutcome<{ revision: number }>) => void; lose: () => void }[] = []; // prettier-ignore
  const states: string[] = [];
  const settled = vi.fn();
  const saver = createEvaluationSaver({
    revision: 4,
    save: (content, revision) =>
      new Promise((answer, lose) => {
        asked.push({ note: content.targetNote, revision, answer, lose: () => lose(new Error("no network")) });
      }),
    onState: ({ at }) => states.push(at),
    onSettled: settled,
  });
  const turn = async (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);
  return { asked, states, settled, saver, turn };
}

const saved = (revision: number) => ({ ok: true, value: { revision } }) as const;
const overtaken = {
  ok: false,
  problems: [{ code: "segmentation.evaluation-changed", path: [], message: "Olga saved meanwhile." }],
} as const;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("saving an evaluation", () => {
  it("waits a moment, then sends only the last of several changes", async () => {
    const { asked, saver, turn, states, settled } = server();
    for (const note of ["a", "ab", "abc"]) saver.changed(said(note));
    await turn(1_000);
    expect(asked.map(({ note, revision }) => [note, revision])).toEqual([["abc", 4]]);
    asked[0]?.answer(saved(5));
    await turn();
    expect(states.at(-1)).toBe("saved");
    expect(settled).toHaveBeenCalledOnce();
    expect(saver.hasUnsaved()).toBe(false);
  });

  it("sends what was changed during a save after it, on the new revision", async () => {
    const { asked, saver, turn } = server();
    saver.changed(said("a"));
    await turn(1_000);
    saver.changed(said("b"));
    await turn(5_000);
    expect(asked).toHaveLength(1);
    asked[0]?.answer(saved(5));
    await turn(1_000);
    expect(asked.map(({ note, revision }) => [note, revision])).toEqual([["a", 4], ["b", 5]]); // prettier-ignore
  });

  it("tries again what did not arrive", async () => {
    const { asked, saver, turn, states } = server();
    saver.changed(said("a"));
    await turn(1_000);
    asked[0]?.lose();
    await turn(10_000);
    expect(asked).toHaveLength(2);
    expect(states).toContain("retrying");
  });

  it("stops when somebody else saved, until a person keeps theirs or overwrites", async () => {
    const { asked, saver, turn, states } = server();
    saver.changed(said("mine"));
    await turn(1_000);
    asked[0]?.answer(overtaken);
    await turn();
    saver.changed(said("mine, longer"));
    await turn(10_000);
    expect(asked).toHaveLength(1);
    expect(states.at(-1)).toBe("changed-elsewhere");
    saver.continueFrom(9, said("mine, longer"));
    await turn();
    expect(asked[1]).toMatchObject({ note: "mine, longer", revision: 9 });
  });
});
