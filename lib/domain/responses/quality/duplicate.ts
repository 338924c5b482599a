import { z } from "zod";
import { answerVector, fingerprint, type VectorPart } from "./answer-vector";
import type { QualityRule } from "./quality-rule";
import type { AnsweredBattery, Reading } from "./reading";
import { isStraight } from "./straight-line";

const thresholds = z.object({
  /** A shorter row of answers is the same for many by chance. */
  fewestAnswers: z.number().int().min(2).max(500).default(10),
  /** Part of the surprise that is left when it is allowed for that answers go together. */
  discount: z.number().min(0.1).max(1).default(0.5),
  /** Bits by which the discounted surprise must exceed what so many people make likely: 10 is one chance in a thousand. */
  margin: z.number().min(0).max(60).default(10),
});

/** What the same written words tell, in bits: a sentence much, "no" little. */
const surpriseOfWords = (text: string): number => (text.length >= 20 ? 20 : text.length >= 8 ? 6 : 2);

/** Values of one question that are counted apart; beyond them (numbers, rankings) a value is as rare as one in this many. */
const MOST_VALUES = 5000;

interface Alike {
  n: number;
  /** The one that was complete first stays. */
  firstAt: number;
  firstId: string;
}

const isEarlier = (at: number, id: string, than: Alike): boolean =>
  at < than.firstAt || (at === than.firstAt && id < than.firstId);

/** A battery answered with one point all the way tells as much as one answer. */
const flatRows = ({ batteries }: Reading): ReadonlySet<string> =>
  new Set(
    batteries
      .filter((one: AnsweredBattery) => isStraight(one, 3))
      .flatMap(({ battery, rows }) => rows.slice(1).flatMap(({ id }) => [id, `${battery.id}.${id}`])),
  );

class Marginals {
  private readonly counts = new Map<string, { n: number; values: Map<string, number> }>();
  add({ key, value, isWritten }: VectorPart): void {
    if (isWritten) return;
    let known = this.counts.get(key);
    if (!known) this.counts.set(key, (known = { n: 0, values: new Map() }));
    known.n += 1;
    const count = known.values.get(value);
    if (count !== undefined || known.values.size < MOST_VALUES) known.values.set(value, (count ?? 0) + 1);
  }
  /** −log2 of the share that answered the same. */
  bits({ key, value, isWritten }: VectorPart): number {
    if (isWritten) return surpriseOfWords(value);
    const known = this.counts.get(key);
    return known ? Math.log2(known.n / (known.values.get(value) ?? 1)) : 0;
  }
}

/**
 * All answers the same as another response's, where chance would hardly make it so. The surprise of a row of answers is the
 * sum of −log2 of each answer's share; since answers go together only a part of it is believed. In a short survey, or one
 * that everybody answers alike, it is never enough, and nobody is a duplicate. The response that was complete first is not
 * flagged. (Near duplicates as a sign of fabricated data: Kuriakose & Robbins 2016, Statistical Journal of the IAOS
 * 32:283–291; that high shares of equal answers also arise by chance, and so the surprise: Simmons et al. 2016.)
 */
export const duplicate: QualityRule<z.infer<typeof thresholds>> = {
  id: "duplicate",
  version: 1,
  family: "copy",
  thresholds,
  begin({ fewestAnswers, discount, margin }) {
    const marginals = new Marginals();
    const alike = new Map<number, Alike>();
    let people = 0;
    let long = 0;
    return {
      observe(reading) {
        people += 1;
        const parts = answerVector(reading);
        for (const part of parts) marginals.add(part);
        if (parts.length < fewestAnswers) return;
        long += 1;
        const print = fingerprint(parts);
        const { id, completedAt } = reading.response;
        const known = alike.get(print);
        if (!known) alike.set(print, { n: 1, firstAt: completedAt, firstId: id });
        else {
          known.n += 1;
          if (isEarlier(completedAt, id, known)) Object.assign(known, { firstAt: completedAt, firstId: id });
        }
      },
      settle() {
        for (const [print, { n }] of alike) if (n < 2) alike.delete(print);
        return long > 0
          ? { applies: true, grounds: { people: long, fewestAnswers } }
          : { applies: false, because: "too-short" };
      },
      judge(reading) {
        if (alike.size === 0) return null;
        const parts = answerVector(reading);
        const same = parts.length < fewestAnswers ? undefined : alike.get(fingerprint(parts));
        if (!same || same.firstId === reading.response.id) return null;
        const flat = flatRows(reading);
        const bits = parts.reduce((sum, part) => (flat.has(part.key) ? sum : sum + marginals.bits(part)), 0);
        if (discount * bits < Math.log2(people) + margin) return null;
        return { answers: parts.length, others: same.n - 1, original: same.firstId, bits };
      },
    };
  },
};
