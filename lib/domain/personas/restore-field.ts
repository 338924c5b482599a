import { settled } from "./apply-edit";
import { sameValue } from "./merge-regenerated";
import { itemsOfValue, shownValue, type PersonaField } from "./persona-card";

/**
 * A field that reads as it did then, over what the data say now: words that are no longer what is generated become an
 * edit, so the next generation merges with them. The revision goes on counting. Returns `now` itself where nothing
 * differs.
 */
export function restoreField(now: PersonaField | undefined, then: PersonaField): PersonaField {
  if (!now) return { ...then, revision: 0 };
  const before = shownValue(then);
  if (sameValue(shownValue(now), before) && now.hidden === then.hidden) return now;
  const marked = { ...now, hidden: then.hidden };
  if (then.edited === null && sameValue(now.generated, then.generated)) {
    return settled({ ...marked, edited: null, pending: null });
  }
  return settled({
    ...marked,
    edited: {
      kind: "edited",
      items: itemsOfValue(before),
      removed: then.edited?.kind === "edited" ? then.edited.removed : [],
    },
    editBasis: then.editBasis ?? "correction",
    editedBy: then.editedBy,
    editedAt: then.editedAt,
    pending: null,
  });
}
