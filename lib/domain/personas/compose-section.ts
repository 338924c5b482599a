import type { Dimension } from "@/lib/domain/questionnaire/item";
import type { CardField } from "./card-fields";
import { composeQuestion } from "./compose-question";
import { contentHash } from "./content-hash";
import { isTypical, type Evidence } from "./evidence";
import type { FieldValue, SentencePlan } from "./persona-card";
import { shareSentence } from "./plan-sentence";

const mostSentences = 6;
const mostLacksHere = 2;

/**
 * One field from the evidence about its dimensions: the strongest sentences first, those about one question together.
 * Nothing asked: said so. Asked, but much as everyone answers: said so, resting on all of it.
 */
export function composeSection(
  { key, dimensions }: CardField,
  evidence: readonly Evidence[],
  asked: ReadonlySet<Dimension>,
): FieldValue {
  if (!dimensions.some((dimension) => asked.has(dimension))) return { kind: "not-asked" };
  const about = evidence.filter((one) => one.dimension !== undefined && dimensions.includes(one.dimension));
  const questions = [...groupByQuestion(about).values()];
  const always = dimensions.includes("benefit-sought");
  const composed = questions
    .map((question) => composeQuestion(key, question))
    .filter((sentences) => sentences.length > 0)
    .sort((a, b) => strongest(b) - strongest(a));
  const said =
    composed.length > 0 || !always ? composed : [composeQuestion(key, mostFrequent(questions), true)];
  const plans = said.flatMap((sentences) => sentences.map(({ plan }) => plan)).slice(0, mostSentences);
  if (plans.length > 0) return { kind: "plans", plans };
  // Nothing sets these people apart upwards; if something does downwards, they are not like everyone else.
  const lacks = composeLacks(about).slice(0, mostLacksHere);
  if (lacks.length > 0) return { kind: "plans", plans: lacks.map((one) => shareSentence(key, one)) };
  return { kind: "plans", plans: about.length > 0 ? [alikeSentence(key, questions)] : [] };
}

const strongest = (sentences: readonly { readonly strength: number }[]): number =>
  Math.max(...sentences.map(({ strength }) => strength));

const mostFrequent = (questions: readonly Evidence[][]): Evidence[] =>
  [...questions].sort((a, b) => Math.max(...b.map(shareOf)) - Math.max(...a.map(shareOf)))[0] ?? [];

const shareOf = (evidence: Evidence): number => (evidence.statistic === "share" ? evidence.value : 0);

/** Options of one question belong together; the statements of a battery each stand alone. */
function groupByQuestion(evidence: readonly Evidence[]): Map<string, Evidence[]> {
  const groups = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const name = (one.form === "choose" ? one.itemId : one.variableId) ?? one.id;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return groups;
}

function alikeSentence(key: string, questions: readonly Evidence[][]): SentencePlan {
  return {
    id: contentHash(key, "alike"),
    template: "section.alike",
    slots: { caption: "", questions: questions.length },
    evidence: questions.flat().map(({ id }) => id),
  };
}

/** What the segment lacks most: distinctive answers that are rarer here, strongest first, one a question. */
export function composeLacks(evidence: readonly Evidence[]): Evidence[] {
  const lacking = evidence
    .filter((one) => one.statistic === "share" && one.distinctive && one.effect < 0 && !isTypical(one))
    .sort((a, b) => a.effect - b.effect);
  const told = new Set<string>();
  return lacking.filter(({ variableId = "" }) => !told.has(variableId) && told.add(variableId));
}
