import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { shuffledIndices } from "@/lib/domain/statistics/random/shuffle";

/**
 * At most so many of the people with a segment, drawn without regard to it; the others get −1. With ten thousand an accuracy
 * is known to one point, and ten times as many would only take ten times as long.
 */
export function drawPeople(assignments: Int16Array, most: number, random: RandomSource): Int16Array {
  const known = assignments.reduce((sum, segment) => sum + (segment >= 0 ? 1 : 0), 0);
  if (known <= most) return assignments;
  const drawn = new Int16Array(assignments.length).fill(-1);
  let left = most;
  for (const row of shuffledIndices(random, assignments.length)) {
    const segment = assignments[row] ?? -1;
    if (segment < 0) continue;
    if (left-- <= 0) break;
    drawn[row] = segment;
  }
  return drawn;
}
