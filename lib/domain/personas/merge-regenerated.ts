import { pendingFor, settled } from "./apply-edit";
import {
  evidenceOfValue,
  itemId,
  itemsOfValue,
  type FieldItem,
  type FieldValue,
  type PersonaField,
  type SentencePlan,
} from "./persona-card";

/** Whether a person's text says in words what a plan says: then there is nothing left to decide. */
export type SaysTheSame = (text: string, plan: SentencePlan) => boolean;

/**
 * Three-way merge of a field with what the data say now: base (what was generated when people edited), edited, new.
 * Untouched lines follow the data. A person's line stays; if the data say something else than they did, the new
 * sentence waits for a decision; if they now say the same as the person, the line is the data's again; if they no
 * longer support it, it stays as orphaned. What was taken away stays away, what people wrote is untouched, and the
 * order they chose stays. A locked field keeps its words. Merging twice equals merging once.
 */
export function mergeRegenerated(
  field: PersonaField,
  regenerated: FieldValue | null,
  saysTheSame: SaysTheSame,
): PersonaField {
  if (field.locked) {
    const differs = !sameValue(field.generated, regenerated);
    return { ...field, pending: differs ? regenerated : null };
  }
  const fresh: PersonaField = {
    ...field,
    generated: regenerated,
    generatedEvidence: evidenceOfValue(regenerated),
    base: regenerated,
  };
  if (field.edited?.kind !== "edited") return settled({ ...fresh, pending: null });
  const merged = mergeLines(field, field.edited, itemsOfValue(regenerated), saysTheSame);
  return settled({
    ...fresh,
    edited: { kind: "edited", items: merged.items, removed: field.edited.removed },
    pending: merged.pending.length > 0 ? { kind: "plans", plans: merged.pending } : null,
  });
}

interface MergedLines {
  readonly items: FieldItem[];
  readonly pending: SentencePlan[];
}

function mergeLines(
  field: PersonaField,
  edited: Extract<FieldValue, { kind: "edited" }>,
  regenerated: readonly FieldItem[],
  saysTheSame: SaysTheSame,
): MergedLines {
  const base = byId(itemsOfValue(field.base));
  const now = byId(regenerated);
  const waiting = byId(itemsOfValue(pendingFor(field.pending, () => true)));
  const items: FieldItem[] = [];
  const pending: SentencePlan[] = [];
  for (const item of edited.items) {
    const id = itemId(item);
    const next = now.get(id);
    if (item.kind !== "text") {
      if (next) items.push(next);
      continue;
    }
    if (item.written.origin === "human") {
      items.push(item);
      continue;
    }
    if (next?.kind !== "plan") {
      items.push({ kind: "text", written: { ...item.written, orphaned: true } });
      continue;
    }
    if (saysTheSame(item.written.text, next.plan)) {
      items.push(next);
      continue;
    }
    const { orphaned: wasOrphaned, ...written } = item.written;
    items.push({ kind: "text", written: { ...written, evidence: next.plan.evidence } });
    const saidNew = wasOrphaned === true || !sameItem(base.get(id), next);
    if (saidNew || waiting.has(id)) pending.push(next.plan);
  }
  return { items: withNewLines(items, regenerated, new Set(edited.removed)), pending };
}

/** New sentences stand after the one they follow in the generated order; those taken away stay away. */
function withNewLines(
  items: readonly FieldItem[],
  regenerated: readonly FieldItem[],
  removed: ReadonlySet<string>,
): FieldItem[] {
  const merged = [...items];
  const present = new Set(items.map(itemId));
  for (const [index, item] of regenerated.entries()) {
    if (present.has(itemId(item)) || removed.has(itemId(item))) continue;
    const before = regenerated[index - 1];
    const after = before ? merged.findIndex((other) => itemId(other) === itemId(before)) : -1;
    merged.splice(after < 0 ? merged.length : after + 1, 0, item);
    present.add(itemId(item));
  }
  return merged;
}

const byId = (items: readonly FieldItem[]): Map<string, FieldItem> =>
  new Map(items.map((item) => [itemId(item), item]));

const sameItem = (a: FieldItem | undefined, b: FieldItem): boolean =>
  a !== undefined && canonical(a) === canonical(b);

/** Whether two values say the same; the order of keys is no difference (stored values lose it). */
export const sameValue = (a: FieldValue | null, b: FieldValue | null): boolean =>
  canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
