import { describe, expect, it } from "vitest";
import type { SentencePlan } from "@/lib/domain/personas/persona-card";
import { catalogueFor, type CatalogueArea } from "./catalogue";
import { studioLocales } from "./locales";
import { renderSentence } from "./render-sentence";
import { translatorFor } from "./translator";

const counts = [0, 1, 2, 3, 5, 11, 20, 21, 22, 25, 101];

/** Every template of a catalogue's sentences, by its dotted key. */
function templatesOf(messages: unknown, path: string[] = []): string[] {
  if (typeof messages === "string") return [path.join(".")];
  return Object.entries(messages as Record<string, unknown>).flatMap(([key, inner]) =>
    templatesOf(inner, [...path, key]),
  );
}

const planFor = (template: string, count: number, extra: Record<string, string>): SentencePlan => ({
  id: "x",
  template,
  slots: {
    label: "A {low} price’s <end>",
    first: "One",
    second: "Two",
    segmentation: "Benefits",
    count,
    secondCount: count,
    base: Math.max(count, 1),
    share: 0.64,
    secondShare: 0.6,
    rest: 0.38,
    otherwise: 0.36,
    mean: count + 0.25,
    lower: 1,
    upper: 2,
    questions: count,
    traits: count,
    median: count,
    missing: count,
    ...extra,
  },
  evidence: [],
});

const variants = [
  ...["nearly", "most", "some"].map((amount) => ({ amount, known: "both" })),
  ...["nothing", "own"].map((known) => ({ amount: "some", known })),
];

describe.each(studioLocales)("persona sentences in %s", (locale) => {
  describe.each(["personas", "sharing"] as const satisfies CatalogueArea[])("of %s", (area) => {
    const templates = templatesOf(catalogueFor(locale)[area].sentences);
    const translate = translatorFor(locale, area);

    it.each(templates)("%s reads as one sentence for every number", (template) => {
      for (const count of counts) {
        for (const extra of variants) {
          const text = renderSentence(translate, planFor(template, count, extra));
          expect(text).toMatch(/^[\p{Lu}\p{N}“A]/u);
          expect(text).not.toMatch(/#|undefined|NaN| {2}| [.,;]|\.\./u);
          if (template.startsWith("name.")) expect(text).not.toMatch(/[.]$/u);
          else expect(text).toMatch(/[.]$/u);
          expect(text.match(/“/gu)?.length ?? 0).toBe(text.match(/”/gu)?.length ?? 0);
        }
      }
    });
  });

  it("never sets a weighted share beside the two numbers it is not the ratio of", () => {
    const translate = translatorFor(locale, "personas");
    const text = renderSentence(translate, {
      id: "x",
      template: "share.benefit.more",
      slots: { amount: "most", label: "Rest", count: 32, base: 50, share: 0.58, rest: 0.1, weighted: "yes" },
      evidence: [],
    });
    expect(text).toBe(
      "Most people here look for “Rest”: 58% after weighting (50 people answered), more often than others do (10%).",
    );
  });

  it("says one person, and people otherwise", () => {
    const translate = translatorFor(locale, "personas");
    const read = (count: number, base: number) =>
      renderSentence(translate, {
        id: "x",
        template: "share.benefit.more",
        slots: { amount: "some", label: "Rest", count, base, share: count / base, rest: 0.1 },
        evidence: [],
      });
    expect(read(1, 5)).toBe("1 of 5 people here (20%) looks for “Rest”, more often than others do (10%).");
    expect(read(2, 5)).toBe("2 of 5 people here (40%) look for “Rest”, more often than others do (10%).");
  });
});
