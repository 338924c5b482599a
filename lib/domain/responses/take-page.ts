import type { Answer, Answers } from "../questionnaire/answer";
import type { Item } from "../questionnaire/item";
import type { Page, Questionnaire } from "../questionnaire/questionnaire";
import { routingPath, type PathPage } from "../questionnaire/routing-path";
import { answerProblem, isImpossible, type AnswerProblem } from "./answer-problem";
import { checkAnswer } from "./check-answer";
import { declines, mayStore } from "./disposition";
import { control, itemOfField, type FormFields } from "./form-fields";
import { fieldNamesOf, readAnswer } from "./read-answer";
import { splitOffPath } from "./split-off-path";
import { checkPage } from "./validate-answers";

/** What is known of a response before a page is taken; nothing yet: `emptyResponse`. */
export interface AnsweredSoFar {
  readonly answers: Answers;
  readonly offPath: Answers;
  readonly revision: number;
  readonly itemRevisions: Readonly<Record<string, number>>;
  /** How many of the questionnaire's pages were passed. */
  readonly lastPage: number;
}

export const emptyResponse: AnsweredSoFar = {
  answers: {},
  offPath: {},
  revision: 0,
  itemRevisions: {},
  lastPage: 0,
};

/** One page as it was sent. */
export interface SentPage {
  readonly pageId: string;
  /** Counts changes on the respondent's side; of two answers to an item the one with the later revision stands. */
  readonly revision: number;
  /** `save` keeps what there is, `next` and `back` also move. */
  readonly intent: "next" | "back" | "save";
  readonly fields: FormFields;
}

export type PageOutcome =
  /** Not something the page could have sent. */
  | { readonly kind: "refused"; readonly problems: readonly AnswerProblem[] }
  /** A required consent was refused: nothing is kept. */
  | { readonly kind: "declined" }
  /** To be put right on this page; `kept` is what may be stored all the same. */
  | {
      readonly kind: "invalid";
      readonly problems: readonly AnswerProblem[];
      readonly kept: AnsweredSoFar | undefined;
    }
  /** `kept` undefined: nothing may be stored before consent. */
  | { readonly kind: "saved"; readonly kept: AnsweredSoFar | undefined; readonly shown: readonly string[] }
  | { readonly kind: "go"; readonly kept: AnsweredSoFar | undefined; readonly pageId: string }
  | { readonly kind: "complete"; readonly kept: AnsweredSoFar };

const controls = new Set<string>(Object.values(control));

/** Items the form says it showed, or the reasons why it cannot have been this page's form. */
function itemsSent(page: Page, fields: FormFields): { items: Item[]; problems: AnswerProblem[] } {
  const ids = [...new Set(fields.get(control.item) ?? [])];
  const items = ids
    .map((id) => page.items.find((item) => item.id === id))
    .filter((item): item is Item => item !== undefined);
  const names = new Set(items.flatMap(fieldNamesOf));
  const problems = [
    ...ids
      .filter((id) => !items.some((item) => item.id === id))
      .map((id) => answerProblem("answers.unknown-item", [id])),
    ...[...fields.keys()]
      .filter((name) => !controls.has(name) && !names.has(name))
      .map((name) => answerProblem("answers.unknown-field", [itemOfField(name) ?? name])),
  ];
  return { items, problems };
}

interface Merged {
  readonly all: Answers;
  readonly itemRevisions: Readonly<Record<string, number>>;
  readonly problems: AnswerProblem[];
}

/** The answers of the page over those there were; an item answered since at a later revision keeps its answer. */
function merge(items: readonly Item[], soFar: AnsweredSoFar, sent: SentPage): Merged {
  const all: Record<string, Answer> = { ...soFar.offPath, ...soFar.answers };
  const itemRevisions: Record<string, number> = { ...soFar.itemRevisions };
  const problems: AnswerProblem[] = [];
  for (const item of items) {
    const read = readAnswer(item, sent.fields);
    const answer = read.ok ? read.value : undefined;
    const wrong = read.ok ? (answer ? checkAnswer(item, answer) : []) : read.problems;
    problems.push(...wrong);
    if (wrong.length > 0 || sent.revision < (itemRevisions[item.id] ?? 0)) continue;
    itemRevisions[item.id] = sent.revision;
    if (answer) all[item.id] = answer;
    else delete all[item.id];
  }
  return { all, itemRevisions, problems };
}

/**
 * What comes of a page: a pure function of the pinned questionnaire, what was answered so far and what was sent, so
 * that the same page sent twice has the same outcome. The routing path is worked out again from the answers; where the
 * respondent goes is never taken from the request.
 */
