import { addPeople, type CountedWaves, type PeopleCounts, type WavePeople } from "./count-people";

/** Which people are compared: ids of waves, or `fit` and `later`. */
export interface ChosenTimes {
  readonly then: string;
  readonly now: string;
}

interface ComparedPeople {
  readonly chosen: ChosenTimes;
  readonly before: PeopleCounts;
  readonly after: PeopleCounts;
}

const everyone = ({ fit, later }: WavePeople): PeopleCounts => addPeople([fit, later]);

/**
 * Two groups of different people to compare. By default those the segments were found with and those who came later;
 * where nobody did, the first wave and the last. Asked for the fit and one wave, the people of that wave are not counted
 * to the fit as well. Null where there is only one wave and nobody later.
 */
export function chooseTimes(
  ids: readonly string[],
  { byWave, outside }: Pick<CountedWaves, "byWave" | "outside">,
  asked: { readonly then?: string | undefined; readonly now?: string | undefined },
): ComparedPeople | null {
  const everywhere = [...byWave, outside];
  const hasLater = everywhere.some(({ later }) => later.people > 0);
  const isKnown = (id: string | undefined): id is string => id !== undefined && ids.includes(id);
  const filled = ids.filter((_, at) => byWave[at] && everyone(byWave[at]).people > 0);
  const now = isKnown(asked.now) ? asked.now : hasLater ? "later" : (filled.at(-1) ?? "");
  const fallback = hasLater ? "fit" : (filled[0] ?? "");
  const wanted = isKnown(asked.then) ? asked.then : asked.then === "fit" ? "fit" : fallback;
  // A wave against everybody later would hold some people twice.
  const then = now === "later" || wanted === now ? "fit" : wanted;
  if (now === "" || (filled.length < 2 && !hasLater)) return null;
  const of = (id: string) => byWave.filter((_, at) => ids[at] === id);
  return {
    chosen: { then, now },
    before:
      then === "fit"
        ? addPeople(everywhere.filter((_, at) => now === "later" || ids[at] !== now).map(({ fit }) => fit))
        : addPeople(of(then).map(everyone)),
    after:
      now === "later" ? addPeople(everywhere.map(({ later }) => later)) : addPeople(of(now).map(everyone)),
  };
}
