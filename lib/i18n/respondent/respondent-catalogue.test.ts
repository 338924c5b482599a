import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { respondentLanguages } from "@/lib/domain/questionnaire/questionnaire";
import { languageName, respondentTranslator } from "./respondent-catalogue";

type Tree = { readonly [key: string]: string | Tree };

const textsOf = (language: string): Map<string, string> => {
  const flatten = (tree: Tree, prefix: string): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[`${prefix}${key}`, value] as [string, string]]
        : flatten(value, `${prefix}${key}.`),
    );
  const file = readFileSync(path.join(import.meta.dirname, `${language}.json`), "utf8");
  return new Map(flatten(JSON.parse(file) as Tree, ""));
};

const english = textsOf("en");
const variablesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1] ?? ""))].sort();

describe.each(respondentLanguages)("the respondent's controls in %s", (language) => {
  const texts = textsOf(language);

  it("have every text of the English ones, with the same variables", () => {
    expect([...texts.keys()]).toEqual([...english.keys()]);
    for (const [key, text] of texts)
      expect(variablesIn(text), key).toEqual(variablesIn(english.get(key) ?? ""));
  });

  it("have a form for every number the language tells apart", () => {
    const whole = new Set(Array.from({ length: 200 }, (_, n) => new Intl.PluralRules(language).select(n)));
    for (const [key, text] of texts) {
      if (!text.includes(", plural,")) continue;
      for (const category of whole) {
        // Zero of something is said by "=0" where it is said at all.
        if (category === "zero" && text.includes("=0")) continue;
        expect(text, `${key} in ${language}`).toMatch(new RegExp(`\\b${category} \\{`));
      }
    }
  });

  it("can be said for every number from 0 to 120", () => {
    const t = respondentTranslator(language);
    for (const [key, text] of texts) {
      const names = variablesIn(text);
      for (const number of text.includes(", plural,") ? [0, 1, 2, 3, 5, 11, 21, 100, 101, 120] : [3]) {
        const said = t(key, Object.fromEntries(names.map((name) => [name, number])));
        expect(said).not.toMatch(/[{}#]/);
      }
    }
  });

  it("differ from the English ones", () => {
    const same = [...texts].filter(([key, text]) => text === english.get(key) && /[a-z]{4}/i.test(text));
    expect(same.length).toBeLessThan(language === "en" ? Infinity : 3);
    expect(languageName(language).length).toBeGreaterThan(2);
  });
});
