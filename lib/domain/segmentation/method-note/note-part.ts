import type { Phrase } from "./phrase";
import type { ReferenceId } from "./references";

/** A paragraph of the note under its own heading (`method.parts.<id>`), with what it lists line by line. */
export interface NotePart {
  readonly id:
    | "people"
    | "base"
    | "weights"
    | "analysis"
    | "choice"
    | "stability"
    | "edits"
    | "description"
    | "software";
  readonly sentences: readonly Phrase[];
  readonly items: readonly Phrase[];
  readonly references: readonly ReferenceId[];
}
