import { aboutAnalysis } from "./about-analysis";
import { aboutBase } from "./about-base";
import { aboutChoice } from "./about-choice";
import { aboutDescription } from "./about-description";
import { aboutEdits } from "./about-edits";
import { aboutPeople } from "./about-people";
import { aboutStability } from "./about-stability";
import { aboutWeights } from "./about-weights";
import type { NoteFacts } from "./note-facts";
import type { NotePart } from "./note-part";
import { phrase } from "./phrase";
import { referenceIds, type ReferenceId } from "./references";

/** How a segmentation was made, to be pasted into a report: paragraphs in codes, and what they cite. */
export interface MethodNote {
  readonly parts: readonly NotePart[];
  /** In the order of authors, each once. */
  readonly references: readonly ReferenceId[];
}

/** Software, date and what identifies the data: with it, the answers and the settings, all can be repeated. */
const aboutSoftware = ({ software, foundAt, responseSetHash, versions }: NoteFacts): NotePart => ({
  id: "software",
  sentences: [
    foundAt
      ? phrase("software.when", { ...software, at: foundAt })
      : phrase("software.what", { ...software }),
    ...(responseSetHash ? [phrase("software.set", { versions, hash: responseSetHash.slice(0, 12) })] : []),
  ],
  items: [],
  references: [],
});

/** Tells what was done and nothing else: a part of the analysis that was not run has no sentence. */
export function buildMethodNote(facts: NoteFacts): MethodNote {
  const parts = [
    aboutPeople(facts),
    aboutBase(facts),
    aboutWeights(facts),
    aboutAnalysis(facts),
    aboutChoice(facts),
    aboutStability(facts),
    aboutEdits(facts),
    aboutDescription(facts),
    aboutSoftware(facts),
  ].filter((part) => part !== null);
  const cited = new Set(parts.flatMap(({ references }) => references));
  return { parts, references: referenceIds.filter((id) => cited.has(id)) };
}
