import type { Variable } from "@/lib/domain/responses/variables";
import { baseOf } from "../segmentation";
import type { NoteFacts } from "./note-facts";
import type { NotePart } from "./note-part";
import { phrase, type Phrase } from "./phrase";
import { categoryOf, wordingOf } from "./words";

/** What the segments were formed by: every question with its wording and coding, and what a missing answer means. */
export function aboutBase(facts: NoteFacts): NotePart {
  const ids = baseOf(facts.settings);
  const variables = ids.flatMap((id) => facts.variables.find((variable) => variable.id === id) ?? []);
  const questions = [...new Set(variables.map(({ itemId }) => itemId))].map((itemId) =>
    questionAsked(
      facts,
      variables.filter((variable) => variable.itemId === itemId),
    ),
  );
  const hasEscapes = variables.some(
    ({ categories, missingWhen }) => missingWhen.length > 0 || categories.some((one) => one.countsAsMissing),
  );
  return {
    id: "base",
    sentences: [
      phrase(`base.missing.${facts.settings.method}`),
      ...(hasEscapes ? [phrase("base.escapes")] : []),
      phrase("base.variables", { variables: ids.length, questions: questions.length }),
    ],
    items: together(questions),
    references: [],
  };
}

interface Asked {
  readonly question: string;
  readonly parts: readonly string[];
  readonly coding: Phrase;
}

function questionAsked(facts: NoteFacts, variables: readonly Variable[]): Asked {
  const [first] = variables;
  return {
    question: first ? wordingOf(facts, first).question : "",
    parts: variables.flatMap((variable) => wordingOf(facts, variable).part || []),
    coding: first ? codingOf(facts, first) : phrase("coding.number"),
  };
}

const quoted = (texts: readonly string[]): Phrase[] => texts.map((text) => phrase("quoted", { text }));

/** Questions of one coding in one line, those with parts each in their own. */
function together(questions: readonly Asked[]): Phrase[] {
  const lines = new Map<string, Asked[]>();
  for (const [place, one] of questions.entries()) {
    const key = one.parts.length > 0 ? String(place) : JSON.stringify(one.coding);
    lines.set(key, [...(lines.get(key) ?? []), one]);
  }
  return [...lines.values()].flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const { parts, coding } = first;
    const asked = quoted(alike.map(({ question }) => question));
    return parts.length > 0
      ? phrase("base.question-parts", { questions: asked, parts: quoted(parts), coding })
      : phrase("base.questions", { questions: asked, coding });
  });
}

function codingOf(facts: NoteFacts, { kind, binary, ordinal, itemType, categories }: Variable): Phrase {
  if (itemType === "ranking") return phrase("coding.rank");
  if (kind === "numeric") return phrase("coding.number");
  if (binary) return phrase("coding.tick");
  const answers = categories
    .filter(({ countsAsMissing }) => !countsAsMissing)
    .map((category) => phrase("quoted", { text: categoryOf(facts, category) }));
  return phrase(ordinal ? "coding.ordered" : "coding.unordered", { count: answers.length, answers });
}
