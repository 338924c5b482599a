import type { ColumnProfile } from "./column-profile";
import { guessDimension, soundsSensitive } from "./guess-dimension";
import { dateOrders, type ColumnKind, type ColumnMapping, type ColumnNote } from "./import-mapping";
import { sentinelsAmong } from "./missing-codes";
import type { ColumnName } from "./name-headers";
import { orderOfValues } from "./order-values";
import { tickValues, valuesFor } from "./value-labels";

interface Guess {
  readonly kind: ColumnKind;
  readonly note: ColumnNote | null;
}
const guess = (kind: ColumnKind, note: ColumnNote | null = null): Guess => ({ kind, note });

const identifierName =
  /^(id|nr|no|#|uuid|guid|key|index|row|case ?id|resp(ondent)? ?(id|no|nr)|customer ?(id|no|nr)|user ?id|.*[ _]id)$/i;
const contactName =
  /^(e-?mail|mail|phone|telephone|mobile ?(phone|number)?|first ?name|last ?name|surname|full ?name|name|address|street|telefon|nazwisko|imię)$/i;

/** Cells that are not numbers are strays, not a sign of text, when they are at most this share. */
const STRAY_SHARE = 0.02;

const countNumbers = (profile: ColumnProfile) => Math.max(profile.numbers.point, profile.numbers.comma);

function guessNumeric(profile: ColumnProfile, values: readonly string[]): Guess {
  const isSmallScale =
    !profile.tooMany &&
    profile.numbers.whole === profile.filled &&
    values.length <= 11 &&
    values.every((value) => Number(value) >= 0 && Number(value) <= 11);
  if (!isSmallScale) return guess("number", countNumbers(profile) < profile.filled ? "strays" : null);
  return guess(values.length <= 3 ? "choice" : "ordered");
}

function guessText(profile: ColumnProfile, values: readonly string[]): Guess {
  if (profile.tooMany) {
    const isTag =
      profile.isUnique && profile.longest <= 64 && profile.examples.every((example) => !/\s/.test(example));
    return isTag ? guess("ignore", "identifier") : guess("text", "many-values");
  }
  const mostlyOnce = profile.filled >= 20 && values.length > profile.filled / 2;
  const wordy = profile.totalLength / profile.filled > 60 && values.length > 20;
  if (mostlyOnce || wordy) return guess("text");
  return guess(orderOfValues(values) ? "ordered" : "choice");
}

function guessKind(name: ColumnName, profile: ColumnProfile, values: readonly string[]): Guess {
  if (profile.filled === 0) return guess("ignore", "empty");
  if (profile.addresses > profile.filled / 2 || contactName.test(name.title))
    return guess("ignore", "contact");
  if (identifierName.test(name.title) && profile.isUnique && profile.filled > 1)
    return guess("ignore", "identifier");
  if (!profile.tooMany && tickValues(values, profile.empty > 0))
    return guess("ticks", values.length === 1 && profile.empty === 0 ? "constant" : null);
  if (dateOrders.some((order) => profile.dates[order] === profile.filled)) return guess("date");
  const numbers = countNumbers(profile);
  if (
    numbers === profile.filled ||
    (profile.filled >= 50 && profile.filled - numbers <= profile.filled * STRAY_SHARE)
  )
    return guessNumeric(profile, values);
  return guessText(profile, values);
}

/**
 * How a column is most likely meant, from what its cells look like and from its heading. Everything about it can be
 * corrected. Roles of a battery are given afterwards, when all columns are known (`assignRoles`).
 */
export function guessColumn(position: number, name: ColumnName, profile: ColumnProfile): ColumnMapping {
  const sentinels = sentinelsAmong([...profile.sentinels.keys()], profile);
  const missing = [...profile.missingWords.keys(), ...sentinels.map(String)];
  const found: ColumnMapping["found"] = profile.tooMany ? null : [...profile.distinct.entries()];
  const column = { found, missing, empty: profile.empty };
  const values = [...profile.distinct.keys()].filter((value) => !missing.includes(value));
  const { kind, note } = guessKind(name, profile, values);
  return {
    ...column,
    ...name,
    position,
    kind,
    note,
    role: "none",
    dimension: guessDimension(name.title),
    sensitive: soundsSensitive(name.title),
    values: valuesFor(kind, column) ?? [],
    decimal: profile.numbers.comma > profile.numbers.point ? "," : ".",
    dateOrder: dateOrders.find((order) => profile.dates[order] === profile.filled) ?? "ymd",
    longest: profile.longest,
    examples: profile.examples,
  };
}
