import type { Edit } from "@/lib/domain/questionnaire/edit";
import { placeOf } from "@/lib/domain/questionnaire/edit-questionnaire";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";

interface DropTarget {
  readonly key: string;
  readonly dropPosition: "before" | "after" | "on";
}

/** The edit that a drop in the outline means; undefined where it means nothing. */
export function editOfDrop(
  questionnaire: Questionnaire,
  draggedId: string,
  target: DropTarget,
): Edit | undefined {
  if (draggedId === target.key) return undefined;
  const { pages } = questionnaire;
  const pageAt = (id: string) => pages.findIndex((page) => page.id === id);
  const targetPage = pageAt(target.key);
  const from = pageAt(draggedId);
  if (from >= 0) {
    if (targetPage < 0 || target.dropPosition === "on") return undefined;
    const before = target.dropPosition === "before" ? targetPage : targetPage + 1;
    return { kind: "move-page", pageId: draggedId, at: from < before ? before - 1 : before };
  }
  if (targetPage >= 0) {
    // Above a page's line is the end of the page before it; on or below the line is the page itself.
    const isAbove = target.dropPosition === "before" && targetPage > 0;
    const page = pages[isAbove ? targetPage - 1 : targetPage];
    if (!page) return undefined;
    const at = target.dropPosition === "before" && !isAbove ? 0 : page.items.length;
    return { kind: "move-item", itemId: draggedId, place: { pageId: page.id, at } };
  }
  const there = placeOf(questionnaire, target.key);
  const here = placeOf(questionnaire, draggedId);
  if (!there || !here || target.dropPosition === "on") return undefined;
  const leaves = here.pageId === there.pageId && here.at < there.at ? 1 : 0;
  const at = there.at - leaves + (target.dropPosition === "after" ? 1 : 0);
  return { kind: "move-item", itemId: draggedId, place: { pageId: there.pageId, at } };
}
