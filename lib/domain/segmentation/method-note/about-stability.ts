import { fittedOf, isDataDriven } from "../segmentation";
import { stabilityPeople } from "../stability/sample-people";
import type { NoteFacts } from "./note-facts";
import type { NotePart } from "./note-part";
import { phrase, type Phrase } from "./phrase";
import type { ReferenceId } from "./references";

/** Whether the division was found again in bootstrap samples, by a second method and by ensembles; null where neither was tried. */
export function aboutStability(facts: NoteFacts): NotePart | null {
  const { settings, chosenSegments, people } = facts;
  const solution = fittedOf(facts.result)?.solutions.find(({ segments }) => segments === chosenSegments);
  if (!isDataDriven(settings) || !solution) return null;
  const sentences: Phrase[] = [];
  const references: ReferenceId[] = [];
  const { stability, otherMethod, ensemble } = solution;
  if (stability) {
    const { median, lowerQuartile, upperQuartile } = stability.agreement;
    const drawn = stabilityPeople(people.analysed);
    sentences.push(
      drawn === null
        ? phrase("stability.samples", { pairs: stability.pairs })
        : phrase("stability.samples-drawn", { pairs: stability.pairs, people: drawn }),
      phrase("stability.agreement", { median, low: lowerQuartile, high: upperQuartile }),
      phrase(`stability.structure.${stability.structure}`),
    );
    if (stability.within.length > 0)
      sentences.push(
        phrase("stability.within", {
          segments: stability.within.map(({ mean }, segment) =>
            phrase("stability.segment", { number: segment + 1, value: mean }),
          ),
        }),
      );
    references.push("dolnicar-2010", "dolnicar-2017", "hennig-2007", "hubert-1985");
  }
  if (otherMethod) {
    sentences.push(
      phrase("stability.other-method", {
        method: phrase(`methods.${otherMethod.method}`),
        agreement: otherMethod.adjustedRand,
      }),
    );
    references.push("hubert-1985");
  }
  if (ensemble) {
    const { bagged, consensus, ways } = ensemble;
    sentences.push(phrase("stability.ensemble", { bagged, consensus, ways }));
    references.push("leisch-1999", "topchy-2005");
  }
  return sentences.length === 0 ? null : { id: "stability", sentences, items: [], references };
}
