import { newOption } from "../item-types";
import type { ItemOf, Option } from "../item";
import type { Questionnaire } from "../questionnaire";
import type { NewId } from "../short-id";
import { consent } from "./general-items";
import { ready, statements } from "./ready-item";

/**
 * Mini-IPIP: 20 items in the public domain (International Personality Item Pool). Wording, order and keys after
 * Donnellan, Oswald, Baird & Lucas (2006), Psychological Assessment 18(2), 192–203, doi:10.1037/1040-3590.18.2.192.
 * A row's code is its scale (E extraversion, A agreeableness, C conscientiousness, N neuroticism, I intellect and
 * imagination) and its number there; "-" rows are scored from the far end.
 */
export const miniIpipRows = [
  ["E1", "Am the life of the party.", "+"],
  ["A1", "Sympathize with others' feelings.", "+"],
  ["C1", "Get chores done right away.", "+"],
  ["N1", "Have frequent mood swings.", "+"],
  ["I1", "Have a vivid imagination.", "+"],
  ["E2", "Don't talk a lot.", "-"],
  ["A2", "Am not interested in other people's problems.", "-"],
  ["C2", "Often forget to put things back in their proper place.", "-"],
  ["N2", "Am relaxed most of the time.", "-"],
  ["I2", "Am not interested in abstract ideas.", "-"],
  ["E3", "Talk to a lot of different people at parties.", "+"],
  ["A3", "Feel others' emotions.", "+"],
  ["C3", "Like order.", "+"],
  ["N3", "Get upset easily.", "+"],
  ["I3", "Have difficulty understanding abstract ideas.", "-"],
  ["E4", "Keep in the background.", "-"],
  ["A4", "Am not really interested in others.", "-"],
  ["C4", "Make a mess of things.", "-"],
  ["N4", "Seldom feel blue.", "-"],
  ["I4", "Do not have a good imagination.", "-"],
] as const satisfies readonly (readonly [string, string, "+" | "-"])[];

const accuracy = [
  "Very inaccurate",
  "Moderately inaccurate",
  "Neither accurate nor inaccurate",
  "Moderately accurate",
  "Very accurate",
];

const accuracyPoints = (newId: NewId): Option[] =>
  accuracy.map((label, index) => newOption(newId(), String(index + 1), { en: label }));

const rowsPerPage = 5;

/** Five statements of the instrument, in its own order: it was validated that way, so rows are not shuffled. */
const part = (from: number, newId: NewId): ItemOf<"likert-matrix"> => ({
  ...ready(
    {
      role: "base",
      dimension: "psychographic",
      code: `mipip_${from / rowsPerPage + 1}`,
      text: "How accurately does each statement describe you?",
      help: "As you generally are now, not as you wish to be in the future.",
      required: true,
    },
    newId,
  ),
  type: "likert-matrix",
  rows: statements(miniIpipRows.slice(from, from + rowsPerPage), newId),
  options: accuracyPoints(newId),
  randomise: false,
});

/** The 20 items on four phone-sized pages after a consent. */
export function miniIpip(newId: NewId): Questionnaire {
  const page = (item: Questionnaire["pages"][number]["items"][number]) => ({
    id: newId(),
    title: {},
    items: [item],
  });
  return {
    schemaVersion: 1,
    title: { en: "How would you describe yourself?" },
    introduction: {
      en: "Twenty short statements, about three minutes. Your first thought is usually the best answer.",
    },
    languages: ["en"],
    accent: "#1f5f5b",
    pages: [page(consent(newId)), ...[0, 5, 10, 15].map((from) => page(part(from, newId)))],
    closing: { title: { en: "Thank you" }, text: { en: "Your answers are saved." } },
  };
}
