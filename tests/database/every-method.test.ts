import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import { insertSurvey } from "@/lib/database/surveys";
import { questionnaireSchema } from "@/lib/domain/questionnaire/questionnaire";
import { fittedOf, segmentationSettingsSchema } from "@/lib/domain/segmentation/segmentation";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { placeNewPeople } from "@/lib/use-cases/segmentation/place-new-people";
import { requestSegmentation } from "@/lib/use-cases/segmentation/request-segmentation";
import { publish } from "@/tests/support/answering-world";
import { useTestDatabase } from "@/tests/support/database";
import { runSql } from "@/tests/support/run-sql";
import { newOwner } from "@/tests/support/tick-study";
import { chooseThree, repeatPeople, runTask, touristBase, tourists } from "@/tests/support/tourist-segments";
import { valueOf } from "@/tests/support/world";

useTestDatabase();

const found = { fromSegments: 2, toSegments: 4, starts: 4 };

/** Finds segments, goes on with three, and sees that later people are placed as those who answered the same. */
async function fromAnswersToSegments(
  study: { readonly scope: WorkspaceScope; readonly surveyId: string },
  asked: Record<string, unknown>,
) {
  const { scope, surveyId } = study;
  const [id, taskId] = [randomUUID(), randomUUID()];
  const settings = segmentationSettingsSchema.parse({ ...found, ...asked });
  valueOf(
    await requestSegmentation(mintActor(scope.userId), { id, taskId, surveyId, name: "Found", settings }),
  );
  await runTask(scope, id, taskId);
  expect((await findSegmentation(scope, id))?.status).toBe("choosing");
  await chooseThree(scope, id);
  const ready = await findSegmentation(scope, id);
  expect(ready?.status).toBe("ready");
  const segments = await listSegmentRecords(scope, id);
  expect(segments).toHaveLength(3);
  const again = await repeatPeople(study, 40);
  const signal = new AbortController().signal;
  valueOf(await placeNewPeople(scope, id, { signal, onProgress: () => Promise.resolve() }));
  const places = await runSql<{ response_id: string; segment_id: string | null }>(
    "select response_id, segment_id from segment_assignments where segmentation_id = $1",
    [id],
  );
  const segmentOf = new Map(places.map((row) => [row.response_id, row.segment_id]));
  for (const { id: later, of } of again) expect(segmentOf.get(later)).toBe(segmentOf.get(of));
  return {
    result: fittedOf(ready?.result),
    descriptors: ready?.descriptors ?? [],
    people: segments.reduce((sum, { size }) => sum + size, 0),
  };
}

describe("segments are found, chosen and filled, and later people placed, by", () => {
  it.each([
    ["latent classes", { method: "latent-classes" }],
    ["k-means", { method: "k-centroids" }],
    ["k-medians", { method: "k-centroids", measure: "manhattan" }],
    ["expected Jaccard", { method: "k-centroids", measure: "expected-jaccard" }],
    ["medoids", { method: "medoids" }],
    ["k-prototypes", { method: "prototypes" }],
  ])("%s", async (_name, settings) => {
    const { people, result } = await fromAnswersToSegments(await tourists(), {
      ...settings,
      base: touristBase,
    });
    expect(people).toBe(1000);
    // All eight questions are yes or no, so the number of ticks is a style the segments may have picked up.
    expect(result?.solutions.every(({ style }) => style?.kind === "ticks")).toBe(true);
  });

  it("mixtures of rankings", async () => {
    const study = await rankingStudy();
    const { people } = await fromAnswersToSegments(study, {
      method: "rankings",
      base: study.base,
    });
    expect(people).toBe(300);
  });
});

