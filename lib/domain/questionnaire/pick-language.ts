import type { Questionnaire } from "./questionnaire";

/** The first wish the questionnaire has a language for ("de-AT" is served by "de"), else its first language. */
export function pickLanguage(
  questionnaire: Pick<Questionnaire, "languages">,
  wishes: readonly (string | undefined)[],
): string {
  const offered: readonly string[] = questionnaire.languages;
  for (const wish of wishes) {
    const language = wish?.toLowerCase().split("-")[0];
    if (language && offered.includes(language)) return language;
  }
  return offered[0] ?? "en";
}
