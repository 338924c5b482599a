import type { Place } from "./principal-components";

const turn = (a: Place, b: Place, c: Place): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/**
 * The corners of the smallest convex area that holds all places, counter-clockwise from the leftmost (Andrew 1979, monotone
 * chain); places on its edges are no corners. One or two different places are their own hull.
 */
export function convexHull(places: readonly Place[]): Place[] {
  const sorted = [...places].sort((a, b) => a.x - b.x || a.y - b.y);
  const different = sorted.filter(
    (place, at) => place.x !== sorted[at - 1]?.x || place.y !== sorted[at - 1]?.y,
  );
  if (different.length < 3) return different;
  const chain = (ordered: readonly Place[]): Place[] => {
    const corners: Place[] = [];
    for (const place of ordered) {
      for (;;) {
        const [before, last] = corners.slice(-2);
        if (!before || !last || turn(before, last, place) > 0) break;
        corners.pop();
      }
      corners.push(place);
    }
    return corners.slice(0, -1);
  };
  return [...chain(different), ...chain([...different].reverse())];
}

/**
 * The convex area of the people of a segment nearest to its centre, as many as hold `share` of its weight (0.5: its inner
 * half). With few people the area holds more than the share, never less.
 */
export function segmentHull(
  people: readonly { readonly place: Place; readonly weight: number }[],
  centroid: Place,
  share: number,
): Place[] {
  const nearest = people
    .map(({ place, weight }) => ({
      place,
      weight,
      distance: Math.hypot(place.x - centroid.x, place.y - centroid.y),
    }))
    .sort((a, b) => a.distance - b.distance);
  const wanted = share * nearest.reduce((sum, { weight }) => sum + weight, 0);
  let held = 0;
  const inside: Place[] = [];
  for (const { place, weight } of nearest) {
    if (held >= wanted - 1e-9 * wanted) break;
    inside.push(place);
    held += weight;
  }
  return convexHull(inside);
}
