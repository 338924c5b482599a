import type { Evidence } from "@/lib/domain/personas/evidence";
import {
  evidenceOfItem,
  itemId,
  itemsOfValue,
  shownValue,
  type FieldItem,
  type PersonaField,
} from "@/lib/domain/personas/persona-card";
import type { Translator } from "@/lib/i18n/translator";
import { renderSentence } from "@/lib/i18n/render-sentence";

/** A line of a card as it is read. */
export interface CardLine {
  readonly id: string;
  readonly item: FieldItem;
  readonly text: string;
  /** The question it answers, shown over the first line about it. */
  readonly caption: string;
  readonly evidence: readonly Evidence[];
  readonly isWritten: boolean;
  readonly isOrphaned: boolean;
}

/** What a line says, in words. */
export function textOfItem(translate: Translator, item: FieldItem): string {
  switch (item.kind) {
    case "plan":
      return renderSentence(translate, item.plan);
    case "text":
      return item.written.text;
    case "quote":
      return item.quote.text;
  }
}

/** A field's lines in words, with the evidence of each at hand. */
export function linesOf(
  translate: Translator,
  field: PersonaField,
  evidence: ReadonlyMap<string, Evidence>,
): CardLine[] {
  return itemsOfValue(shownValue(field)).map((item) => {
    const found = evidenceOfItem(item).flatMap((id) => evidence.get(id) ?? []);
    return {
      id: itemId(item),
      item,
      text: textOfItem(translate, item),
      caption: captionOfItem(item, found),
      evidence: found,
      isWritten: item.kind === "text",
      isOrphaned: item.kind === "text" && item.written.orphaned === true,
    };
  });
}

function captionOfItem(item: FieldItem, evidence: readonly Evidence[]): string {
  if (item.kind === "plan") return String(item.plan.slots["caption"] ?? "");
  if (item.kind === "quote") return item.quote.wording;
  const [first] = evidence;
  return first && first.form !== "yes" ? (first.statement ?? first.wording) : "";
}

/** Lines that follow one another about the same question, under one caption. */
export function groupByCaption(lines: readonly CardLine[]): { caption: string; lines: CardLine[] }[] {
  const groups: { caption: string; lines: CardLine[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && last.caption === line.caption) last.lines.push(line);
    else groups.push({ caption: line.caption, lines: [line] });
  }
  return groups;
}
