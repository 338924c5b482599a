import { z } from "zod";

// Places people by a downloaded typing-tool.json alone, as another program would: written from the format's description,
// without a line of the product's own code.

const answer = z.object({
  code: z.string(),
  id: z.string().nullable(),
  band: z.object({ above: z.number().nullable(), upTo: z.number().nullable() }).nullable(),
  score: z.array(z.number()),
});
const exported = z.object({
  format: z.literal("kindred.typing-tool"),
  formatVersion: z.literal(1),
  segments: z.array(z.object({ id: z.string(), name: z.string(), startScore: z.number() })),
  questions: z.array(
    z.object({
      itemId: z.string(),
      type: z.string(),
      inputs: z.array(z.object({ code: z.string(), id: z.string(), answers: z.array(answer) })),
    }),
  ),
  scoring: z.object({ fewestQuestions: z.number(), unsureBelow: z.number() }),
  example: z.object({
    answers: z.record(z.string(), z.string()),
    scores: z.array(z.number()),
    probabilities: z.array(z.number()),
    segment: z.string().nullable(),
  }),
});
type Exported = z.infer<typeof exported>;
type Input = Exported["questions"][number]["inputs"][number];

export const readExport = (json: string): Exported => exported.parse(JSON.parse(json));

/** What a person gave to one question, in the shape answers are exported in. */
type Given = Readonly<Record<string, unknown>> | undefined;

function answerTo(type: string, input: Input, given: Given) {
  if (!given) return undefined;
  const [, part = ""] = input.id.split(".");
  const byId = (id: unknown) => input.answers.find((one) => one.id === id);
  if (type === "single-choice") return byId(given["optionId"]);
  if (type === "likert-matrix") return byId((given["rows"] as Record<string, string>)[part]);
  if (type === "rating" || type === "nps") return byId(String(given["value"]));
  if (type === "multiple-choice")
    return input.answers[(given["optionIds"] as string[]).includes(part) ? 1 : 0];
  const value = given["value"] as number;
  return input.answers.find(
    ({ band }) => band && value > (band.above ?? -Infinity) && value <= (band.upTo ?? Infinity),
  );
}

/** The segment's id, null for nobody knows, with the probabilities. */
export function scoreByExport(
  { segments, questions, scoring }: Exported,
  person: Readonly<Record<string, Given>>,
): { readonly segment: string | null; readonly probabilities: readonly number[] } {
  const scores = segments.map(({ startScore }) => startScore);
  let answeredQuestions = 0;
  for (const { itemId, type, inputs } of questions) {
    const found = inputs.flatMap((input) => answerTo(type, input, person[itemId]) ?? []);
    if (found.length > 0) answeredQuestions += 1;
    for (const { score } of found) score.forEach((points, s) => (scores[s] = (scores[s] ?? 0) + points));
  }
  const weights = scores.map((score) => Math.exp(score - Math.max(...scores)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const probabilities = weights.map((weight) => weight / total);
  const highest = Math.max(...probabilities);
  const isPlaced = answeredQuestions >= scoring.fewestQuestions && highest >= scoring.unsureBelow;
  return { segment: isPlaced ? (segments[probabilities.indexOf(highest)]?.id ?? null) : null, probabilities };
}

/** The example's answers scored by their codes. */
export function scoreExample({ segments, questions, example }: Exported): readonly number[] {
  const inputs = questions.flatMap((question) => question.inputs);
  return segments.map(({ startScore }, s) =>
    inputs.reduce((sum, input) => {
      const given = input.answers.find(({ code }) => code === example.answers[input.code]);
      return sum + (given?.score[s] ?? 0);
    }, startScore),
  );
}
