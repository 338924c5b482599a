/**
 * How somebody came into a segment: with the fit that found it, placed later by the same model, typed by the short set of
 * questions, or moved by a person.
 */
export type AssignmentOrigin = "fit" | "scored" | "typed" | "moved";
