/** Languages of the studio. Respondents' languages are a longer list, in the questionnaire's own catalogue. */
export const studioLocales = ["en"] as const;
export type StudioLocale = (typeof studioLocales)[number];
export const defaultLocale: StudioLocale = "en";
