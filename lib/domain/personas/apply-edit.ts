import { fail, ok, problem, type Result } from "@/lib/domain/result";
import {
  itemId,
  itemsOfValue,
  shownValue,
  type EditBasis,
  type FieldItem,
  type FieldValue,
  type PersonaField,
} from "./persona-card";

/**
 * One line as an editor hands it over: kept as it is (`id`), put back as generated (`id`, `original`), changed (`id` and
 * `text`), or new (`text`).
 */
export interface EditedLine {
  readonly id?: string | undefined;
  readonly text?: string | undefined;
  readonly original?: boolean | undefined;
}

export interface Edit {
  readonly lines: readonly EditedLine[];
  readonly basis: EditBasis;
  readonly author: string;
  /** ISO instant. */
  readonly at: string;
  /** Makes the id of a line a person added. */
  readonly newId: () => string;
}

/**
 * A field after a person's edit. Lines that were shown and are not handed over are taken away for good; lines in a new
 * order keep it; a changed line keeps what it rested on. A verbatim may be taken away or moved, never written. What
 * equals the generated value again is no edit.
 */
export function applyEdit(field: PersonaField, edit: Edit): Result<PersonaField> {
  const byId = (value: FieldValue | null) => new Map(itemsOfValue(value).map((item) => [itemId(item), item]));
  const known = { shown: byId(shownValue(field)), generated: byId(field.generated) };
  const items: FieldItem[] = [];
  for (const [index, line] of edit.lines.entries()) {
    const item = lineAfterEdit(line, known, edit.newId, field.key === "voice");
    if (!item) return fail(problem("persona.line-not-accepted", ["lines", index]));
    items.push(item);
  }
  const kept = new Set(items.map(itemId));
  const wasRemoved = field.edited?.kind === "edited" ? field.edited.removed : [];
  const generatedIds = itemsOfValue(field.generated).map(itemId);
  const removed = [...new Set([...wasRemoved, ...generatedIds])].filter((id) => !kept.has(id));
  const changed = new Set(
    edit.lines.flatMap((line) => ((line.text !== undefined || line.original) && line.id ? [line.id] : [])),
  );
  return ok(
    settled({
      ...field,
      edited: { kind: "edited", items, removed },
      editBasis: edit.basis,
      editedBy: edit.author,
      editedAt: edit.at,
      base: field.generated,
      pending: pendingFor(field.pending, (id) => kept.has(id) && !changed.has(id)),
    }),
  );
}

function lineAfterEdit(
  line: EditedLine,
  known: {
    readonly shown: ReadonlyMap<string, FieldItem>;
    readonly generated: ReadonlyMap<string, FieldItem>;
  },
  newId: () => string,
  isVoice: boolean,
): FieldItem | null {
  const text = line.text?.trim();
  const original = line.id === undefined ? undefined : known.generated.get(line.id);
  if (line.original) return original ?? null;
  const before = line.id === undefined ? undefined : (known.shown.get(line.id) ?? original);
  if (text === undefined) return before ?? null;
  if (text === "" || isVoice) return null;
  if (!before) return { kind: "text", written: { id: newId(), text, evidence: [], origin: "human" } };
  if (before.kind === "quote") return null;
  if (before.kind === "text") return { kind: "text", written: { ...before.written, text } };
  const { id, evidence } = before.plan;
  return { kind: "text", written: { id, text, evidence, origin: "generated" } };
}

/** What still awaits a decision of the lines that `stillOpen` says so of. */
export function pendingFor(
  pending: FieldValue | null,
  stillOpen: (id: string) => boolean,
): FieldValue | null {
  if (pending?.kind !== "plans") return null;
  const plans = pending.plans.filter(({ id }) => stillOpen(id));
  return plans.length > 0 ? { kind: "plans", plans } : null;
}

/** The field with its state set by what it holds; an edit that changes nothing is dropped. */
export function settled(field: PersonaField): PersonaField {
  const { edited, generated, pending } = field;
  if (edited?.kind !== "edited" || (isUntouched(edited, generated) && pending === null)) {
    return {
      ...field,
      edited: null,
      editBasis: null,
      editedBy: null,
      editedAt: null,
      state: generated === null ? "manual" : "generated",
    };
  }
  const orphaned = edited.items.some((item) => item.kind === "text" && item.written.orphaned === true);
  const isOwn = generated === null || generated.kind === "not-asked";
  return {
    ...field,
    state: pending !== null ? "conflict" : orphaned ? "orphaned" : isOwn ? "manual" : "edited",
  };
}

function isUntouched(edited: Extract<FieldValue, { kind: "edited" }>, generated: FieldValue | null): boolean {
  const before = itemsOfValue(generated);
  return (
    edited.removed.length === 0 &&
    edited.items.length === before.length &&
    edited.items.every((item, index) => {
      const other = before[index];
      return item.kind !== "text" && other !== undefined && itemId(item) === itemId(other);
    })
  );
}
