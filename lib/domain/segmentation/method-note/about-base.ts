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
  const items = [...new Set(variables.map(({ itemId }) => itemId))].map((itemId) =>
    itemOf(
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
      phrase("base.variables", { variables: ids.length, questions: items.length }),
      phrase(`base.missing.${facts.settings.method}`),
      ...(hasEscapes ? [phrase("base.escapes")] : []),
    ],
    items,
    references: [],
  };
}

function itemOf(facts: NoteFacts, variables: readonly Variable[]): Phrase {
  const [first] = variables;
  if (!first) return phrase("base.question", { question: "", coding: "" });
  const { question } = wordingOf(facts, first);
  const parts = variables.flatMap((variable) => wordingOf(facts, variable).part || []);
  const coding = codingOf(facts, first);
  return parts.length === 0
    ? phrase("base.question", { question, coding })
    : phrase("base.question-parts", {
        question,
        parts: parts.map((part) => phrase("quoted", { text: part })),
        coding,
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
