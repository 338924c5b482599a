import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdit, type EditedLine } from "./apply-edit";
import { mergeRegenerated } from "./merge-regenerated";
import {
  freshField,
  itemId,
  itemsOfValue,
  shownValue,
  type FieldValue,
  type PersonaField,
  type SentencePlan,
} from "./persona-card";
import { resolvePending } from "./resolve-pending";
import { restoreField } from "./restore-field";
import { revertField } from "./revert-field";

const plan = (id: string, count = 1): SentencePlan => ({
  id,
  template: "t",
  slots: { count },
  evidence: [`e-${id}`],
});
const value = (...plans: SentencePlan[]): FieldValue => ({ kind: "plans", plans });
const says = (text: string, { id, slots }: SentencePlan) => text === `${id} ${String(slots["count"])}`;

let made = 0;
const edit = (field: PersonaField, lines: EditedLine[]): PersonaField => {
  const result = applyEdit(field, {
    lines,
    basis: "evidence",
    author: "u",
    at: "2026-01-01T00:00:00.000Z",
    newId: () => `new-${made++}`,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const shown = (field: PersonaField) =>
  itemsOfValue(shownValue(field)).map((item) =>
    item.kind === "text"
      ? item.written.text
      : item.kind === "plan"
        ? `${item.plan.id} ${String(item.plan.slots["count"])}`
        : "",
  );

describe("mergeRegenerated", () => {
  const field = freshField("habits", value(plan("a"), plan("b")));

  it("takes the new sentences where nobody edited", () => {
    const merged = mergeRegenerated(field, value(plan("a", 2), plan("c")), says);
    expect(shown(merged)).toEqual(["a 2", "c 1"]);
    expect(merged.state).toBe("generated");
  });

  it("keeps an edit while the data say the same as when it was made", () => {
    const merged = mergeRegenerated(
      edit(field, [{ id: "a", text: "mine" }, { id: "b" }]),
      value(plan("a"), plan("b", 5)),
      says,
    );
    expect(shown(merged)).toEqual(["mine", "b 5"]);
    expect(merged).toMatchObject({ state: "edited", pending: null });
  });

  it("lets the line be the data's again where they come to say what the person wrote", () => {
    const merged = mergeRegenerated(
      edit(field, [{ id: "a", text: "a 9" }, { id: "b" }]),
      value(plan("a", 9), plan("b")),
      says,
    );
    expect(merged).toMatchObject({ state: "generated", edited: null });
  });

  it("keeps the edit in view and asks where the data say something new", () => {
    const merged = mergeRegenerated(
      edit(field, [{ id: "a", text: "mine" }, { id: "b" }]),
      value(plan("a", 2), plan("b")),
      says,
    );
    expect(shown(merged)).toEqual(["mine", "b 1"]);
    expect(merged.state).toBe("conflict");
    expect(merged.pending).toEqual(value(plan("a", 2)));
  });

  it("asks once: the same data again keep the question and add none", () => {
    const merged = mergeRegenerated(
      edit(field, [{ id: "a", text: "mine" }, { id: "b" }]),
      value(plan("a", 2), plan("b")),
      says,
    );
    const decided = resolvePending(merged, "mine");
    expect(decided.state).toBe("edited");
    expect(mergeRegenerated(decided, value(plan("a", 2), plan("b")), says).state).toBe("edited");
  });

  it("takes the new sentence when that is decided", () => {
    const merged = mergeRegenerated(
      edit(field, [{ id: "a", text: "mine" }, { id: "b" }]),
      value(plan("a", 2), plan("b")),
      says,
    );
    expect(resolvePending(merged, "new")).toMatchObject({ state: "generated", edited: null, pending: null });
  });

  it("keeps a person's line as orphaned where the evidence is gone, and drops the generated one", () => {
    const merged = mergeRegenerated(edit(field, [{ id: "a", text: "mine" }, { id: "b" }]), value(), says);
    expect(shown(merged)).toEqual(["mine"]);
    expect(merged.state).toBe("orphaned");
  });

  it("never brings back what was taken away", () => {
    const merged = mergeRegenerated(edit(field, [{ id: "b" }]), value(plan("a", 7), plan("b")), says);
    expect(shown(merged)).toEqual(["b 1"]);
  });

  it("keeps the order people chose and puts a new sentence after the one it follows", () => {
    const merged = mergeRegenerated(
      edit(field, [{ id: "b" }, { id: "a" }]),
      value(plan("a"), plan("c"), plan("b")),
      says,
    );
    expect(shown(merged)).toEqual(["b 1", "a 1", "c 1"]);
  });

  it("leaves a locked field alone and notes what would be new", () => {
    const merged = mergeRegenerated({ ...field, locked: true }, value(plan("a", 3)), says);
    expect(shown(merged)).toEqual(["a 1", "b 1"]);
    expect(merged.pending).toEqual(value(plan("a", 3)));
    expect(shown(resolvePending(merged, "new"))).toEqual(["a 3"]);
  });

  const plans = fc
    .uniqueArray(
      fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e"), count: fc.integer({ min: 1, max: 3 }) }),
      { selector: ({ id }) => id },
    )
    .map((all) => value(...all.map(({ id, count }) => plan(id, count))));
  const move = fc.oneof(
    plans.map((regenerated) => (before: PersonaField) => mergeRegenerated(before, regenerated, says)),
    fc
      .array(
        fc.tuple(fc.nat(5), fc.option(fc.constantFrom("mine", "a 2", "own words"), { nil: undefined })),
        { maxLength: 5 },
      )
      .map((picks) => (before: PersonaField) => {
        const items = itemsOfValue(shownValue(before));
        const lines = new Map<string, EditedLine>();
        for (const [at, text] of picks) {
          const item = items[at];
          if (item) lines.set(itemId(item), { id: itemId(item), text });
          else if (text) lines.set(`own-${at}`, { text });
        }
        return edit(before, [...lines.values()]);
      }),
    fc
      .constantFrom("mine" as const, "new" as const)
      .map((choice) => (before: PersonaField) => resolvePending(before, choice)),
  );

  it("regenerating twice equals regenerating once, whatever happened before", () => {
    fc.assert(
      fc.property(plans, fc.array(move, { maxLength: 8 }), plans, (start, moves, regenerated) => {
        const before = moves.reduce((at, step) => step(at), freshField("habits", start));
        const once = mergeRegenerated(before, regenerated, says);
        expect(mergeRegenerated(once, regenerated, says)).toEqual(once);
      }),
      { numRuns: 400 },
    );
  });

  it("loses no words of a person: each stays, or the data now say the very same", () => {
    fc.assert(
      fc.property(plans, fc.array(move, { maxLength: 8 }), plans, (start, moves, regenerated) => {
        const before = moves.reduce((at, step) => step(at), freshField("habits", start));
        const written = itemsOfValue(shownValue(before)).flatMap((item) =>
          item.kind === "text" ? [item.written.text] : [],
        );
        const after = shown(mergeRegenerated(before, regenerated, says));
        for (const text of written) expect(after).toContain(text);
      }),
      { numRuns: 400 },
    );
  });
});

describe("editing a field", () => {
  const field = freshField("habits", value(plan("a"), plan("b")));

  it("is no edit where nothing differs", () => {
    expect(edit(field, [{ id: "a" }, { id: "b" }])).toMatchObject({
      state: "generated",
      edited: null,
      editBasis: null,
    });
  });

  it("goes back to the data and forgets what was taken away", () => {
    expect(shown(revertField(edit(field, [{ id: "b", text: "x" }])))).toEqual(["a 1", "b 1"]);
  });

  it("keeps what a changed line rested on", () => {
    const [item] = itemsOfValue(shownValue(edit(field, [{ id: "a", text: "x" }])));
    expect(item?.kind === "text" && item.written).toMatchObject({ evidence: ["e-a"], origin: "generated" });
  });

  it("never lets a respondent's words be written or rewritten", () => {
    const voice = freshField("voice", {
      kind: "quotes",
      quotes: [{ id: "q", responseId: "r", itemId: "i", wording: "Why?", text: "True words" }],
    });
    const attempt = (lines: EditedLine[]) =>
      applyEdit(voice, { lines, basis: "evidence", author: "u", at: "", newId: () => "n" }).ok;
    expect(attempt([{ id: "q", text: "False words" }])).toBe(false);
    expect(attempt([{ text: "Invented" }])).toBe(false);
    expect(attempt([])).toBe(true);
  });

  it("restores a field to how it read, over newer data, as an edit that merges on", () => {
    const then = edit(field, [{ id: "a", text: "mine" }, { id: "b" }]);
    const now = revertField(then);
    expect(shown(restoreField(now, then))).toEqual(["mine", "b 1"]);
  });
});
