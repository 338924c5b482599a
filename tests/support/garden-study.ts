import type { Answers } from "@/lib/domain/questionnaire/answer";
import { questionnaireSchema, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";

const option = (id: string, label: string) => ({ id, code: id, label: { en: label } });

/** A study of garden shop customers: benefits, habits, statements, worth, an open question. */
export const gardenStudy: Questionnaire = questionnaireSchema.parse({
  schemaVersion: 1,
  title: { en: "Garden shop customers" },
  languages: ["en"],
  pages: [
    {
      id: "p1",
      items: [
        {
          type: "multiple-choice",
          id: "benefits",
          code: "benefits",
          text: { en: "What matters most to you when you buy plants?" },
          role: "base",
          dimension: "benefit-sought",
          options: [
            option("price", "A low price"),
            option("advice", "Advice from people who know"),
            option("bees", "Good for bees and soil"),
            option("speed", "Quick to get home"),
          ],
        },
        {
          type: "single-choice",
          id: "often",
          code: "often",
          text: { en: "How often do you buy something for your garden?" },
          role: "descriptor",
          dimension: "behaviour",
          options: [
            option("weekly", "Every week"),
            option("monthly", "Every month"),
            option("rarely", "A few times a year"),
          ],
        },
        {
          type: "likert-matrix",
          id: "views",
          code: "views",
          text: { en: "How far do you agree?" },
          role: "descriptor",
          dimension: "psychographic",
          rows: [
            { id: "calm", code: "calm", label: { en: "My garden is where I calm down" } },
            {
              id: "neighbours",
              code: "neighbours",
              label: { en: "I like it when neighbours notice my garden" },
            },
          ],
          options: [
            option("s1", "Not at all"),
            option("s2", "A little"),
            option("s3", "Partly"),
            option("s4", "Mostly"),
            option("s5", "Fully"),
          ],
        },
        {
          type: "single-choice",
          id: "home",
          code: "home",
          text: { en: "Where do you live?" },
          role: "descriptor",
          dimension: "geographic",
          options: [
            option("city", "In a city"),
            option("town", "In a small town"),
            option("country", "In the country"),
          ],
        },
        {
          type: "multiple-choice",
          id: "devices",
          code: "devices",
          text: { en: "Where do you look things up before you buy?" },
          role: "descriptor",
          dimension: "technographic",
          options: [
            option("phone", "On my phone"),
            option("leaflet", "In leaflets"),
            option("staff", "I ask in the shop"),
          ],
        },
        {
          type: "number",
          id: "spend",
          code: "spend",
          text: { en: "How much did you spend on your last visit, in euros?" },
          role: "descriptor",
          dimension: "value",
        },
        {
          type: "nps",
          id: "nps",
          code: "nps",
          text: { en: "How likely are you to recommend us?" },
          role: "descriptor",
          dimension: "satisfaction",
        },
        {
          type: "long-text",
          id: "why",
          code: "why",
          text: { en: "What would make your next visit better?" },
        },
      ],
    },
  ],
  closing: { title: { en: "Thank you" }, text: {} },
});

export const sayings: readonly (readonly string[])[] = [
  [
    "I only come when there is an offer, so show me the offers at the door please.",
    "Bigger trays for a fair price would bring me back every single month.",
  ],
  [
    "Someone who can tell me why my roses die, write to me at rose.lover@example.org if you can.",
    "A quiet corner where I can ask my questions without holding up the queue.",
  ],
  [
    "More native plants and no plastic pots, that would make me come back gladly.",
    "Please say on the label whether a plant is good for wild bees or not.",
  ],
];

/** One person's answers; `kind` 0 looks for price, 1 for advice, 2 for bees. */
export function gardenAnswers(kind: number, random: () => number, text: string | null): Answers {
  const often = (chance: number) => random() < chance;
  const pick = <T>(among: readonly T[], weights: readonly number[]): T => {
    let at = random() * weights.reduce((sum, weight) => sum + weight, 0);
    const index = weights.findIndex((weight) => (at -= weight) < 0);
    return among[index < 0 ? 0 : index] as T; // the weights have one entry per choice
  };
  const benefits = ["price", "advice", "bees", "speed"].filter((_, index) =>
    often(index === kind ? 0.86 : index === 3 ? ([0.45, 0.1, 0.15][kind] ?? 0) : 0.2),
  );
  const point = (mean: number) =>
    `s${Math.max(1, Math.min(5, Math.round(mean + (random() + random() - 1) * 2)))}`;
  return {
    benefits: { type: "multiple-choice", optionIds: benefits },
    often: {
      type: "single-choice",
      optionId: pick(
        ["weekly", "monthly", "rarely"],
        [
          [1, 3, 6],
          [4, 4, 2],
          [3, 4, 3],
        ][kind] ?? [1, 1, 1],
      ),
    },
    views: {
      type: "likert-matrix",
      rows: { calm: point([2.6, 4.1, 4.4][kind] ?? 3), neighbours: point([3, 4, 2.2][kind] ?? 3) },
    },
    home: {
      type: "single-choice",
      optionId: pick(
        ["city", "town", "country"],
        [
          [4, 3, 2],
          [3, 4, 3],
          [2, 3, 6],
        ][kind] ?? [1, 1, 1],
      ),
    },
    devices: {
      type: "multiple-choice",
      optionIds: ["phone", "leaflet", "staff"].filter((_, index) =>
        often(
          [
            [0.7, 0.6, 0.2],
            [0.3, 0.3, 0.8],
            [0.6, 0.1, 0.4],
          ][kind]?.[index] ?? 0,
        ),
      ),
    },
    spend: { type: "number", value: Math.round(([18, 46, 34][kind] ?? 30) * (0.5 + random())) },
    nps: {
      type: "nps",
      value: Math.max(0, Math.min(10, Math.round(([6.5, 8.8, 8][kind] ?? 7) + (random() - 0.5) * 4))),
    },
    ...(text === null ? {} : { why: { type: "long-text", text } }),
  };
}
