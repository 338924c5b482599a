import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildMethodNote } from "@/lib/domain/segmentation/method-note/build-method-note";
import type { NoteFacts } from "@/lib/domain/segmentation/method-note/note-facts";
import { referenceIds } from "@/lib/domain/segmentation/method-note/references";
import { SOFTWARE } from "@/lib/domain/software";
import { anyFacts } from "@/tests/support/any-note-facts";
import { factsOf } from "@/tests/support/note-facts";
import { noteAsMarkdown, noteAsText, renderMethodNote } from "./render-method-note";
import { translatorFor } from "./translator";

const textOf = (facts: NoteFacts): string => noteAsText(renderMethodNote(buildMethodNote(facts), "Growers"));
const say = translatorFor("en", "method");
/** "Gower … 1971", with or without brackets around the year. */
const citationOf = (id: string): RegExp => {
  const [author = ""] = say(`references.${id}`).split(",");
  return new RegExp(`${author}[^;)]{0,60}${id.slice(-4)}`);
};

describe("a methods note", () => {
  it("lists exactly the works it cites, whatever was done", () => {
    fc.assert(
      fc.property(anyFacts, ({ facts }) => {
        const note = buildMethodNote(facts);
        const { references, ...body } = renderMethodNote(note, "Growers");
        const text = noteAsText({ ...body, references: [] });
        for (const id of referenceIds)
          expect({ id, cited: citationOf(id).test(text) }).toEqual({
            id,
            cited: note.references.includes(id),
          });
        expect(references).toHaveLength(note.references.length);
      }),
      { numRuns: 400 },
    );
  });

  it("never tells what was not done", () => {
    fc.assert(
      fc.property(anyFacts, ({ choice, facts }) => {
        const { references: _, ...told } = renderMethodNote(buildMethodNote(facts), "Growers");
        const text = noteAsText({ ...told, references: [] });
        const isDataDriven = "solutions" in facts.result;
        const tells = (word: RegExp) => word.test(text);
        expect(tells(/bootstrap/)).toBe(isDataDriven && choice.isRepeated);
        const isTested = (method: string) => choice.isTested && choice.method === method;
        expect(tells(/gap statistic/)).toBe(isTested("k-centroids"));
        expect(tells(/simulated with one class fewer/)).toBe(isTested("latent-classes"));
        expect(tells(/response style;/)).toBe(isDataDriven && choice.style !== null);
        expect(tells(/error of placing/)).toBe(choice.tests.length > 0 && choice.isCorrected);
        expect(tells(/second method/)).toBe(isDataDriven && choice.isCompared);
        expect(tells(/by hand/)).toBe(choice.isEdited);
        expect(tells(/raked/)).toBe(choice.isWeighted && choice.isRaked);
        expect(tells(/Every person counts once/)).toBe(!choice.isWeighted);
        expect(tells(/segments were found, and shares, means and tests computed, with weights/)).toBe(
          isDataDriven && choice.isWeighted && choice.findsWeighted,
        );
        expect(tells(/rare by its weighted share/)).toBe(
          choice.method === "one-question" && choice.isWeighted,
        );
        expect(tells(/does not hang on weights/)).toBe(choice.method === "rules" && choice.isWeighted);
        expect(tells(/Dirichlet/)).toBe(choice.method === "latent-classes" && choice.prior);
        const isCentroids = choice.method === "k-centroids";
        expect(tells(/Fischer/)).toBe(isCentroids && choice.responseStyle !== "none");
        expect(tells(/logarithm/)).toBe(isCentroids && choice.scale === "spend");
        expect(tells(/whether somebody bought/)).toBe(isCentroids && choice.isHurdle);
        expect(tells(/Hartigan/)).toBe(isCentroids && choice.measure === "euclidean");
        expect(tells(/CLARA/)).toBe(choice.method === "medoids" && choice.isLarge);
        expect(tells(/Holm/)).toBe(choice.tests.length > 0);
        expect(tells(/seed 4711/)).toBe(isDataDriven);
        expect(tells(/reason noted: “Fits our shops \{better\}”/)).toBe(
          isDataDriven && choice.choiceNote !== "",
        );
        expect(tells(/No reason was noted/)).toBe(
          isDataDriven && choice.choiceNote === "" && choice.chosenSegments === 3,
        );
      }),
      { numRuns: 400 },
    );
  });

  it("tells a latent class analysis with its figures, in a language a report can take over", () => {
    const text = textOf(
      factsOf("latent-classes", {
        choiceNote: "Three are easier to serve",
        foundAt: new Date("2026-03-04T10:00:00Z"),
        people: {
          ...factsOf("latent-classes").people,
          leftOut: 3,
          unfinished: 12,
          firstAt: new Date("2026-02-01T10:00:00Z"),
          lastAt: new Date("2026-02-20T10:00:00Z"),
        },
      }),
    );
    for (const sentence of [
      "The study “Gardens”: 200 complete responses were analysed, completed between February 1, 2026 and February 20, 2026.",
      "3 further complete responses were left out for signs of careless answering, by rule or by a person’s decision.",
      "12 responses were begun and not finished; they were not used.",
      "4 people answered fewer than 3 of the 4 base variables; their answers were used in the fit, but they have no segment.",
      "- “Question one?”: 2 answers without order: “Option a” and “Option b”.",
      "- “Question many?” (“Option a” and “Option b”): yes or no, coded 1 and 0.",
      "- “Question stars?”: 5 ordered answers, coded in the order “1”, “2”, “3”, “4”, and “5”.",
      "“Don’t know” and “prefer not to say” count as missing.",
      "20 starts for each number of segments from 2 to 3; all random choices follow from the seed 4711.",
      "The best solution with 3 segments was reached by 7 of 20 starts.",
      "With 3 segments the log-likelihood is -1,234.500, with 20 free parameters; AIC 2,509.00, BIC 2,600.25 (Schwarz 1978).",
      "Of whole answer patterns G² is 80.50 on 30 degrees of freedom.",
      "8.0% are expected to be misplaced",
      "3 segments were chosen instead of the recommended 2. The reason noted: “Three are easier to serve”",
      `Kindred ${SOFTWARE.version}; segments found on March 4, 2026.`,
      "Linzer, D. A. & Lewis, J. B. (2011). poLCA",
    ])
      expect(text).toContain(sentence);
  });

  it("puts rules into words that keep their brackets", () => {
    const text = textOf(factsOf("rules"));
    expect(text).toContain(
      "1. “Growers”: the answer to “Question one?” is “Option a” or “Option b”, it is not true that the number given for “Question spent?” is at least 10, and (“Question stars?” was answered or the answer to “Question many? Option a” is “yes”). 100 people (100 meet the rule at all).",
    );
    expect(text).toContain("2. “Others”: the number given for “Question spent?” is from 1 to 2.5.");
    expect(text).toContain("Up to 12 people meet the same two rules");
    expect(text).toContain("No rule was true of 4 people, who have no segment (of 2 only");
  });

  it("keeps in Markdown what people typed as they typed it", () => {
    const note = buildMethodNote(
      factsOf("medoids", { study: "# <b>Teas*</b> [x](y)", choiceNote: "`a_b` | c" }),
    );
    const markdown = noteAsMarkdown(renderMethodNote(note, "Tea_1"));
    expect(markdown).toContain("# Methods: Tea\\_1\n\n## Who was asked\n\n");
    expect(markdown).toContain("“\\# \\<b\\>Teas\\*\\</b\\> \\[x\\](y)”");
    expect(markdown).toContain("“\\`a\\_b\\` \\| c”");
  });

  it("names the version that is installed", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(SOFTWARE.version).toBe(version);
  });
});
