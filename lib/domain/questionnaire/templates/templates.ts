import { hasRows } from "../item-parts";
import { itemsOf, type Questionnaire } from "../questionnaire";
import { countedIds, type NewId } from "../short-id";
import { customerStudy } from "./customer-study";
import { miniIpip } from "./mini-ipip";

/** One empty page. */
const blank = (newId: NewId): Questionnaire => ({
  schemaVersion: 1,
  title: {},
  introduction: {},
  languages: ["en"],
  accent: "#1f5f5b",
  pages: [{ id: newId(), title: {}, items: [] }],
  closing: { title: { en: "Thank you" }, text: { en: "Your answers are saved." } },
});

/** What a new survey can start from, in the order it is offered. Every build has ids of its own. */
export const templates = {
  "customer-study": customerStudy,
  "mini-ipip": miniIpip,
  blank,
} as const satisfies Record<string, (newId: NewId) => Questionnaire>;

export type TemplateId = keyof typeof templates;
export const templateIds = Object.keys(templates) as [TemplateId, ...TemplateId[]];

/** How much a template asks: answers to give (each statement of a matrix is one), and pages. */
export function templateSize(id: TemplateId): { answers: number; pages: number } {
  const built = templates[id](countedIds("t"));
  const answers = itemsOf(built).reduce((sum, item) => sum + (hasRows(item) ? item.rows.length : 1), 0);
  return { answers, pages: built.pages.length };
}
