import type { MethodNote } from "@/lib/domain/segmentation/method-note/build-method-note";
import type { Phrase, PhraseValue } from "@/lib/domain/segmentation/method-note/phrase";
import type { StudioLocale } from "./locales";
import { translatorFor, type Translator } from "./translator";

export interface NoteInWords {
  readonly title: string;
  readonly parts: readonly {
    readonly id: string;
    readonly heading: string;
    readonly paragraph: string;
    readonly items: readonly string[];
  }[];
  readonly referencesTitle: string;
  readonly references: readonly string[];
}

/** A methods note in one language; a phrase the catalogue lacks throws, as it is a fault of ours. */
export function renderMethodNote(note: MethodNote, name: string, locale: StudioLocale = "en"): NoteInWords {
  const translate = translatorFor(locale, "method");
  const say = sayer(translate, locale);
  return {
    title: translate("title", { name }),
    parts: note.parts.map(({ id, sentences, items }) => ({
      id,
      heading: translate(`parts.${id}`),
      paragraph: sentences.map(say).join(" "),
      items: items.map(say),
    })),
    referencesTitle: translate("references-title"),
    references: note.references.map((id) => translate(`references.${id}`)),
  };
}

function sayer(translate: Translator, locale: StudioLocale): (phrase: Phrase) => string {
  const all = new Intl.ListFormat(locale, { type: "conjunction" });
  const any = new Intl.ListFormat(locale, { type: "disjunction" });
  const text = (one: string | Phrase): string => (typeof one === "string" ? one : say(one));
  const value = (given: PhraseValue): string | number | Date => {
    if (typeof given !== "object" || given instanceof Date) return given;
    if ("oneOf" in given) return any.format(given.oneOf.map(text));
    return "code" in given ? say(given) : all.format(given.map(text));
  };
  const say = ({ code, values }: Phrase): string =>
    translate(code, Object.fromEntries(Object.entries(values).map(([name, given]) => [name, value(given)])));
  return say;
}

/** The note as plain text, to paste or to keep. */
export function noteAsText({ title, parts, referencesTitle, references }: NoteInWords): string {
  const blocks = [
    title,
    ...parts.map(({ heading, paragraph, items }) =>
      [heading, paragraph, ...items.map((item) => `- ${item}`)].join("\n"),
    ),
    ...(references.length > 0 ? [[referencesTitle, ...references].join("\n")] : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Characters that would begin formatting in Markdown; what people typed stays as they typed it. */
const plainly = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");

/** The same as Markdown. */
export function noteAsMarkdown({ title, parts, referencesTitle, references }: NoteInWords): string {
  const blocks = [
    `# ${plainly(title)}`,
    ...parts.map(({ heading, paragraph, items }) =>
      [
        `## ${plainly(heading)}`,
        plainly(paragraph),
        ...(items.length > 0 ? [items.map((item) => `- ${plainly(item)}`).join("\n")] : []),
      ].join("\n\n"),
    ),
    ...(references.length > 0
      ? [`## ${plainly(referencesTitle)}\n\n${references.map((entry) => `- ${plainly(entry)}`).join("\n")}`]
      : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}
