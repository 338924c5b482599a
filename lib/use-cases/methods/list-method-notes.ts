import { readMethodNotes } from "@/lib/integrations/read-method-notes";

/** The notes on how each number is made, for whoever wants to check one. They hold nothing of any workspace. */
export const listMethodNotes = readMethodNotes;
