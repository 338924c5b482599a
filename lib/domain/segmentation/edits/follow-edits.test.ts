import { describe, expect, it } from "vitest";
import { questionnaireSchema } from "@/lib/domain/questionnaire/questionnaire";
import { variablesOf } from "@/lib/domain/responses/variables";
import { followEdits } from "./follow-edits";
import type { SegmentEdit } from "./segment-edit";

const named = (id: string) => ({ id, name: id, size: 10 });

const questionnaire = questionnaireSchema.parse({
  schemaVersion: 1,
  title: { en: "A study" },
  languages: ["en"],
  pages: [
    {
      id: "p",
      items: [
        {
          type: "single-choice",
          id: "home",
          code: "home",
          text: { en: "Where do you live?" },
          options: ["city", "town", "country"].map((id) => ({ id, code: id, label: { en: id } })),
        },
      ],
    },
  ],
  closing: { title: { en: "Thank you" }, text: {} },
});
const variables = new Map(variablesOf(questionnaire).map((variable) => [variable.id, variable]));

const mergeFirstTwo: SegmentEdit = {
  kind: "merge",
  segments: [named("a"), named("b")],
  into: named("ab"),
  positions: [0, 0, 1],
};
const splitByHome: SegmentEdit = {
  kind: "split",
  segment: named("ab"),
  parts: [named("city"), named("elsewhere")],
  position: 0,
  rule: { kind: "answers", variableId: "home", groups: [["city"], ["town"]], others: 1 },
};
const living = (optionId: string) => ({ home: { type: "single-choice" as const, optionId } });

describe("where new people belong after edits by hand", () => {
  it("in the merged segment, in the part their answer belongs to, and one further where a segment was divided before theirs", () => {
    const edits = [mergeFirstTwo, splitByHome];
    expect([0, 1, 2].map((fitted) => followEdits(fitted, [], {}, variables))).toEqual([0, 1, 2]);
    expect([0, 1, 2].map((fitted) => followEdits(fitted, [mergeFirstTwo], {}, variables))).toEqual([0, 0, 1]);
    expect([0, 1, 2].map((fitted) => followEdits(fitted, edits, living("city"), variables))).toEqual([
      0, 0, 2,
    ]);
    expect([0, 1, 2].map((fitted) => followEdits(fitted, edits, living("country"), variables))).toEqual([
      1, 1, 2,
    ]);
    expect(followEdits(1, edits, {}, variables)).toBe(1);
  });

  it("by the classes of the division where it was found in the answers", () => {
    const split: SegmentEdit = {
      ...splitByHome,
      rule: {
        kind: "latent-classes",
        base: ["home"],
        shares: [0.5, 0.5],
        probabilities: [
          [
            [0.8, 0.1, 0.1],
            [0.1, 0.1, 0.8],
          ],
        ],
        seed: 1,
        bic: 1,
        bicUndivided: 2,
        entropy: 0.5,
      },
    };
    expect(followEdits(0, [split], living("country"), variables)).toBe(1);
    expect(followEdits(0, [split], living("city"), variables)).toBe(0);
  });

  it("nowhere when they are unclassified, whatever was renamed or moved", () => {
    const moved: SegmentEdit = { kind: "move", people: 1, from: [named("a")], to: named("b") };
    expect(followEdits(-1, [mergeFirstTwo], {}, variables)).toBe(-1);
    expect(followEdits(0, [moved, { kind: "rename", segment: named("a"), to: "c" }], {}, variables)).toBe(0);
  });
});
