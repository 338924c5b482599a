import type { Evidence } from "@/lib/domain/personas/evidence";

/**
 * What of one piece of evidence a shared page may say: its share (and the others'), in words only that most people have
 * the trait, or nothing at all.
 */
export interface CellRight {
  readonly shows: "share" | "most" | "nothing";
  /** Whether the others' share may stand beside it. */
  readonly others: boolean;
}

interface Cell {
  readonly evidence: Evidence;
  readonly segment: number;
  hidden: boolean;
}

const nothing: CellRight = { shows: "nothing", others: false };

/**
 * Small-cell protection over all segments of a segmentation at once. A cell is hidden when fewer than `k` people have
 * the trait or fewer than `k` have it not. Where the options of one question add up to everyone, the next smallest are
 * hidden too until at least two are, and at least `k` people are behind them, so that no remainder gives one away. The
 * others' share is shown only where every segment's own is: the rest of two segments is the third. A hidden cell of
 * most people may be said in words where they could as well be `k` fewer.
 */
export function protectCells(
  evidenceBySegment: readonly (readonly Evidence[])[],
  k: number,
): Map<string, CellRight> {
  const rights = new Map<string, CellRight>();
  const cells: Cell[] = evidenceBySegment.flatMap((all, segment) =>
    all
      .filter(({ statistic }) => statistic === "share")
      .map((evidence) => ({ evidence, segment, hidden: isSmall(evidence.count, evidence.base, k) })),
  );
  for (const options of grouped(cells, questionOf).values()) hideMore(options, k);
  for (const trait of grouped(cells, traitOf).values()) {
    const others = trait.every(({ hidden }) => !hidden) && remainderIsSafe(trait, k);
    for (const { evidence, hidden } of trait) {
      const { count, base, value } = evidence;
      if (!hidden) rights.set(evidence.id, { shows: "share", others });
      else if (count >= k && value > 0.5 && base >= 2 * k)
        rights.set(evidence.id, { shows: "most", others: false });
      else rights.set(evidence.id, nothing);
    }
  }
  for (const evidence of evidenceBySegment.flat()) {
    if (evidence.statistic === "share") continue;
    const fits =
      evidence.statistic === "coverage"
        ? !isSmall(evidence.count, evidence.base, k)
        : evidence.statistic === "mean"
          ? evidence.base >= k
          : evidence.count >= k;
    rights.set(evidence.id, fits ? { shows: "share", others: false } : nothing);
  }
  return rights;
}

export const isSmall = (count: number, base: number, k: number): boolean => count < k || base - count < k;

/** Options of one question in one segment add up; ticks and statements stand alone. */
const questionOf = ({ evidence, segment }: Cell): string | null =>
  evidence.form === "answer" ? `${segment}:${evidence.variableId ?? ""}` : null;

const traitOf = ({ evidence }: Cell): string => `${evidence.variableId ?? ""}:${evidence.categoryId ?? ""}`;

function hideMore(options: Cell[], k: number): void {
  for (;;) {
    const hidden = options.filter((cell) => cell.hidden);
    const people = hidden.reduce((sum, { evidence }) => sum + evidence.count, 0);
    const [smallest] = options
      .filter((cell) => !cell.hidden)
      .sort((a, b) => a.evidence.count - b.evidence.count);
    if (hidden.length === 0 || !smallest || (hidden.length >= 2 && people >= k)) return;
    smallest.hidden = true;
  }
}

/** People of segments that have no evidence of their own (too few for a card) are no small remainder. */
function remainderIsSafe(trait: readonly Cell[], k: number): boolean {
  const [first] = trait;
  if (!first) return false;
  const total = first.evidence.count + first.evidence.restCount;
  const everyone = first.evidence.base + first.evidence.restBase;
  const left = total - trait.reduce((sum, { evidence }) => sum + evidence.count, 0);
  const leftBase = everyone - trait.reduce((sum, { evidence }) => sum + evidence.base, 0);
  return leftBase === 0 || !isSmall(left, leftBase, k);
}

function grouped(cells: readonly Cell[], nameOf: (cell: Cell) => string | null): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const name = nameOf(cell);
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), cell]);
  }
  return groups;
}