describe("tests of the number of segments", () => {
  it("bring the gap statistic and prediction strength for k-means", async () => {
    const { result } = await fromAnswersToSegments(await tourists(), {
      method: "k-centroids",
      base: touristBase,
      testsNumber: true,
      stabilityPairs: 5,
    });
    const solutions = result?.method === "k-centroids" ? result.solutions : [];
    expect(solutions.every(({ gap }) => gap && gap.standardError > 0)).toBe(true);
    expect(solutions.every(({ predictionStrength }) => (predictionStrength ?? 0) > 0.1)).toBe(true);
  });

  it("bring likelihood ratios around the lowest BIC for latent classes, and only if asked for", async () => {
    const asked = { method: "latent-classes", base: touristBase, starts: 6 };
    const untested = await fromAnswersToSegments(await tourists(), asked);
    const tested = await fromAnswersToSegments(await tourists(), { ...asked, testsNumber: true });
    const testsOf = ({ result }: typeof tested) =>
      result?.method === "latent-classes"
        ? result.solutions.flatMap(({ segments, fewerClasses }) => (fewerClasses ? [segments] : []))
        : [];
    expect(testsOf(untested)).toEqual([]);
    const bics = tested.result?.method === "latent-classes" ? tested.result.solutions : [];
    const lowest = bics.reduce((a, b) => (b.bic < a.bic ? b : a)).segments;
    expect(testsOf(tested)).toEqual([lowest, lowest + 1].filter((k) => k >= 2 && k <= 4));
  });
});

describe("what differs between latent classes", () => {
  it("is told with and without the error of placing people; between centroids there is no such error", async () => {
    const study = await tourists();
    const classes = await fromAnswersToSegments(study, { method: "latent-classes", base: touristBase });
    const corrected = classes.descriptors.filter((row) => row.corrected);
    expect(corrected.length).toBeGreaterThan(0);
    for (const row of corrected) {
      expect(row.byConstruction).toBe(false);
      const sums = [0, 1, 2].map((segment) =>
        (row.corrected ?? []).reduce((sum, { segments }) => sum + (segments[segment]?.corrected ?? NaN), 0),
      );
      // Shares of the answers to one question sum to one in every class, corrected too.
      for (const sum of sums) expect(sum).toBeCloseTo(1, 9);
    }
    const centroids = await fromAnswersToSegments(study, { method: "k-centroids", base: touristBase });
    expect(centroids.descriptors.some((row) => row.corrected)).toBe(false);
    expect(centroids.descriptors.every(({ test }) => !test || test.pDiscovery !== undefined)).toBe(true);
  });
});

/** 300 people who rank four options: three tastes in turn. */
async function rankingStudy() {
  const scope = await newOwner();
  const options = ["price", "taste", "health", "looks"];
  const questionnaire = questionnaireSchema.parse({
    schemaVersion: 1,
    title: { en: "A ranking" },
    languages: ["en"],
    pages: [
      {
        id: "p1",
        items: [
          {
            type: "ranking",
            id: "order",
            code: "order",
            text: { en: "Put these in order" },
            help: {},
            required: false,
            role: "base",
            dimension: "benefit-sought",
            sensitive: false,
            randomise: false,
            options: options.map((id) => ({
              id,
              code: id,
              label: { en: id },
              kind: "choice",
              retired: false,
            })),
          },
        ],
      },
    ],
    closing: { title: { en: "Thank you" }, text: {} },
  });
  const surveyId = randomUUID();
  await insertSurvey(scope, {
    id: surveyId,
    title: "A ranking",
    draft: questionnaire,
    linkToken: randomBytes(16).toString("base64url"),
  });
  const versionId = await publish(scope, surveyId, questionnaire);
  const tastes = [
    ["price", "taste", "health", "looks"],
    ["looks", "health", "price", "taste"],
    ["taste", "looks", "health", "price"],
  ];
  const answers = Array.from({ length: 300 }, (_, person) => {
    const optionIds = [...(tastes[person % 3] ?? [])];
    // One in five swaps the last two.
    if (person % 5 === 0) optionIds.push(...optionIds.splice(2, 1));
    return { order: { type: "ranking", optionIds } };
  });
  await runSql(
    `insert into responses (workspace_id, id, survey_id, survey_version_id, submission_key, source, status, seed, answers, completed_at)
     select $1, gen_random_uuid(), $2, $3, gen_random_uuid()::text, 'import', 'complete', 1, a, now()
     from jsonb_array_elements($4::jsonb) a`,
    [scope.workspaceId, surveyId, versionId, JSON.stringify(answers)],
  );
  return { scope, surveyId, base: options.map((option) => `order.${option}`) };
}
