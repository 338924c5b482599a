import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EvaluationCriterion } from "@/lib/domain/segmentation/worth/segment-evaluation";
import { addCriterion, rateCriterion, removeCriterion, weigh } from "./edit-criteria";
import { begin, change, redo, undo } from "./evaluation-history";

const weightsOf = (criteria: readonly EvaluationCriterion[], side: string) =>
  criteria.filter((criterion) => criterion.side === side).map(({ weight }) => weight);
const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);

describe("criteria of an evaluation", () => {
  it("weigh 100 % on their side whatever is added, removed and moved, and leave the other side alone", () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant("add"), n: fc.nat() }),
      fc.record({ kind: fc.constant("remove"), n: fc.nat() }),
      fc.record({ kind: fc.constant("weigh"), n: fc.nat(), weight: fc.nat(100) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let criteria: EvaluationCriterion[] = addCriterion([], {
          id: "other",
          side: "competitiveness",
          measure: null,
        });
        for (const [at, one] of steps.entries()) {
          const own = criteria.filter(({ side }) => side === "attractiveness");
          if (one.kind === "add" && own.length < 8)
            criteria = addCriterion(criteria, { id: `c${at}`, side: "attractiveness", measure: null });
          else if (own.length === 0) continue;
          else if (one.kind === "remove")
            criteria = removeCriterion(criteria, own[one.n % own.length]?.id ?? "");
          else if ("weight" in one)
            criteria = weigh(criteria, "attractiveness", one.n % own.length, one.weight);
          const weights = weightsOf(criteria, "attractiveness");
          expect(weights.length === 0 ? 100 : sum(weights)).toBe(100);
          expect(weightsOf(criteria, "competitiveness")).toEqual([100]);
        }
      }),
    );
  });

  it("forget a rating that is taken back", () => {
    const [criterion] = addCriterion([], { id: "c", side: "attractiveness", measure: null });
    if (!criterion) throw new Error("one was added");
    const rated = rateCriterion([criterion], "c", "s", 7);
    expect(rated[0]?.ratings).toEqual({ s: 7 });
    expect(rateCriterion(rated, "c", "s", null)[0]?.ratings).toEqual({});
  });
});

describe("undo in an evaluation", () => {
  const of = (targetNote: string) => ({
    moneyVariableId: null,
    channelItemIds: null,
    criteria: [],
    actionable: {},
    targets: [],
    targetNote,
  });

  it("takes back a drag or a word at once, and gives it again", () => {
    let history = begin(of(""));
    for (const text of ["w", "we", "we go"]) history = change(history, of(text), "note");
    history = change(history, of("we go for both"), null);
    expect(undo(history).present.targetNote).toBe("we go");
    expect(undo(undo(history)).present.targetNote).toBe("");
    expect(undo(undo(undo(history))).present.targetNote).toBe("");
    expect(redo(redo(undo(undo(history)))).present.targetNote).toBe("we go for both");
  });

  it("begins a new future with every change", () => {
    const history = change(undo(change(begin(of("a")), of("b"), null)), of("c"), null);
    expect(redo(history).present.targetNote).toBe("c");
  });
});
