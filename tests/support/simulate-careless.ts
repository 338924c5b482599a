import type { Answers } from "@/lib/domain/questionnaire/answer";
import { questionnaireSchema } from "@/lib/domain/questionnaire/questionnaire";
import type { AssessedResponse } from "@/lib/domain/responses/quality/assessed-response";
import { drawNormal } from "@/lib/domain/statistics/random/draw-normal";
import { drawWeighted } from "@/lib/domain/statistics/random/draw-weighted";
import type { RandomSource } from "@/lib/domain/statistics/random/random-source";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";

/**
 * A study as they are run: a 20-row personality matrix of five traits with eleven reversed rows (the keys of the
 * Mini-IPIP), a 12-row battery about one thing, an attention check, three choices and an open question.
 */
const traits = [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4];
const reversed = new Set([5, 6, 7, 8, 9, 14, 15, 16, 17, 18, 19]);

const part = (id: string) => ({ id, code: id, label: { en: id } });
const points = ["a", "b", "c", "d", "e"].map(part);
const choice = (id: string, options: number) => ({
  type: "single-choice",
  id,
  code: id,
  text: { en: id },
  options: Array.from({ length: options }, (_, at) => part(`${id}${at}`)),
});

export const careQuestionnaire = questionnaireSchema.parse({
  schemaVersion: 1,
  title: { en: "A study" },
  languages: ["en"],
  pages: [
    {
      id: "p1",
      items: [
        {
          type: "likert-matrix",
          id: "traits",
          code: "traits",
          text: { en: "Traits" },
          randomise: true,
          options: points,
          rows: [
            ...traits.map((_, at) => ({ ...part(`t${at}`), reversed: reversed.has(at) })),
            { ...part("check"), expected: "d" },
          ],
        },
        {
          type: "likert-matrix",
          id: "shop",
          code: "shop",
          text: { en: "Our shop" },
          options: points,
          rows: Array.from({ length: 12 }, (_, at) => part(`s${at}`)),
        },
        choice("age", 6),
        choice("place", 5),
        choice("often", 4),
        { type: "long-text", id: "why", code: "why", text: { en: "Why?" } },
      ],
    },
  ],
  closing: { title: {}, text: {} },
});

const words = ["the", "staff", "helps", "me", "find", "what", "suits", "and", "prices", "are", "fair"];

const point = (x: number): string => points[Math.max(0, Math.min(4, Math.round(2 + 1.1 * x)))]?.id ?? "c";

const matrix = (id: string, rows: Readonly<Record<string, string>>): Answers => ({
  [id]: { type: "likert-matrix", rows },
});

interface Person {
  readonly answers: Answers;
  readonly seconds: number;
  readonly seed: number;
}

const attending = 0.99;

/** Who reads: answers from five traits and a liking of the shop, loadings about .65, some readiness to agree, 3 s a row. */
function drawCareful(random: RandomSource): Person {
  const self = [0, 1, 2, 3, 4].map(() => drawNormal(random));
  const agrees = 0.35 * drawNormal(random);
  const rows = Object.fromEntries(
    traits.map((trait, at) => {
      const sign = reversed.has(at) ? -1 : 1;
      return [`t${at}`, point(sign * 0.65 * (self[trait] ?? 0) + agrees + 0.7 * drawNormal(random))];
    }),
  );
  const liking = 0.5 + 0.7 * drawNormal(random);
  const shop = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [
      `s${at}`,
      point(liking + agrees + 0.15 * (at - 6) * 0.3 + 0.65 * drawNormal(random)),
    ]),
  );
  const pace = Math.exp(Math.log(3) + 0.4 * drawNormal(random));
  const pick = (id: string, weights: readonly number[]): Answers => ({
    [id]: { type: "single-choice", optionId: `${id}${drawWeighted(random, weights)}` },
  });
  const text = Array.from({ length: 3 + random.below(8) }, () => words[random.below(words.length)]).join(" ");
  return {
    answers: {
      ...matrix("traits", { ...rows, check: random.next() < attending ? "d" : "c" }),
      ...matrix("shop", shop),
      ...pick("age", [1, 3, 4, 3, 2, 1]),
      ...pick("place", [5, 3, 2, 1, 1]),
      ...pick("often", [2, 4, 3, 1]),
      ...(random.next() < 0.5 ? { why: { type: "long-text", text } } : {}),
    },
    seconds: 38 * pace,
    seed: random.below(2 ** 31),
  };
}

export const carelessKinds = ["speeding", "one-column", "random", "copying", "mashing"] as const;
export type CarelessKind = (typeof carelessKinds)[number];

const mashed = ["asdfghjkl", "sdfsdfsdf", "hjklhjkl jkl", "qwertyuiop", "dfgh sdfgh"];

const everyRow = [...traits.map((_, at) => `t${at}`), "check"];
const shopRows = Array.from({ length: 12 }, (_, at) => `s${at}`);

/** Both matrices answered by `choose`, whatever they ask. */
const filled = (base: Answers, choose: () => string): Answers => ({
  ...base,
  ...matrix("traits", Object.fromEntries(everyRow.map((id) => [id, choose()]))),
  ...matrix("shop", Object.fromEntries(shopRows.map((id) => [id, choose()]))),
});

/** Who does not read, in one of five ways; `earlier` is somebody whose answers are sent again. */
function drawCareless(kind: CarelessKind, earlier: Person, random: RandomSource): Person {
  const base = drawCareful(random);
  const anyPoint = (): string => points[random.below(5)]?.id ?? "a";
  switch (kind) {
    case "speeding":
      return { ...base, answers: filled(base.answers, anyPoint), seconds: 10 + 25 * random.next() };
    case "one-column": {
      const column = anyPoint();
      return { ...base, answers: filled(base.answers, () => column) };
    }
    case "random":
      return { ...base, answers: filled(base.answers, anyPoint) };
    case "copying":
      return { ...base, answers: earlier.answers, seed: earlier.seed };
    case "mashing": {
      const text = mashed[random.below(mashed.length)] ?? "asdfgh";
      return { ...base, answers: { ...base.answers, why: { type: "long-text", text } } };
    }
  }
}

interface SimulatedStudy {
  readonly responses: readonly AssessedResponse[];
  /** Who is careless, and how, by response. */
  readonly careless: ReadonlyMap<string, CarelessKind>;
}

/** A study of `people`, a share of whom answers without care, the five ways in turn. */
export function simulateStudy(seed: number, people: number, share: number): SimulatedStudy {
  const random = createRandom(seed);
  const careless = new Map<string, CarelessKind>();
  const drawn: Person[] = [];
  const responses = Array.from({ length: people }, (_, at): AssessedResponse => {
    const id = `r${at}`;
    const kind = at > 10 && random.next() < share ? carelessKinds[careless.size % 5] : undefined;
    const earlier = drawn[random.below(Math.max(1, drawn.length))] ?? drawCareful(random);
    const person = kind ? drawCareless(kind, earlier, random) : drawCareful(random);
    if (kind) careless.set(id, kind);
    else drawn.push(person);
    return { id, versionId: "v1", completedAt: 1000 * at, ...person };
  });
  return { responses, careless };
}
