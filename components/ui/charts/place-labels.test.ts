import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels } from "./place-labels";

const drawing = { width: 300, height: 200 };
const disc = fc.record({
  x: fc.double({ min: 0, max: 300, noNaN: true }),
  y: fc.double({ min: 0, max: 200, noNaN: true }),
  radius: fc.double({ min: 3, max: 24, noNaN: true }),
  width: fc.double({ min: 10, max: 120, noNaN: true }),
  height: fc.constant(14),
});

describe("names beside discs", () => {
  it("never touch another name or another disc, and never leave the drawing", () => {
    fc.assert(
      fc.property(fc.array(disc, { minLength: 1, maxLength: 10 }), (discs) => {
        const boxes = placeLabels(discs, drawing).flatMap((place, index) => {
          const own = discs[index];
          if (!place || !own) return [];
          const left = own.x + place.dx;
          const middle = own.y + place.dy;
          return [
            {
              index,
              left,
              right: left + own.width,
              top: middle - own.height / 2,
              bottom: middle + own.height / 2,
            },
          ];
        });
        for (const box of boxes) {
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(drawing.width);
          expect(box.bottom).toBeLessThanOrEqual(drawing.height);
          for (const other of boxes) {
            if (other.index === box.index) continue;
            const apart =
              box.left >= other.right ||
              other.left >= box.right ||
              box.top >= other.bottom ||
              other.top >= box.bottom;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it("stand to the right where there is room", () => {
    expect(placeLabels([{ x: 50, y: 50, radius: 10, width: 40, height: 14 }], drawing)).toEqual([
      { dx: 14, dy: 0 },
    ]);
  });

  it("are left out where there is none", () => {
    const crowded = Array.from({ length: 9 }, () => ({ x: 150, y: 100, radius: 12, width: 200, height: 14 }));
    expect(placeLabels(crowded, drawing).filter((place) => place === null).length).toBeGreaterThan(0);
  });
});
