import { textIn, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { variablesOf, type Variable } from "@/lib/domain/responses/variables";
import { answersBySegment } from "@/lib/domain/segmentation/answers-by-segment";
import type { DescriptorRow } from "@/lib/domain/segmentation/descriptor-row";
import type { SegmentCounts, VariableCounts } from "@/lib/domain/segmentation/segment-counts";
import { shareIndex } from "@/lib/domain/statistics/proportions/share-index";

interface WhoAnswer {
  readonly id: string;
  readonly label: string;
  readonly share: number;
  readonly everyone: number;
  readonly index: number | null;
}

/** A question that did not form the segments, as one segment answers it. */
export interface WhoQuestion {
  readonly id: string;
  readonly question: string;
  /** Of the variable that differs most, where the question has several. */
  readonly row: DescriptorRow;
  /** People of the segment who answered. */
  readonly base: number;
  readonly answers: readonly WhoAnswer[];
  readonly number: {
    readonly here: readonly [number, number, number];
    readonly everyone: readonly [number, number, number] | null;
    readonly mean: number;
  } | null;
}

interface Read {
  readonly counts: SegmentCounts;
  readonly descriptors: readonly DescriptorRow[];
  readonly questionnaire: Questionnaire;
  /** Position of the segment. */
  readonly segment: number;
  readonly quartiles: Readonly<Record<string, readonly [number, number, number]>>;
  /** Variables that formed the segments. */
  readonly base: ReadonlySet<string>;
}

/** Who a segment's people are: its answers to every other question against everyone's, clearest differences first. */
export function readWho({
  counts,
  descriptors,
  questionnaire,
  segment,
  quartiles,
  base,
}: Read): WhoQuestion[] {
  const [language = "en"] = questionnaire.languages;
  const say = (text: Variable["question"]) => textIn(text, language, language);
  const counted = new Map(counts.variables.map((one) => [one.variableId, one]));
  const rows = new Map(descriptors.map((row) => [row.variableId, row]));
  const questions = new Map<string, WhoQuestion>();
  for (const variable of variablesOf(questionnaire)) {
    const own = counted.get(variable.id);
    const row = rows.get(variable.id);
    if (!own || !row || base.has(variable.id)) continue;
    const one = questionOf({ variable, own, row, segment, say, everyone: quartiles[variable.id] ?? null });
    if (!one) continue;
    const before = questions.get(one.id);
    questions.set(one.id, before ? joined(before, one) : one);
  }
  return [...questions.values()].sort(
    (a, b) =>
      (a.row.test?.pHolm ?? 2) - (b.row.test?.pHolm ?? 2) ||
      (b.row.effect?.value ?? 0) - (a.row.effect?.value ?? 0),
  );
}

interface Asked {
  readonly variable: Variable;
  readonly own: VariableCounts;
  readonly row: DescriptorRow;
  readonly segment: number;
  readonly say: (text: Variable["question"]) => string;
  readonly everyone: readonly [number, number, number] | null;
}

function questionOf({ variable, own, row, segment, say, everyone }: Asked): WhoQuestion | null {
  const part = variable.part ? say(variable.part) : "";
  const question = say(variable.question) || variable.code;
  // Ticks of one question stand together; statements and numbers each alone.
  const name = part === "" || variable.binary ? question : `${question} ${part}`;
  const shared = { id: variable.binary ? variable.itemId : variable.id, question: name, row };
  if (own.kind === "numeric") {
    const here = own.quartiles[segment];
    const base = own.n[segment] ?? 0;
    if (!here || base === 0) return null;
    return {
      ...shared,
      base,
      answers: [],
      number: { here, everyone, mean: own.mean[segment] ?? Number.NaN },
    };
  }
  const answers = answersBySegment(own);
  const here = answers?.segments[segment];
  if (!answers || !here || here.answered === 0) return null;
  const all = answers.categories.map((code, at): WhoAnswer & { readonly code: number } => {
    const category = variable.categories[code];
    const share = here.cells[at]?.share ?? 0;
    return {
      code,
      id: `${variable.id}:${code}`,
      label: category ? say(category.label) || category.code : String(code),
      share,
      everyone: answers.everyone[at] ?? 0,
      index: shareIndex(share, answers.everyone[at] ?? 0),
    };
  });
  const shown = variable.binary
    ? all.filter(({ code }) => code === 1).map((one) => ({ ...one, label: part === "" ? question : part }))
    : all;
  return { ...shared, base: here.answered, answers: shown, number: null };
}

/** Ticks of one question: what differs most speaks for all. */
const joined = (before: WhoQuestion, one: WhoQuestion): WhoQuestion => ({
  ...before,
  answers: [...before.answers, ...one.answers],
  base: Math.max(before.base, one.base),
  row: (one.row.test?.pHolm ?? 2) < (before.row.test?.pHolm ?? 2) ? one.row : before.row,
});
