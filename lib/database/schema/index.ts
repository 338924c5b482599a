/** The registry of tables: drizzle-kit makes migrations from it, the pool types its queries by it. */
export * from "./analysis";
export * from "./column-cache";
export * from "./personas";
export * from "./responses";
export * from "./segment-edits";
export * from "./segmentations";
export * from "./sharing";
export * from "./surveys";
export * from "./teams";
export * from "./typing";
export * from "./users";
