import type { SegmentEdit } from "../edits/segment-edit";
import type { NoteFacts } from "./note-facts";
import type { NotePart } from "./note-part";
import { phrase, type Phrase } from "./phrase";

const names = (segments: readonly { readonly name: string }[]): Phrase[] =>
  segments.map(({ name }) => phrase("quoted", { text: name }));

/** What a report has to tell: changes of who is in a segment. Names and colours are nobody's business but the team's. */
function told(edit: SegmentEdit): Phrase[] {
  switch (edit.kind) {
    case "merge":
      return [
        phrase("edits.merge", {
          segments: names(edit.segments),
          into: edit.into.name,
          people: edit.into.size,
        }),
      ];
    case "split":
      return [
        phrase(edit.rule.kind === "answers" ? "edits.split-answers" : "edits.split-classes", {
          name: edit.segment.name,
          parts: edit.parts.map(({ name, size }) => phrase("edits.part", { name, people: size })),
        }),
      ];
    case "move":
      return [phrase("edits.move", { people: edit.people, from: names(edit.from), to: edit.to.name })];
    default:
      return [];
  }
}

/** What was changed by hand after the segments were found; null where nothing was. */
export function aboutEdits({ edits }: NoteFacts): NotePart | null {
  const changes = edits.flatMap(told);
  return changes.length === 0
    ? null
    : {
        id: "edits",
        sentences: [phrase("edits.lead", { count: changes.length })],
        items: changes,
        references: [],
      };
}
