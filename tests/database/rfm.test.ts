import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import { insertSurvey } from "@/lib/database/surveys";
import { questionnaireSchema } from "@/lib/domain/questionnaire/questionnaire";
import { segmentByRfm } from "@/lib/domain/segmentation/spend/rfm-segments";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { placeNewPeople } from "@/lib/use-cases/segmentation/place-new-people";
import { refitSegmentation } from "@/lib/use-cases/segmentation/refit-segmentation";
import { requestRfm } from "@/lib/use-cases/segmentation/request-rfm";
import { publish } from "@/tests/support/answering-world";
import { useTestDatabase } from "@/tests/support/database";
import { runSql } from "@/tests/support/run-sql";
import { newOwner } from "@/tests/support/tick-study";
import { repeatPeople, runTask } from "@/tests/support/tourist-segments";
import { valueOf } from "@/tests/support/world";

useTestDatabase();

const aspects = ["recency", "frequency", "monetary"] as const;
type History = Record<(typeof aspects)[number], Float64Array>;

const names = {
  champions: "Champions",
  loyal: "Loyal",
  "slipping-away": "Slipping away",
  promising: "Promising",
  wavering: "Wavering",
  "at-risk": "At risk",
  newcomers: "Newcomers",
  drifting: "Drifting",
  lost: "Lost",
} as const;

describe("customers by recency, frequency and value", () => {
  it("are in the segments of their fifths, and later customers by the same bounds", async () => {
    const study = await customers();
    const id = await divided(study);
    expect(await sizes(study.scope, id)).toEqual(expected(study.history));
    const again = await repeatPeople(study, 40);
    const signal = new AbortController().signal;
    valueOf(await placeNewPeople(study.scope, id, { signal, onProgress: () => Promise.resolve() }));
    const places = await runSql<{ response_id: string; segment_id: string | null }>(
      "select response_id, segment_id from segment_assignments where segmentation_id = $1",
      [id],
    );
    const segmentOf = new Map(places.map((row) => [row.response_id, row.segment_id]));
    for (const { id: later, of } of again) expect(segmentOf.get(later)).toBe(segmentOf.get(of));
  });

  it("have fifths of the people they stand for where they are weighted, and new ones when segments are found anew", async () => {
    const study = await customers();
    const id = await divided(study);
    const weightOf = (spent: number) => (spent > 300 ? 6 : 1);
    await runSql(
      `insert into response_weights (workspace_id, survey_id, response_id, weight)
       select workspace_id, survey_id, id, case when (answers #>> '{monetary,value}')::float8 > 300 then 6 else 1 end
       from responses where workspace_id = $1 and survey_id = $2`,
      [study.scope.workspaceId, study.surveyId],
    );
    const [next, taskId] = [randomUUID(), randomUUID()];
    const actor = mintActor(study.scope.userId);
    valueOf(await refitSegmentation(actor, { segmentationId: id, id: next, taskId, name: "Next year" }));
    await runTask(study.scope, next, taskId);
    const weighted = expected(study.history, Float64Array.from(study.history.monetary, weightOf));
    expect(weighted).not.toEqual(expected(study.history));
    expect(await sizes(study.scope, next)).toEqual(weighted);
    expect(await sizes(study.scope, id)).toEqual(expected(study.history));
  });

  it("need three different numbers, and somebody who answered all of them", async () => {
    const study = await customers();
    const codes = async (given: Partial<Record<(typeof aspects)[number], string>>) => {
      const refused = await requestRfm(mintActor(study.scope.userId), { ...asked(study), ...given });
      return refused.ok ? [] : refused.problems.map(({ code }) => code);
    };
    expect(await codes({ recency: "monetary" })).toEqual(["segmentation.rfm-same-twice"]);
    expect(await codes({ recency: "gone" })).toEqual(["segmentation.rfm-needs-numbers"]);
    await runSql("update responses set answers = answers - 'recency' where workspace_id = $1", [
      study.scope.workspaceId,
    ]);
    const request = asked(study);
    valueOf(await requestRfm(mintActor(study.scope.userId), request));
    await runTask(study.scope, request.id, request.taskId);
    expect((await findSegmentation(study.scope, request.id))?.status).toBe("failed");
    const [task] = await runSql<{ problem: { code: string } }>("select problem from tasks where id = $1", [
      request.taskId,
    ]);
    expect(task?.problem.code).toBe("segmentation.rfm-nobody");
  });
});

type Study = Awaited<ReturnType<typeof customers>>;

const asked = ({ surveyId }: Pick<Study, "surveyId">) => ({
  id: randomUUID(),
  taskId: randomUUID(),
  surveyId,
  name: "Customers",
  recency: "recency",
  frequency: "frequency",
  monetary: "monetary",
});

async function divided(study: Study): Promise<string> {
  const request = asked(study);
  valueOf(await requestRfm(mintActor(study.scope.userId), request));
  await runTask(study.scope, request.id, request.taskId);
  const { status, settings } = (await findSegmentation(study.scope, request.id)) ?? {};
  expect(status).toBe("ready");
  expect(settings?.method === "rules" && settings.rules.length).toBeGreaterThan(5);
  return request.id;
}

/** People by segment, as kept. */
const sizes = async (scope: WorkspaceScope, id: string) =>
  Object.fromEntries((await listSegmentRecords(scope, id)).map(({ name, size }) => [name, size]));

/** People by segment, from the scores themselves. */
const expected = (history: History, weights?: Float64Array) =>
  Object.fromEntries(
    segmentByRfm(history, weights).segments.map(({ segment, count }) => [names[segment], count]),
  );

/** 200 customers, with ties. */
async function customers() {
  const scope = await newOwner();
  const questionnaire = questionnaireSchema.parse({
    schemaVersion: 1,
    title: { en: "Customers" },
    languages: ["en"],
    pages: [
      {
        id: "p1",
        items: aspects.map((id) => ({
          type: "number",
          id,
          code: id,
          text: { en: id },
          help: {},
          required: false,
          role: "descriptor",
          dimension: "behaviour",
          sensitive: false,
        })),
      },
    ],
    closing: { title: { en: "Thank you" }, text: {} },
  });
  const surveyId = randomUUID();
  const linkToken = randomBytes(16).toString("base64url");
  await insertSurvey(scope, { id: surveyId, title: "Customers", draft: questionnaire, linkToken });
  const versionId = await publish(scope, surveyId, questionnaire);
  const random = createRandom(7);
  const draw = (of: (u: number) => number) => Float64Array.from({ length: 200 }, () => of(random.next()));
  const history: History = {
    recency: draw((u) => Math.floor(400 * u)),
    frequency: draw((u) => 1 + Math.floor(9 * u ** 2)),
    monetary: draw((u) => Math.round(20 + 1500 * u ** 3)),
  };
  const answers = Array.from({ length: 200 }, (_, at) =>
    Object.fromEntries(aspects.map((id) => [id, { type: "number", value: history[id][at] }])),
  );
  await runSql(
    `insert into responses (workspace_id, id, survey_id, survey_version_id, submission_key, source, status, seed, answers, completed_at)
     select $1, gen_random_uuid(), $2, $3, gen_random_uuid()::text, 'import', 'complete', 1, a, now()
     from jsonb_array_elements($4::jsonb) a`,
    [scope.workspaceId, surveyId, versionId, JSON.stringify(answers)],
  );
  return { scope, surveyId, history };
}
