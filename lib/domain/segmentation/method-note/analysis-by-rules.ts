import type { Condition } from "../rules/condition";
import type { SegmentationSettings } from "../segmentation";
import type { MethodAccount } from "./method-account";
import type { NoteFacts } from "./note-facts";
import { phrase, type Phrase } from "./phrase";
import { categoryOf, questionOf } from "./words";

type Rules = Extract<SegmentationSettings, { method: "rules" }>;
type OneQuestion = Extract<SegmentationSettings, { method: "one-question" }>;

/** The answers to one question as segments, and which of them were too rare to stand alone. */
export function analysisByOneQuestion(
  facts: NoteFacts,
  { variableId, mergeBelowShare, mergeBelowCount }: OneQuestion,
): MethodAccount {
  const merged = facts.result.method === "one-question" ? facts.result.merged : [];
  return {
    sentences: [
      phrase("one-question.model", { question: questionOf(facts, variableId) }),
      ...(merged.length > 0
        ? [
            phrase("one-question.merged", {
              share: mergeBelowShare,
              people: mergeBelowCount,
              options: merged.map((text) => phrase("quoted", { text })),
            }),
          ]
        : []),
    ],
    items: [],
    references: ["dolnicar-2018"],
  };
}

/** Ordered rules, each in words. */
export function analysisByRules(facts: NoteFacts, { rules, rest, fifths }: Rules): MethodAccount {
  const result = facts.result.method === "rules" ? facts.result : undefined;
  const reach = new Map((result?.rules ?? []).map((rule) => [rule.id, rule] as const));
  const both = metTwice(result?.overlap ?? [], rules.length);
  return {
    sentences: [
      phrase("rules.model", { rules: rules.length }),
      ...(fifths
        ? [
            phrase(facts.counts?.weighted ? "rules.fifths-weighted" : "rules.fifths", {
              recency: questionOf(facts, fifths.recency),
              frequency: questionOf(facts, fifths.frequency),
              monetary: questionOf(facts, fifths.monetary),
            }),
          ]
        : []),
      phrase("rules.unknown"),
      ...(both > 0 ? [phrase("rules.overlap", { people: both })] : []),
      ...(result?.hasRest && rest !== null ? [phrase("rules.rest", { name: rest })] : []),
    ],
    items: rules.map(({ id, name, when }, position) =>
      phrase("rules.rule", {
        number: position + 1,
        name,
        condition: conditionInWords(facts, when),
        people: reach.get(id)?.count ?? 0,
        met: reach.get(id)?.anyHits ?? 0,
      }),
    ),
    references: fifths ? ["dolnicar-2018", "hughes-1994"] : ["dolnicar-2018"],
  };
}

/** The largest number of people that two rules share. */
function metTwice(overlap: readonly number[], rules: number): number {
  return overlap.reduce(
    (most, people, at) => (Math.floor(at / rules) < at % rules ? Math.max(most, people) : most),
    0,
  );
}

function conditionInWords(facts: NoteFacts, condition: Condition): Phrase {
  switch (condition.kind) {
    case "option": {
      const variable = facts.variables.find(({ id }) => id === condition.variable);
      const options = condition.anyOf.map((code) => {
        const category = variable?.categories[code];
        return category ? phrase("quoted", { text: categoryOf(facts, category) }) : String(code);
      });
      return phrase("rules.option", {
        question: questionOf(facts, condition.variable),
        options: { oneOf: options },
      });
    }
    case "range": {
      const { atLeast, atMost } = condition;
      const question = questionOf(facts, condition.variable);
      if (atLeast !== undefined && atMost !== undefined)
        return phrase("rules.between", { question, atLeast, atMost });
      if (atLeast !== undefined) return phrase("rules.at-least", { question, atLeast });
      return atMost === undefined
        ? phrase("rules.answered", { question })
        : phrase("rules.at-most", { question, atMost });
    }
    case "answered":
      return phrase("rules.answered", { question: questionOf(facts, condition.variable) });
    case "not":
      return phrase("rules.not", { of: grouped(facts, condition.of) });
    case "all":
      return phrase("rules.joined", { of: condition.of.map((one) => grouped(facts, one)) });
    case "any":
      return phrase("rules.joined", { of: { oneOf: condition.of.map((one) => grouped(facts, one)) } });
  }
}

/** In brackets where the parts of a condition could be read as parts of the one around it. */
const grouped = (facts: NoteFacts, condition: Condition): Phrase =>
  (condition.kind === "all" || condition.kind === "any") && condition.of.length > 1
    ? phrase("rules.group", { of: conditionInWords(facts, condition) })
    : conditionInWords(facts, condition);
