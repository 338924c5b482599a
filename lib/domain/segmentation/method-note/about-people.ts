import { isDataDriven } from "../segmentation";
import { leastAnswered } from "../preparation/prepare-base";
import type { NoteFacts } from "./note-facts";
import type { NotePart } from "./note-part";
import { phrase, type Phrase } from "./phrase";

/** Who was asked and when, how many are in, and how many are not and why. */
export function aboutPeople(facts: NoteFacts): NotePart {
  const { people, settings, study } = facts;
  const sentences: Phrase[] = [
    people.firstAt && people.lastAt
      ? phrase("people.asked-when", {
          study,
          people: people.analysed,
          from: people.firstAt,
          to: people.lastAt,
        })
      : phrase("people.asked", { study, people: people.analysed }),
  ];
  if (isDataDriven(settings) && settings.leftOut === "with-left-out")
    sentences.push(phrase("people.none-left-out"));
  else if (people.leftOut > 0) sentences.push(phrase("people.left-out", { count: people.leftOut }));
  if (people.unfinished > 0) sentences.push(phrase("people.unfinished", { count: people.unfinished }));
  if (people.unplaced > 0) sentences.push(whyUnplaced(facts));
  if (people.scored > 0) sentences.push(phrase("people.scored", { count: people.scored }));
  if (people.typed > 0) sentences.push(phrase("people.typed", { count: people.typed }));
  return { id: "people", sentences, items: [], references: [] };
}

function whyUnplaced({ settings, people, result }: NoteFacts): Phrase {
  const count = people.unplaced;
  switch (settings.method) {
    case "one-question":
      return phrase("people.unplaced.one-question", { count });
    case "rules":
      return phrase("people.unplaced.rules", {
        count,
        undecided: result.method === "rules" ? Math.min(count, result.undecided) : 0,
      });
    case "rankings":
      return phrase("people.unplaced.rankings", { count });
    case "k-centroids":
      return phrase(
        settings.responseStyle === "standardise"
          ? "people.unplaced.k-centroids-standardised"
          : "people.unplaced.k-centroids",
        { count },
      );
    default:
      return phrase("people.unplaced.few-answers", {
        count,
        least: leastAnswered(settings.base.length),
        variables: settings.base.length,
      });
  }
}
