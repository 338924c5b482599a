import { textIn } from "@/lib/domain/questionnaire/questionnaire";
import type { Variable } from "@/lib/domain/responses/variables";
import { leastAnswered } from "../preparation/prepare-base";
import { isDataDriven } from "../segmentation";
import { kindredNumbers } from "./kindred-numbers";
import { centroidsInR } from "./r-centroids";
import { readingInR, verdictInR } from "./r-common";
import { latentClassesInR } from "./r-latent-classes";
import { medoidsInR } from "./r-medoids";
import { prototypesInR } from "./r-prototypes";
import { rankingsInR } from "./r-rankings";
import { oneQuestionInR, rulesInR } from "./r-rules";
import { rComment, rLogical, rNumbers, rText, rTexts } from "./r-values";
import { rulesAsList } from "./rules-in-r";
import type { ScriptFacts } from "./script-facts";

const analyses: Readonly<Record<ScriptFacts["settings"]["method"], string>> = {
  "latent-classes": latentClassesInR,
  "k-centroids": centroidsInR,
  medoids: medoidsInR,
  prototypes: prototypesInR,
  rankings: rankingsInR,
  rules: rulesInR,
  "one-question": oneQuestionInR,
};

/** Independent starts of the repeated analysis, at least; settings that ask for more get more. */
const LEAST_STARTS = 20;

/**
 * An R script that repeats a segmentation from its coded data: Kindred's own numbers computed anew by base R, which must
 * be equal, then the same analysis from many starts of R's own, and by the package that is made for it where it is
 * installed. Plain text; holds settings and estimates.
 *
 * @throws where the result is of another method than the settings, or lacks the chosen number of segments
 */
export const buildScript = (facts: ScriptFacts): string =>
  [
    head(facts),
    "",
    settingsInR(facts),
    readingInR,
    "# ---- What Kindred found -----------------------------------------------------",
    "",
    ...(facts.settings.method === "rules"
      ? [rulesAsList(facts, facts.settings, facts.result.method === "rules" && facts.result.hasRest)]
      : []),
    kindredNumbers(facts),
    analyses[facts.settings.method],
    verdictInR.trimStart(),
  ].join("\n");

function head(facts: ScriptFacts): string {
  const { software, name, study, scriptFile, dataFile, responseSetHash, rows, people } = facts;
  return [
    `The segmentation "${name}" of the study "${study}", repeated in R.`,
    `Written by ${software.name} ${software.version}. Needs R 4.0 or later; base R is enough for the check.`,
    `Put ${dataFile} beside this file and run: Rscript ${scriptFile}`,
    ...(responseSetHash ? [`Fingerprint of the responses: ${responseSetHash.slice(0, 12)}`] : []),
    ...(rows < people
      ? [
          `The segments were found with ${people} people; the answers of ${people - rows} were erased since, so numbers will differ.`,
        ]
      : []),
    "",
    "Data: one row per person; categories count from 1, missing answers are empty.",
    "found: segment as found. segment: as it stands now.",
    ...facts.base.map((variable, at) => `  ${facts.names[at] ?? ""}: ${wordingOf(variable, facts.language)}`),
    ...(facts.segmentNames.length > 0
      ? [`Segments as they stand: ${facts.segmentNames.map((one, at) => `${at + 1} ${one}`).join("; ")}`]
      : []),
  ]
    .map(rComment)
    .join("\n");
}

function wordingOf({ question, part, binary, categories, code }: Variable, language: string): string {
  const words = [question, ...(part ? [part] : [])].map((text) => textIn(text, language, language));
  const answers = binary
    ? "1 no, 2 yes"
    : categories
        .map((one, at) => `${at + 1} ${textIn(one.label, language, language) || one.code}`)
        .join(", ");
  return `${words.filter(Boolean).join(" / ") || code}${answers ? ` (${answers})` : ""}`;
}

function settingsInR(facts: ScriptFacts): string {
  const { settings, result, base, names, foundWithWeights } = facts;
  const lines: (readonly [string, string])[] = [
    ["data_file", rText(facts.dataFile)],
    ["rows_expected", String(facts.rows)],
    ["variables", rTexts(names)],
    // 0 for a number.
    ["categories", rNumbers(base.map(({ categories }) => categories.length))],
    ["found_with_weights", rLogical(foundWithWeights)],
    ["is_edited", rLogical(facts.isEdited)],
  ];
  if (isDataDriven(settings)) {
    lines.push(
      ["starts", String(Math.max(LEAST_STARTS, settings.starts))],
      ["least_answered", String(settings.method === "rankings" ? 1 : leastAnswered(base.length))],
    );
  }
  if (settings.method === "latent-classes") lines.push(["prior", settings.prior ? "1" : "0"]);
  if (settings.method === "k-centroids")
    lines.push(
      ["measure", rText(settings.measure)],
      ["response_style", rText(settings.responseStyle)],
      ["scale_by", rText(settings.scale)],
    );
  if (result.method === "medoids")
    lines.push(["scales", rTexts(result.comparisons.map(({ scale }) => scale))]);
  return lines.map(([name, value]) => `${name} <- ${value}`).join("\n");
}
