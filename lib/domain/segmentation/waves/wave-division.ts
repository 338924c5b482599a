import { z } from "zod";

/** How people fall into waves: by when they finished answering, or by what they answered to one question. */
export const waveDivisionSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("month") }),
  z.object({ kind: z.literal("quarter") }),
  /** Days on which a new wave begins, ascending, `yyyy-mm-dd`. */
  z.object({ kind: z.literal("dates"), cuts: z.array(z.string()).readonly() }),
  z.object({ kind: z.literal("question"), variableId: z.string().min(1) }),
]);
export type WaveDivision = Readonly<z.infer<typeof waveDivisionSchema>>;

/** More lines than that no chart can hold apart. */
export const mostWaves = 36;

const day = /^\d{4}-\d{2}-\d{2}$/;

const isDay = (text: string): boolean => {
  if (!day.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/**
 * Reads a division from an address: `month`, `quarter`, `dates` with `cuts` of days separated by commas or spaces, or
 * `question:` and a variable. Null when it is none of them.
 */
export function parseDivision(by: string | undefined, cuts: string | undefined): WaveDivision | null {
  if (by === "month" || by === "quarter") return { kind: by };
  if (by === "dates") {
    const days = [...new Set((cuts ?? "").split(/[\s,;]+/).filter(isDay))].sort().slice(0, mostWaves - 1);
    return { kind: "dates", cuts: days };
  }
  const variableId = by?.startsWith("question:") ? by.slice("question:".length) : "";
  return variableId === "" ? null : { kind: "question", variableId };
}

/** The same as `by` of an address; two divisions with the same text and cuts are the same. */
export const formatDivision = (division: WaveDivision): string =>
  division.kind === "question" ? `question:${division.variableId}` : division.kind;
