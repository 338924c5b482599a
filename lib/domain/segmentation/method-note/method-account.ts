import type { NotePart } from "./note-part";

/** What was done, with how well it fits, and what is cited for it. */
export type MethodAccount = Pick<NotePart, "sentences" | "items" | "references">;
