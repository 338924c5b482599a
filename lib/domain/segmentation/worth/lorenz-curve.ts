/** How unevenly value is spread over people. */
export interface LorenzCurve {
  /** From (0, 0) to (1, 1), poorest first: share of people against their share of the value. */
  readonly points: readonly { readonly people: number; readonly value: number }[];
  /** 0 when everyone is worth the same, towards 1 when one person holds everything. */
  readonly gini: number;
}

/**
 * Lorenz curve and Gini coefficient of what each person is worth (spend, margin). Who has no value known is left out. Null
 * when nobody is left or nothing is spent. Throws on a value below zero, for which the curve is not defined.
 */
export function lorenzCurve(values: Float64Array, weights?: Float64Array): LorenzCurve | null {
  const ascending = sortedPeople(values, weights);
  const people = ascending.reduce((sum, person) => sum + person.weight, 0);
  const total = ascending.reduce((sum, person) => sum + person.weight * person.value, 0);
  if (!(total > 0)) return null;
  const points = [{ people: 0, value: 0 }];
  let twiceArea = 0;
  let before = { people: 0, value: 0 };
  for (const { value, weight } of ascending) {
    const next = { people: before.people + weight / people, value: before.value + (weight * value) / total };
    twiceArea += (next.people - before.people) * (next.value + before.value);
    points.push(next);
    before = next;
  }
  return { points, gini: 1 - twiceArea };
}

/** The share of the value that the `top` most valuable share of people holds: .8 of it with the top fifth is 80/20. */
export const valueOfTop = ({ points }: LorenzCurve, top: number): number => 1 - interpolate(points, 1 - top);

/** The smallest share of people that holds `share` of the value. */
export function peopleHolding({ points }: LorenzCurve, share: number): number {
  const mirrored = points.map(({ people, value }) => ({ people: value, value: people }));
  return 1 - interpolate(mirrored, 1 - share);
}

function sortedPeople(values: Float64Array, weights: Float64Array | undefined) {
  const list: { value: number; weight: number }[] = [];
  for (const [i, value] of values.entries()) {
    const weight = weights ? (weights[i] ?? 0) : 1;
    if (Number.isNaN(value) || !(weight > 0)) continue;
    if (value < 0) throw new RangeError("a Lorenz curve needs values of zero or more");
    list.push({ value, weight });
  }
  return list.sort((a, b) => a.value - b.value);
}

/** Height of the curve at `people`, straight between its points; at a vertical step, its upper end. */
function interpolate(points: LorenzCurve["points"], people: number): number {
  let before = { people: 0, value: 0 };
  for (const point of points) {
    if (point.people > people + 1e-12) {
      const part = (people - before.people) / (point.people - before.people);
      return before.value + part * (point.value - before.value);
    }
    before = point;
  }
  return before.value;
}
