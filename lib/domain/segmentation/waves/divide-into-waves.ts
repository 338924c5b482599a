import type { Variable } from "@/lib/domain/responses/variables";
import { mostWaves, type WaveDivision } from "./wave-division";

/** One wave: a stretch of time, or the people who gave one answer. */
export type Wave =
  | {
      readonly kind: "time";
      readonly id: string;
      /** First day, and the day after the last; null where it is open. `yyyy-mm-dd` in UTC. */
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly kind: "answer"; readonly id: string };

export interface DividedPeople {
  readonly waves: readonly Wave[];
  /** Wave of each person; −1 without a time, or an answer. */
  readonly waveOf: Int16Array;
}

const isoDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** Stretches of so many months from the first time to the last, empty ones included; the latest when there are too many. */
function calendarWaves(times: Float64Array, months: 1 | 3): Wave[] {
  const known = times.filter((time) => !Number.isNaN(time));
  if (known.length === 0) return [];
  const stretch = (time: number) => {
    const at = new Date(time);
    return Math.floor((at.getUTCFullYear() * 12 + at.getUTCMonth()) / months);
  };
  const last = stretch(known.reduce((a, b) => Math.max(a, b)));
  const first = Math.max(stretch(known.reduce((a, b) => Math.min(a, b))), last - mostWaves + 1);
  return Array.from({ length: last - first + 1 }, (_, at): Wave => {
    const begin = (first + at) * months;
    const from = isoDay(Math.floor(begin / 12), begin % 12);
    const end = begin + months;
    return { kind: "time", id: from, from, to: isoDay(Math.floor(end / 12), end % 12) };
  });
}

const cutWaves = (cuts: readonly string[]): Wave[] =>
  [null, ...cuts].map((from, at): Wave => ({
    kind: "time",
    id: from ?? "first",
    from,
    to: cuts[at] ?? null,
  }));

const momentOf = (date: string | null, open: number): number => (date === null ? open : Date.parse(`${date}T00:00:00Z`)); // prettier-ignore

/**
 * Puts people into waves. Months and quarters are the calendar's in UTC.
 *
 * @param times when each person finished, in milliseconds since 1970; NaN where it is not known
 * @param answers the wave question as coded answers; needed for a division by question only
 */
export function divideIntoWaves(
  division: WaveDivision,
  times: Float64Array,
  answers?: { readonly variable: Variable; readonly codes: Int16Array },
): DividedPeople {
  if (division.kind === "question") {
    if (!answers) return { waves: [], waveOf: new Int16Array(times.length).fill(-1) };
    const waves = answers.variable.categories.map(({ id }): Wave => ({ kind: "answer", id }));
    return withoutEmpty({ waves, waveOf: answers.codes });
  }
  const waves =
    division.kind === "dates"
      ? cutWaves(division.cuts)
      : calendarWaves(times, division.kind === "month" ? 1 : 3);
  const begins = waves.map((wave) => (wave.kind === "time" ? momentOf(wave.from, -Infinity) : NaN));
  const waveOf = Int16Array.from(times, (time) => {
    if (Number.isNaN(time)) return -1;
    let wave = -1;
    while (wave + 1 < begins.length && time >= (begins[wave + 1] ?? Infinity)) wave += 1;
    return wave;
  });
  return { waves, waveOf };
}

/** Answers that nobody gave are no waves. */
function withoutEmpty({ waves, waveOf }: DividedPeople): DividedPeople {
  const people = waves.map(() => 0);
  for (const wave of waveOf) if (wave >= 0) people[wave] = (people[wave] ?? 0) + 1;
  const kept = waves.flatMap((_, wave) => ((people[wave] ?? 0) > 0 ? [wave] : [])).slice(0, mostWaves);
  const place = waves.map((_, wave) => kept.indexOf(wave));
  return {
    waves: kept.flatMap((wave) => waves[wave] ?? []),
    waveOf: waveOf.map((wave) => place[wave] ?? -1),
  };
}
