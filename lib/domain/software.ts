/** What a reader of a report is told was used. */
export const SOFTWARE = { name: "Kindred", version: "0.1.0" } as const;
