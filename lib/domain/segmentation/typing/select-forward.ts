import { countCorrect, type HeldOutScores } from "./held-out-scores";
import type { TypingCandidate } from "./typing-candidate";

export interface PathStep {
  /** Position in the candidates of the question added at this step. */
  readonly candidate: number;
  /** Answers a respondent gives up to and with it. */
  readonly answers: number;
  /** Accuracy the selection saw; optimistic, since it chose the best. */
  readonly selectionAccuracy: number;
}

/**
 * Orders questions by how much each adds to the share typed rightly, per answer it takes; the first of equals. Without
 * anything to gain the cheapest loss comes first, so that a curve can be drawn to its end.
 */
export function selectForward(
  scores: HeldOutScores,
  segments: number,
  candidates: readonly TypingCandidate[],
  most: number,
): PathStep[] {
  const nothing = new Float64Array(scores.priors.length);
  const base = Float64Array.from(scores.priors);
  const byCandidate = candidates.map(({ items }) =>
    sumOf(items.map((item) => scores.byItem[item] ?? nothing)),
  );
  const people = scores.persons.reduce((sum, own) => sum + own, 0);
  const left = new Set(candidates.keys());
  const path: PathStep[] = [];
  let correct = countCorrect(scores, segments, base, nothing);
  let answers = 0;
  while (path.length < most && left.size > 0) {
    let best = { candidate: -1, correct: 0, worth: -Infinity };
    for (const candidate of left) {
      const found = countCorrect(scores, segments, base, byCandidate[candidate] ?? nothing);
      const cost = candidates[candidate]?.answers ?? 1;
      const gain = found - correct;
      const worth = gain > 0 ? gain / cost : gain * cost;
      if (worth > best.worth) best = { candidate, correct: found, worth };
    }
    left.delete(best.candidate);
    for (const [i, score] of byCandidate[best.candidate]?.entries() ?? []) base[i] = (base[i] ?? 0) + score;
    correct = best.correct;
    answers += candidates[best.candidate]?.answers ?? 1;
    path.push({
      candidate: best.candidate,
      answers,
      selectionAccuracy: correct / people,
    });
  }
  return path;
}

function sumOf(parts: readonly Float64Array[]): Float64Array {
  const [first, ...rest] = parts;
  if (!first || rest.length === 0) return first ?? new Float64Array(0);
  const sum = Float64Array.from(first);
  for (const part of rest) for (const [i, value] of part.entries()) sum[i] = (sum[i] ?? 0) + value;
  return sum;
}
