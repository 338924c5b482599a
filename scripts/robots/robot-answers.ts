import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { deriveSeed } from "@/lib/domain/statistics/random/derive-seed";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import type { PageField, SurveyPage } from "./survey-page";

/** Shares of the kinds of robot: what an analysis of their answers should find again. */
export const kindShares = [0.45, 0.35, 0.2] as const;

/** How often a robot answers as its kind does; otherwise by chance. */
const conviction = 0.7;

const sentences = [
  "I would like longer opening hours",
  "More local produce, please",
  "It is fine as it is",
  "The queue takes too long on Saturdays",
];

const numberOf = (name: string): number =>
  [...name].reduce((sum, letter) => (Math.imul(sum, 33) + letter.charCodeAt(0)) >>> 0, 5381);

/** What a kind of robot prefers of `count` choices to a question; the same for every robot of the kind. */
const preferred = (kind: number, name: string, count: number): number =>
  createRandom(deriveSeed(numberOf(name), kind)).below(Math.max(1, count));

export const drawKind = (random: RandomSource): number => {
  const drawn = random.next();
  return drawn < kindShares[0] ? 0 : drawn < kindShares[0] + kindShares[1] ? 1 : 2;
};

const itemOf = (name: string): string => name.split(":")[1] ?? "";

/** The answers one robot gives to a page: valid, with the leaning of its kind. */
export function robotAnswers(page: SurveyPage, kind: number, random: RandomSource): [string, string][] {
  const skipped = new Set([...page.optional].filter(() => random.next() < 0.1));
  const answers: [string, string][] = [];
  const ranked = new Map<string, PageField[]>();
  for (const field of page.fields) {
    if (skipped.has(itemOf(field.name))) continue;
    if (field.kind === "select") {
      ranked.set(itemOf(field.name), [...(ranked.get(itemOf(field.name)) ?? []), field]);
    } else {
      answers.push(...answersTo(field, kind, random));
    }
  }
  for (const fields of ranked.values()) answers.push(...ranks(fields, kind, random));
  return answers;
}

function answersTo(field: PageField, kind: number, random: RandomSource): [string, string][] {
  const { name, values, kind: control } = field;
  // Options come in random order; sorted by value a kind's preference names the same one for every robot.
  const sorted = [...values].sort();
  switch (control) {
    case "radio": {
      if (values.includes("yes") && values.includes("no") && values.length === 2) return [[name, "yes"]];
      const likes =
        random.next() < conviction ? preferred(kind, name, sorted.length) : random.below(sorted.length);
      return [[name, sorted[likes] ?? ""]];
    }
    case "checkbox":
      return ticks(
        field,
        sorted.filter((value) => !field.alone.includes(value)),
        kind,
        random,
      );
    case "date":
      return [[name, `2026-0${1 + random.below(9)}-1${random.below(10)}`]];
    case "text":
      if (name.startsWith("o:")) return [];
      if (field.isNumber) return [[name, String(numberWithin(field, kind, random))]];
      return [[name, (sentences[random.below(sentences.length)] ?? "").slice(0, field.most)]];
    case "select":
      return [];
  }
}

function numberWithin({ name, least, most }: PageField, kind: number, random: RandomSource): number {
  const centre = (preferred(kind, name, 5) + 0.5) / 5;
  const share = Math.min(1, Math.max(0, centre + (random.next() - 0.5) * 0.3));
  return Math.round(least + share * (most - least));
}

function ticks(
  field: PageField,
  open: readonly string[],
  kind: number,
  random: RandomSource,
): [string, string][] {
  const liking = (value: string) =>
    (preferred(kind, `${field.name}:${value}`, 2) === 1 ? conviction : 0) + random.next();
  const liked = open.map((value) => ({ value, liking: liking(value) })).sort((a, b) => b.liking - a.liking);
  const wanted = liked.filter((one) => one.liking > 0.85).length;
  const count = Math.min(Math.max(wanted, field.least, 1), field.most, liked.length);
  return liked.slice(0, count).map(({ value }) => [field.name, value]);
}

function ranks(fields: readonly PageField[], kind: number, random: RandomSource): [string, string][] {
  const order = fields
    .map(({ name }) => ({ name, place: preferred(kind, name, 100) / 100 + random.next() * 0.6 }))
    .sort((a, b) => a.place - b.place);
  return order.map(({ name }, index) => [name, String(index + 1)]);
}
