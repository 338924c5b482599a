import { textIn } from "@/lib/domain/questionnaire/questionnaire";
import { YES, type Variable } from "@/lib/domain/responses/variables";
import type { AnswerForm } from "./evidence";

/** One thing a person can be counted as: the codes of a categorical variable that mean it, and how it is called. */
export interface Trait {
  readonly categoryId: string;
  readonly codes: readonly number[];
  readonly form: AnswerForm;
  readonly statement?: string;
  readonly label: string;
}

/** How a reader's language is found in localised texts. */
export interface Reading {
  readonly language: string;
  readonly fallback: string;
}

/**
 * What of a categorical variable is worth counting: a tick for a yes/no, the upper end of a scale (two points; one of
 * a scale of two or three; 9 and 10 of a recommendation), every option otherwise. "Don't know" is no trait.
 */
export function traitsOf(variable: Variable, { language, fallback }: Reading): Trait[] {
  const read = (text: Variable["question"]) => textIn(text, language, fallback);
  const question = read(variable.question);
  const part = variable.part ? read(variable.part) : undefined;
  if (variable.binary) {
    return [{ categoryId: YES, codes: [1], form: part ? "choose" : "yes", label: part ?? question }];
  }
  const named = variable.categories.flatMap((category, code) =>
    category.countsAsMissing ? [] : [{ code, id: category.id, label: read(category.label) || category.code }],
  );
  if (!variable.ordinal) {
    return named.map(({ code, id, label }) => ({ categoryId: id, codes: [code], form: "answer", label }));
  }
  const top = named.slice(variable.itemType === "nps" || named.length > 3 ? -2 : -1);
  const first = top[0];
  const last = top.at(-1);
  if (!first || !last) return [];
  return [
    {
      categoryId: "top",
      codes: top.map(({ code }) => code),
      form: "scale",
      ...(part ? { statement: part } : {}),
      label: first === last ? last.label : `${first.label} – ${last.label}`,
    },
  ];
}
