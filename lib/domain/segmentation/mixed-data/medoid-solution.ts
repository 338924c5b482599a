/** A partition around k respondents who stand for their segment. */
export interface MedoidSolution {
  readonly medoids: Int32Array;
  /** Position in `medoids` per object. */
  readonly assignments: Int16Array;
  /** Mean (weighted) dissimilarity to the own medoid, what the method minimises. */
  readonly objective: number;
}

/** The same solution with its segments in descending size (weighted). */
export function bySize(
  { medoids, assignments, objective }: MedoidSolution,
  weights?: Float64Array,
): MedoidSolution {
  const sizes = new Float64Array(medoids.length);
  for (const [i, m] of assignments.entries()) sizes[m] = (sizes[m] ?? 0) + (weights ? (weights[i] ?? 0) : 1);
  const order = [...medoids.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const place = Int16Array.from(medoids, (_, m) => order.indexOf(m));
  return {
    medoids: Int32Array.from(order, (m) => medoids[m] ?? 0),
    assignments: assignments.map((m) => place[m] ?? -1),
    objective,
  };
}
