/**
 * How far each segment is from the others: the mean, over the other segments and over the given answers, of the distance
 * between the two shares. 0: all answer alike; 1: what all of one choose none of another does.
 *
 * @param shares `[answer][segment]`, 0…1
 */
export function meanSeparation(shares: readonly (readonly number[])[], segments: number): number[] {
  return Array.from({ length: segments }, (_, own) => {
    if (shares.length === 0 || segments < 2) return 0;
    let sum = 0;
    for (const row of shares)
      for (let other = 0; other < segments; other++)
        if (other !== own) sum += Math.abs((row[own] ?? 0) - (row[other] ?? 0));
    return sum / (shares.length * (segments - 1));
  });
}
