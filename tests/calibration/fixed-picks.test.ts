import { expect, it } from "vitest";
import { templates } from "@/lib/domain/questionnaire/templates/templates";
import { codeResponses } from "@/lib/domain/responses/code-responses";
import { drawSamplePopulation } from "@/lib/domain/responses/sample-population";
import { populationKinds } from "@/lib/domain/responses/population-kinds";
import { variablesOf } from "@/lib/domain/responses/variables";
import { recommendSolution } from "@/lib/domain/segmentation/choose-segment-count/recommend-solution";
import { fixedPicks, type FixedPicks } from "@/lib/domain/segmentation/data-check/fixed-picks";
import { suggestMethod } from "@/lib/domain/segmentation/data-check/suggest-method";
import { segmentationSettingsSchema, isDataDriven } from "@/lib/domain/segmentation/segmentation";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { findSolutions } from "@/lib/jobs/compute/find-solutions";

const SAMPLES = 6;
const PEOPLE = 600;

let made = 0;
const questionnaire = templates["customer-study"](() => `id${made++}`);
const benefits = variablesOf(questionnaire).filter(
  ({ itemType, dimension }) => itemType === "multiple-choice" && dimension === "benefit-sought",
);

/** Simulated people of four kinds, who pick three of nine benefits. */
function drawn(seed: number) {
  const answers = drawSamplePopulation(questionnaire, PEOPLE, createRandom(seed));
  return codeResponses(benefits, answers).flatMap((column, at) => {
    const variable = benefits[at];
    return variable ? [{ column, itemId: variable.itemId, binary: true, ordinal: false }] : [];
  });
}

async function recommended(
  seed: number,
  chosen: Record<string, unknown>,
  picks: FixedPicks | null,
): Promise<number> {
  const base = drawn(seed);
  const settings = segmentationSettingsSchema.parse({
    base: benefits.map(({ id }) => id),
    toSegments: 7,
    starts: 10,
    stabilityPairs: 30,
    ...chosen,
  });
  if (!isDataDriven(settings)) throw new Error("segments are to be found");
  const found = await findSolutions({ settings, base, weights: null, seed }, { threads: 0 });
  return recommendSolution(found, {
    people: PEOPLE,
    baseVariables: base.length,
    oneClassBic: null,
    picks,
  }).recommended;
}

const seeds = Array.from({ length: SAMPLES }, (_, sample) => sample + 1);

it("four kinds of people who pick three are found as four by what is suggested, and BIC asks for more", async () => {
  expect(populationKinds).toHaveLength(4);
  const picks = fixedPicks(drawn(1));
  expect(picks).toEqual({ picks: 3, of: 9 });
  const { method, measure } = suggestMethod(benefits, { picks });
  const right = { suggested: 0, bic: 0 };
  let tooMany = 0;
  for (const seed of seeds) {
    if ((await recommended(seed, { method, measure }, picks)) === 4) right.suggested += 1;
    const byBic = await recommended(seed, { method: "latent-classes", stabilityPairs: 0 }, null);
    if (byBic === 4) right.bic += 1;
    if (byBic > 4) tooMany += 1;
  }
  expect(right.suggested).toBeGreaterThanOrEqual(4);
  expect(right.bic).toBeLessThanOrEqual(1);
  expect(tooMany).toBeGreaterThanOrEqual(5);
}, 240_000);
