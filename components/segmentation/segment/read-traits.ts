import type { Evidence } from "@/lib/domain/personas/evidence";
import { isTold } from "@/lib/domain/personas/leading-traits";
import { captionOf, meanSentence, shareSentence } from "@/lib/domain/personas/plan-sentence";
import { renderSentence } from "@/lib/i18n/render-sentence";
import type { Translator } from "@/lib/i18n/translator";

/** One answer of a segment held against everyone's, in words and numbers. */
export interface ToldTrait {
  readonly id: string;
  readonly label: string;
  /** The question, where the label is not all of it. */
  readonly question: string;
  readonly sentence: string;
  readonly isShare: boolean;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
  readonly base: number;
  readonly everyone: number;
  readonly index: number | null;
  readonly effect: number;
  readonly q: number | null;
  readonly byConstruction: boolean;
}

export interface ToldTraits {
  readonly more: readonly ToldTrait[];
  readonly less: readonly ToldTrait[];
  /** How many there are in all, told or not. */
  readonly all: number;
}

/** Everyone's share or mean: the segment and the rest together, by how many answered. */
function everyoneOf({ value, index, restValue, base, restBase, statistic }: Evidence): number {
  if (statistic === "share" && index !== null && index > 0) return (100 * value) / index;
  const all = base + restBase;
  return all > 0 ? (base * value + restBase * restValue) / all : 0;
}

function told(evidence: Evidence, translate: Translator): ToldTrait {
  const isShare = evidence.statistic === "share";
  const plan = isShare ? shareSentence("segment", evidence) : meanSentence("segment", evidence);
  const label = evidence.optionLabel ?? evidence.wording;
  const caption = captionOf(evidence);
  return {
    id: evidence.id,
    label,
    question: caption === label ? "" : caption,
    sentence: renderSentence(translate, plan),
    isShare,
    value: evidence.value,
    low: evidence.low,
    high: evidence.high,
    count: evidence.count,
    base: evidence.base,
    everyone: everyoneOf(evidence),
    index: evidence.index,
    effect: evidence.effect,
    q: evidence.q,
    byConstruction: evidence.byConstruction,
  };
}

/** What a segment has more and less of than others, strongest first; only clear differences unless all are asked for. */
export function readTraits(
  evidence: readonly Evidence[],
  translate: Translator,
  { showsAll }: { readonly showsAll: boolean },
): ToldTraits {
  const shown = evidence.filter((one) => showsAll || isTold(one));
  const strongest = (direction: 1 | -1) =>
    shown
      .filter(({ effect }) => (direction > 0 ? effect >= 0 : effect < 0))
      .sort((a, b) => direction * (b.effect - a.effect))
      .map((one) => told(one, translate));
  return { more: strongest(1), less: strongest(-1), all: evidence.length };
}
