import type { Column } from "@/lib/domain/statistics/column";
import { takeRows } from "@/lib/domain/statistics/column";
import { effectiveSampleSize } from "@/lib/domain/statistics/summaries/effective-sample-size";
import { countAnswered, leastAnswered, valuesOf } from "../preparation/prepare-base";
import { personStyle } from "../response-style/person-style";
import { samplePeople } from "../stability/sample-people";

export interface CheckedVariable {
  readonly id: string;
  readonly label: string;
  readonly column: Column;
  readonly binary: boolean;
  readonly ordinal: boolean;
}

/** What is to be known of a base before segments are looked for. Shares are of the people analysed. */
export interface BaseCheck {
  readonly people: number;
  /** People who answered enough of the base to be placed. */
  readonly placeable: number;
  /** Kish's effective number where people are weighted, else null. */
  readonly effectivePeople: number | null;
  readonly variables: number;
  /** 70 and 100 people for each variable (Dolnicar, Grün, Leisch & Schmidt 2014; Dolnicar, Grün & Leisch 2016). */
  readonly least: number;
  readonly target: number;
  readonly sample: "good" | "fair" | "low";
  /** Almost everybody gave one answer: 95 % or more. */
  readonly nearConstant: readonly { readonly id: string; readonly label: string; readonly share: number }[];
  /** Pairs that say nearly the same: correlation of at least .8. */
  readonly redundant: readonly {
    readonly ids: readonly [string, string];
    readonly labels: readonly [string, string];
    readonly correlation: number;
  }[];
  /** Left unanswered by a fifth of the people or more. */
  readonly oftenMissing: readonly { readonly id: string; readonly label: string; readonly share: number }[];
  /** People who gave one and the same answer to a battery of ratings; null without such a battery. */
  readonly straightliners: number | null;
}

const PEOPLE_PER_VARIABLE = { least: 70, target: 100 };
const NEAR_CONSTANT = 0.95;
const REDUNDANT = 0.8;
const OFTEN_MISSING = 0.2;
const MOST_PAIRS = 10;
const BATTERY = 5;

/** Share of the most frequent answer among those who answered; 0 when nobody did. */
function largestShare(values: Float64Array): number {
  const counts = new Map<number, number>();
  let answered = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    answered += 1;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return answered === 0 ? 0 : Math.max(...counts.values()) / answered;
}

/** Pearson's r over the people who answered both; 0 where one of them does not vary. */
function correlation(a: Float64Array, b: Float64Array): number {
  let [n, sumA, sumB, squareA, squareB, products] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < a.length; row++) {
    const [x, y] = [a[row] ?? Number.NaN, b[row] ?? Number.NaN];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    n += 1;
    sumA += x;
    sumB += y;
    squareA += x * x;
    squareB += y * y;
    products += x * y;
  }
  const spread = (squareA - (sumA * sumA) / n) * (squareB - (sumB * sumB) / n);
  return n > 1 && spread > 1e-12 ? (products - (sumA * sumB) / n) / Math.sqrt(spread) : 0;
}

function redundantPairs(base: readonly CheckedVariable[], values: readonly Float64Array[]) {
  const pairs: BaseCheck["redundant"][number][] = [];
  for (const [i, a] of base.entries()) {
    for (let j = i + 1; j < base.length; j++) {
      const b = base[j];
      if (!b || !hasOrder(a) || !hasOrder(b)) continue;
      const r = correlation(values[i] ?? new Float64Array(), values[j] ?? new Float64Array());
      if (Math.abs(r) >= REDUNDANT)
        pairs.push({ ids: [a.id, b.id], labels: [a.label, b.label], correlation: r });
    }
  }
  return pairs.sort((x, y) => Math.abs(y.correlation) - Math.abs(x.correlation)).slice(0, MOST_PAIRS);
}

const hasOrder = ({ binary, ordinal, column }: CheckedVariable): boolean =>
  binary || ordinal || column.kind === "numeric";

function straightliners(base: readonly CheckedVariable[], values: readonly Float64Array[]): number | null {
  const isBattery = base.length >= BATTERY && base.every(({ ordinal, binary }) => ordinal && !binary);
  return isBattery ? personStyle(values).straightliners.length : null;
}

/** Looks at a base as an analyst would before dividing people by it; correlations on a sample where people are very many. */
export function checkBase(base: readonly CheckedVariable[], weights: Float64Array | null): BaseCheck {
  const columns = base.map(({ column }) => column);
  const values = columns.map(valuesOf);
  const people = values[0]?.length ?? 0;
  const answered = countAnswered(columns);
  const enough = leastAnswered(base.length);
  const variables = base.length;
  const least = variables * PEOPLE_PER_VARIABLE.least;
  const target = variables * PEOPLE_PER_VARIABLE.target;
  const effective = weights && Math.round(effectiveSampleSize(weights));
  const counted = effective ?? people;
  const shared = (variable: number, share: number) => ({
    id: base[variable]?.id ?? "",
    label: base[variable]?.label ?? "",
    share,
  });
  const rows = samplePeople(people, 1);
  return {
    people,
    placeable: answered.reduce((sum, count) => sum + (count >= enough ? 1 : 0), 0),
    effectivePeople: effective,
    variables,
    least,
    target,
    sample: counted >= target ? "good" : counted >= least ? "fair" : "low",
    nearConstant: values
      .map((own, variable) => shared(variable, largestShare(own)))
      .filter(({ share }) => share >= NEAR_CONSTANT),
    redundant: redundantPairs(
      base,
      rows ? columns.map((column) => valuesOf(takeRows(column, rows))) : values,
    ),
    oftenMissing: values
      .map((own, variable) => shared(variable, own.filter(Number.isNaN).length / Math.max(1, people)))
      .filter(({ share }) => share >= OFTEN_MISSING),
    straightliners: straightliners(base, values),
  };
}
