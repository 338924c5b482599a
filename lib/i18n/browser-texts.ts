import type { CatalogueArea } from "./catalogue";

/**
 * The texts that components in the browser say, by kind of page: an area of the catalogue, or one part of it. All else is put
 * into words on the server, so that the pages one comes in by bring a tenth. A test walks the imports and finds what is missing
 * here.
 */
const textsOf = {
  everywhere: ["shell"],
  door: ["shell", "teams"],
  studio: [
    "builder",
    "comparison",
    "edits",
    "imports",
    "method.methods",
    "personas",
    "problems",
    "quality",
    "results.actions",
    "results.cross",
    "results.filters",
    "results.live",
    "results.responses",
    "results.weights",
    "rules",
    "segment.people",
    "segment.verbatims",
    "segment.verdict",
    "segmentation",
    "sharing.dialog",
    "sharing.links",
    "shell",
    "surveys",
    "teams",
    "typing.curve",
    "typing.progress",
    "typing.start",
    "typing.survey",
    "typing.tools",
    "typing.try",
    "waves",
    "weighting",
    "worth",
  ],
} as const satisfies Record<string, readonly (CatalogueArea | `${CatalogueArea}.${string}`)[]>;

export type BrowserPages = keyof typeof textsOf;

/** What a provider of such pages gives to the browser of a language's catalogue. */
export function browserTexts(
  pages: BrowserPages,
  catalogue: Readonly<Record<string, object>>,
): Record<string, object> {
  const given: Record<string, object> = {};
  for (const path of textsOf[pages]) {
    const [area, part] = path.split(".") as [CatalogueArea, string?];
    const texts = (catalogue[area] ?? {}) as Readonly<Record<string, object>>;
    given[area] = part === undefined ? texts : { ...given[area], [part]: texts[part] };
  }
  return given;
}
