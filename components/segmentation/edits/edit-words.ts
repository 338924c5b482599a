import type { SegmentEdit } from "@/lib/domain/segmentation/edits/segment-edit";

type Say = (key: string, values?: Record<string, string | number>) => string;
type List = (items: readonly string[]) => string;

/** One edit as a sentence of the log. */
export function editInWords(edit: SegmentEdit, t: Say, list: List): string {
  const quoted = (names: readonly { readonly name: string }[]) => list(names.map(({ name }) => `“${name}”`));
  switch (edit.kind) {
    case "rename":
      return t("rename", { name: edit.segment.name, to: edit.to });
    case "recolour":
      return edit.swappedWith
        ? t("recolour-swap", { name: edit.segment.name, other: edit.swappedWith.name })
        : t("recolour", { name: edit.segment.name });
    case "merge":
      return t("merge", { segments: quoted(edit.segments), into: edit.into.name, people: edit.into.size });
    case "split":
      return t(edit.rule.kind === "answers" ? "split" : "split-classes", {
        name: edit.segment.name,
        parts: list(edit.parts.map(({ name, size }) => t("part", { name, people: size }))),
      });
    case "move":
      return t("move", { people: edit.people, from: quoted(edit.from), to: edit.to.name });
    case "adopt":
    case "return":
      return t(edit.kind, { count: edit.segments.length, from: edit.from.name });
    default:
      return t(edit.kind, { name: edit.segment.name });
  }
}