export function takePage(questionnaire: Questionnaire, soFar: AnsweredSoFar, sent: SentPage): PageOutcome {
  const page = questionnaire.pages.find((one) => one.id === sent.pageId);
  if (!page) return { kind: "refused", problems: [answerProblem("answers.unknown-page", [sent.pageId])] };
  const { items, problems: strange } = itemsSent(page, sent.fields);
  if (strange.length > 0) return { kind: "refused", problems: strange };
  const merged = merge(items, soFar, sent);
  const refused = merged.problems.filter(isImpossible);
  if (refused.length > 0) return { kind: "refused", problems: refused };

  const path = routingPath(questionnaire, merged.all);
  const at = path.findIndex((one) => one.page.id === page.id);
  const upToHere = path.slice(0, at < 0 ? path.length : at + 1);
  if (declines(upToHere, merged.all)) {
    if (sent.intent !== "save") return { kind: "declined" };
    return { kind: "saved", kept: undefined, shown: [] };
  }
  const { answers, offPath } = splitOffPath(path, merged.all);
  const result = {
    answers,
    offPath,
    itemRevisions: merged.itemRevisions,
    revision: Math.max(soFar.revision, sent.revision),
    lastPage: soFar.lastPage,
  };
  return move(questionnaire, {
    sent,
    path,
    at,
    shown: items.map((item) => item.id),
    wrong: merged.problems,
    result,
    kept: mayStore(upToHere, merged.all) ? result : undefined,
  });
}

interface Step {
  readonly sent: SentPage;
  readonly path: readonly PathPage[];
  /** Where on the path this page is; −1 when the answers took it off the path. */
  readonly at: number;
  readonly shown: readonly string[];
  readonly wrong: readonly AnswerProblem[];
  readonly result: AnsweredSoFar;
  readonly kept: AnsweredSoFar | undefined;
}

function move(questionnaire: Questionnaire, step: Step): PageOutcome {
  const { sent, path, at, kept, result, wrong } = step;
  const here = path[at];
  if (sent.intent === "save") {
    if (wrong.length > 0) return { kind: "invalid", problems: wrong, kept };
    return { kind: "saved", kept, shown: here?.items.map((item) => item.id) ?? [] };
  }
  if (!here) return { kind: "go", kept, pageId: resumePage(questionnaire, result).page.id };
  if (sent.intent === "back") return { kind: "go", kept, pageId: path[Math.max(0, at - 1)]?.page.id ?? "" };
  // An answer on this page may have opened another item of it: the page is shown again, with nothing to complain about.
  const opened = here.items.filter((item) => !step.shown.includes(item.id));
  const shownItems = here.items.filter((item) => step.shown.includes(item.id));
  const lacking = checkPage({ page: here.page, items: shownItems }, { ...result.answers }, true);
  const problems = [
    ...wrong,
    ...lacking.filter((one) => !wrong.some((first) => first.path[0] === one.path[0])),
  ];
  if (problems.length > 0) return { kind: "invalid", problems, kept };
  if (opened.length > 0) return { kind: "go", kept, pageId: here.page.id };
  const position = questionnaire.pages.findIndex((one) => one.id === here.page.id) + 1;
  const passed = { ...result, lastPage: Math.max(result.lastPage, position) };
  const following = path[at + 1];
  if (following) return { kind: "go", kept: kept && passed, pageId: following.page.id };
  const open = firstOpenPage(path, passed.answers);
  if (open) return { kind: "go", kept: kept && passed, pageId: open.page.id };
  return { kind: "complete", kept: passed };
}

const firstOpenPage = (path: readonly PathPage[], answers: Answers): PathPage | undefined =>
  path.find((page) => checkPage(page, answers, true).length > 0);

/** The page on which someone who comes back goes on: the first that lacks something or was not passed yet. */
export function resumePage(
  questionnaire: Questionnaire,
  soFar: Pick<AnsweredSoFar, "answers" | "lastPage">,
): PathPage {
  const path = routingPath(questionnaire, soFar.answers);
  const position = (page: PathPage) => questionnaire.pages.findIndex((one) => one.id === page.page.id);
  const found =
    path.find(
      (page) => position(page) >= soFar.lastPage || checkPage(page, soFar.answers, true).length > 0,
    ) ?? path.at(-1);
  if (!found) throw new Error("A questionnaire without a page that is met cannot be answered");
  return found;
}

/** The page someone asks for, if it may open: it is on the path and every page before it is complete. Else the page to go on. */
export function pageToShow(
  questionnaire: Questionnaire,
  soFar: Pick<AnsweredSoFar, "answers" | "lastPage">,
  askedFor: string | undefined,
): { readonly page: PathPage; readonly position: number; readonly total: number } {
  const path = routingPath(questionnaire, soFar.answers);
  const asked = path.findIndex((one) => one.page.id === askedFor);
  const open = path.findIndex((page) => checkPage(page, soFar.answers, true).length > 0);
  const allowed = path[asked] && (open < 0 || asked <= open) ? path[asked] : undefined;
  const page = allowed ?? resumePage(questionnaire, soFar);
  return {
    page,
    position: path.findIndex((one) => one.page.id === page.page.id) + 1,
    total: path.length,
  };
}
