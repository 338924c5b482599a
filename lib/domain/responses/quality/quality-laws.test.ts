import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../statistics/random/seeded-random";
import { shuffledIndices } from "../../statistics/random/shuffle";
import { asking, flagsOf, matrix, rated, response, rows } from "@/tests/support/quality-study";
import type { QualityFlag } from "./quality-flag";
import { isLeftOut, parseQualitySettings, signsIn } from "./quality-settings";
import type { RuleId } from "./rule-ids";

describe("whatever the responses", () => {
  const study = asking(
    matrix("m", [...rows(10), { id: "r11", reversed: true }, { id: "r12", reversed: true }]),
    { type: "long-text", id: "t", code: "t", text: { en: "Why?" } },
  );
  const person = fc.record({
    points: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 12, maxLength: 12 }),
    seconds: fc.option(fc.integer({ min: 1, max: 600 })),
    text: fc.constantFrom("", "asdfghjkl", "I like it", "aaaaaaa"),
  });
  const people = fc
    .array(person, { minLength: 1, maxLength: 60 })
    .map((all) =>
      all.map(({ points: chosen, seconds, text }, at) =>
        response(
          { ...rated("m", chosen), ...(text === "" ? {} : { t: { type: "long-text", text } }) },
          { id: `p${at}`, seconds, completedAt: at },
        ),
      ),
    );

  it("the order of people changes nothing", () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 1e6 }), (all, seed) => {
        const shuffled = Array.from(shuffledIndices(createRandom(seed), all.length)).flatMap(
          (i) => all[i] ?? [],
        );
        const [one, other] = [flagsOf(study, all), flagsOf(study, shuffled)];
        for (const { id } of all) expect(other.get(id)).toEqual(one.get(id));
      }),
    );
  });

  it("somebody who joins and takes the usual time changes no flag that does not rest on what others do", () => {
    const own: ReadonlySet<RuleId> = new Set(["straight-line", "attention", "gibberish"]);
    fc.assert(
      fc.property(people, person, (all, { points: chosen }) => {
        const joining = response(rated("m", chosen), { seconds: null, completedAt: 1e6 });
        const [before, after] = [flagsOf(study, all), flagsOf(study, [...all, joining])];
        const kept = (flags: readonly QualityFlag[] | undefined) =>
          flags?.filter(({ rule }) => own.has(rule));
        for (const { id } of all) expect(kept(after.get(id))).toEqual(kept(before.get(id)));
      }),
    );
  });

  it("nobody is left out until somebody decides, and a person's word outranks every switch", () => {
    fc.assert(
      fc.property(people, (all) => {
        const { leaveOut } = parseQualitySettings(null);
        for (const flags of flagsOf(study, all).values()) {
          expect(isLeftOut(flags, null, leaveOut)).toBe(false);
          expect(isLeftOut(flags, "keep", ["straight-line", "gibberish", "several-signs", "speed"])).toBe(
            false,
          );
          expect(isLeftOut(flags, "leave-out", [])).toBe(true);
          expect(isLeftOut(flags, null, ["several-signs"])).toBe(signsIn(flags) > 1);
        }
      }),
    );
  });
});
