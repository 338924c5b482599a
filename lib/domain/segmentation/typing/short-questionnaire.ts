import type { Item, ItemOf, LocalisedText } from "@/lib/domain/questionnaire/item";
import { itemsOf, type Page, type Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import type { NewId } from "@/lib/domain/questionnaire/short-id";
import type { GoldenQuestion } from "./golden-question";
import { shortSurveyTexts } from "./short-survey-texts";

/** As many answers as a phone's page holds without tiring. */
const ANSWERS_PER_PAGE = 5;

/**
 * The golden questions of a study as a survey of their own: consent first, then the questions in the order in which they
 * help, a battery's rows together. Items, rows and options keep their ids, so an answer here is an answer there; of a
 * battery and of free ticks only what is asked remains.
 */
export function shortQuestionnaire(
  study: Questionnaire,
  questions: readonly GoldenQuestion[],
  newId: NewId,
): Questionnaire {
  const items = itemsOf(study);
  const asked = [...new Set(questions.map(({ itemId }) => itemId))].flatMap((itemId) => {
    const item = items.find(({ id }) => id === itemId);
    if (!item) return [];
    const own = questions.filter((question) => question.itemId === itemId);
    const answers = own.reduce((sum, question) => sum + question.answers, 0);
    return [{ item: reduced(withoutCondition(item), own, study, newId), answers }];
  });
  return {
    ...study,
    introduction: inLanguages(study, "introduction"),
    pages: [
      { id: newId(), title: {}, items: [consentOf(items, study, newId)] },
      ...inPages(asked).map((page): Page => ({ id: newId(), title: {}, items: page })),
    ],
  };
}

function withoutCondition(item: Item): Item {
  const free = { ...item };
  delete free.showWhen;
  return free;
}

function inPages(asked: readonly { readonly item: Item; readonly answers: number }[]): Item[][] {
  const pages: Item[][] = [];
  let room = 0;
  for (const { item, answers } of asked) {
    if (answers > room || pages.length === 0) {
      pages.push([]);
      room = ANSWERS_PER_PAGE;
    }
    pages.at(-1)?.push(item);
    room -= answers;
  }
  return pages;
}

const inLanguages = (
  { languages }: Questionnaire,
  text: keyof (typeof shortSurveyTexts)["en"],
): LocalisedText =>
  Object.fromEntries(languages.map((language) => [language, shortSurveyTexts[language][text]]));

/** The item with what is asked of it. A choice that is asked whole keeps everything it offers. */
function reduced(item: Item, questions: readonly GoldenQuestion[], study: Questionnaire, newId: NewId): Item {
  const parts = new Set(questions.flatMap(({ inputs }) => inputs.map(({ variable }) => variable.partId)));
  if (item.type === "likert-matrix") return { ...item, rows: item.rows.filter(({ id }) => parts.has(id)) };
  if (
    item.type === "single-choice" &&
    questions.some(({ inputs }) => inputs.some(({ variable }) => variable.binary))
  )
    return asYesOrNo(item, study);
  if (item.type !== "multiple-choice" || item.maximum !== null || (item.minimum ?? 0) > 1) return item;
  return withWayOut(
    { ...item, options: item.options.filter((o) => parts.has(o.id) || !isPlain(o)) },
    study,
    newId,
  );
}

/** Imported ticks are answered 0 and 1; where nobody gave these a name, people are asked for yes or no. */
function asYesOrNo(item: ItemOf<"single-choice">, study: Questionnaire): Item {
  const words = { "0": inLanguages(study, "no"), "1": inLanguages(study, "yes") };
  const options = item.options.map((option) => {
    const isBare = Object.values(option.label).every((label) => label === option.code);
    return isBare && (option.code === "0" || option.code === "1")
      ? { ...option, label: words[option.code] }
      : option;
  });
  return { ...item, options };
}

const isPlain = ({ kind }: { readonly kind: string }): boolean => kind === "choice" || kind === "other";

/**
 * With few options left many people tick none of them, and an empty answer could not be told from a question passed over:
 * so there is a "none of these" to tick.
 */
function withWayOut(item: ItemOf<"multiple-choice">, study: Questionnaire, newId: NewId): Item {
  const open = { ...item, minimum: null };
  if (item.options.some(({ kind, retired }) => kind === "none" && !retired)) return open;
  const codes = new Set(item.options.map(({ code }) => code));
  let code = 96;
  while (codes.has(String(code))) code += 1;
  return {
    ...open,
    options: [
      ...item.options,
      { id: newId(), code: String(code), label: inLanguages(study, "none"), kind: "none", retired: false },
    ],
  };
}

/**
 * The study's own consent, else one in all its languages. The help beside it says what is done with these answers: that
 * they place a person in a group, which the study may not have said.
 */
function consentOf(items: readonly Item[], study: Questionnaire, newId: NewId): Item {
  const own = items.find((item) => item.type === "consent");
  const help = inLanguages(study, "consentHelp");
  if (own) return { ...withoutCondition(own), help };
  const codes = new Set(items.map(({ code }) => code));
  return {
    type: "consent",
    id: newId(),
    code: codes.has("consent") ? "consent_short" : "consent",
    text: inLanguages(study, "consent"),
    help,
    required: true,
    role: "none",
    dimension: "other",
    sensitive: false,
  };
}
