import { describe, expect, it } from "vitest";
import { contrast, hexColour, mixed, oklab, seen, sight, themeTokens } from "@/tests/support/measure-colour";
import { indexLevel, residualLevel, SHADE_STRENGTH } from "./shade";

const { light, dark } = themeTokens();

describe.each([
  ["light", light],
  ["dark", dark],
])("shaded cells in the %s theme", (_, tokens) => {
  const surface = hexColour(tokens, "surface");
  const grounds = ["chart-negative", "chart-positive"].map((hue) =>
    SHADE_STRENGTH.map((strength) => mixed(hexColour(tokens, hue), surface, strength / 100)),
  );

  it("let ink be read on every level: at least 4.5", () => {
    for (const ground of grounds.flat()) {
      expect(contrast(hexColour(tokens, "ink"), ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(Object.keys(sight))(
    "keep every level apart from its neighbours and from its opposite for %s sight",
    (kind) => {
      const [less = [], more = []] = grounds.map((levels) =>
        levels.map((ground) => oklab(seen(ground, sight[kind] ?? []))),
      );
      const distance = (a: readonly number[] = [], b: readonly number[] = []) =>
        Math.hypot(...a.map((value, axis) => value - (b[axis] ?? NaN)));
      for (let level = 1; level < SHADE_STRENGTH.length; level++) {
        expect(distance(less[level], less[level - 1])).toBeGreaterThan(0.025);
        expect(distance(more[level], more[level - 1])).toBeGreaterThan(0.025);
        expect(distance(more[level], less[level])).toBeGreaterThan(0.025);
      }
    },
  );
});

describe("the level of a shade", () => {
  it("is none where an adjusted residual is within chance, and grows with it", () => {
    expect([0, 1.9, 2, -2, 3, -5, 8, -30, NaN].map(residualLevel)).toEqual([0, 0, 1, -1, 2, -3, 4, -4, 0]);
  });

  it("is the same for an index as far below 100 as above, in proportion", () => {
    expect([100, 119, 120, 150, 200, 300].map(indexLevel)).toEqual([0, 0, 1, 2, 3, 4]);
    expect([84, 100 / 1.2, 66, 50, 33, 0, NaN].map(indexLevel)).toEqual([0, -1, -2, -3, -4, -4, 0]);
  });
});
