import { expect, it } from "vitest";
import { catalogueFor, type CatalogueArea } from "./catalogue";
import { studioLocales } from "./locales";
import { translatorFor } from "./translator";

const keysOf = (messages: object, before = ""): string[] =>
  Object.entries(messages).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null ? keysOf(value, `${before}${key}.`) : [`${before}${key}`],
  );

/** Whether a message can be read at all, whatever values it then lacks. */
function isReadable(say: ReturnType<typeof translatorFor>, key: string): boolean {
  try {
    say(key);
    return true;
  } catch (error) {
    return !String(error).includes("INVALID_MESSAGE");
  }
}

it.each(studioLocales)("every message in %s is one the formatter can read", (locale) => {
  const unreadable = (Object.keys(catalogueFor(locale)) as CatalogueArea[]).flatMap((area) => {
    const say = translatorFor(locale, area);
    return keysOf(catalogueFor(locale)[area]).filter((key) => !isReadable(say, key));
  });
  expect(unreadable).toEqual([]);
});
