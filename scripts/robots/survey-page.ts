/** One control of a respondent's page. */
export interface PageField {
  readonly name: string;
  readonly kind: "radio" | "checkbox" | "select" | "text" | "date";
  /** What can be chosen; empty for text and dates. */
  readonly values: readonly string[];
  /** Choices that exclude the others ("none of these"). */
  readonly alone: readonly string[];
  /** Ticks at least and at most; bounds of a number; length of a text. */
  readonly least: number;
  readonly most: number;
  readonly isNumber: boolean;
}

/** A respondent's page as a program reads it. */
export interface SurveyPage {
  readonly heading: string;
  readonly address: string;
  /** Hidden fields with their values, the items shown included. */
  readonly hidden: readonly (readonly [name: string, value: string])[];
  readonly fields: readonly PageField[];
  /** Ids of items that may be left open. */
  readonly optional: ReadonlySet<string>;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
};
const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);

function attributesOf(tag: string): Map<string, string> {
  const found = tag.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g);
  return new Map([...found].map(([, name = "", value = ""]) => [name.toLowerCase(), plain(value)]));
}

function pair(text: string | undefined, by: string): [number, number] | undefined {
  const [least, most] = (text ?? "").split(by).map(Number);
  return least === undefined || most === undefined || Number.isNaN(most) ? undefined : [least, most];
}

/**
 * Reads the form of a respondent's page out of its HTML. Knows our own markup only, which React writes: every attribute
 * quoted, every special character escaped. Undefined when the page has no form to answer (thank you, closed, …).
 */
export function readSurveyPage(html: string): SurveyPage | undefined {
  const form = /<form[^>]*data-answering[^>]*>([\s\S]*?)<\/form>/.exec(html);
  if (!form) return undefined;
  const [whole, inside = ""] = form;
  const fields = new Map<string, PageField>();
  const hidden: [string, string][] = [];
  const optional = new Set<string>();
  let pick: [number, number] | undefined;
  for (const [tag] of inside.matchAll(/<(input|textarea|select|option|div)\b[^>]*>/g)) {
    const at = attributesOf(tag);
    const name = at.get("name") ?? "";
    const type = tag.startsWith("<input") ? (at.get("type") ?? "text") : /^<(\w+)/.exec(tag)?.[1];
    if (at.has("data-pick")) pick = pair(at.get("data-pick"), "-");
    if (type === "hidden") {
      hidden.push([name, at.get("value") ?? ""]);
    } else if (type === "option") {
      const last = [...fields.values()].at(-1);
      if (last && at.get("value"))
        fields.set(last.name, { ...last, values: [...last.values, at.get("value") ?? ""] });
    } else if (name !== "") {
      addField(fields, name, type ?? "text", at, pick);
    }
  }
  // The hidden field that names an item stands behind its legend, where "optional" is said.
  for (const [, itemId = ""] of inside.matchAll(/class="optional">[\s\S]*?name="i" value="([^"]+)"/g))
    optional.add(itemId);
  return {
    heading: plain(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? ""),
    address: attributesOf(/<form[^>]*>/.exec(whole)?.[0] ?? "").get("action") ?? "",
    hidden,
    fields: [...fields.values()],
    optional,
  };
}

function addField(
  fields: Map<string, PageField>,
  name: string,
  type: string,
  at: ReadonlyMap<string, string>,
  pick: [number, number] | undefined,
): void {
  const before = fields.get(name);
  const value = at.get("value") ?? "";
  const range = pair(at.get("data-range"), ":");
  const [least, most] = (type === "checkbox" ? pick : range) ?? [0, Number(at.get("data-most") ?? 100)];
  const kind =
    type === "radio" || type === "checkbox" || type === "select" || type === "date" ? type : "text";
  fields.set(name, {
    name,
    kind,
    values: kind === "radio" || kind === "checkbox" ? [...(before?.values ?? []), value] : [],
    alone: at.has("data-alone") ? [...(before?.alone ?? []), value] : (before?.alone ?? []),
    least,
    most,
    isNumber: range !== undefined,
  });
}
