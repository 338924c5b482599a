import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import { adoptNames } from "@/lib/use-cases/segmentation/adopt-names";
import { compareSegmentations } from "@/lib/use-cases/segmentation/compare-segmentations";
import { deleteSegmentation } from "@/lib/use-cases/segmentation/delete-segmentation";
import { changeSegments } from "@/lib/use-cases/segmentation/edits/change-segments";
import { listEdits } from "@/lib/use-cases/segmentation/edits/list-edits";
import { editSegment } from "@/lib/use-cases/segmentation/edit-segment";
import { placeNewPeople } from "@/lib/use-cases/segmentation/place-new-people";
import { refitSegmentation } from "@/lib/use-cases/segmentation/refit-segmentation";
import { seeWaves } from "@/lib/use-cases/segmentation/see-waves";
import { useTestDatabase } from "@/tests/support/database";
import { runSql } from "@/tests/support/run-sql";
import { itemId, newOwner } from "@/tests/support/tick-study";
import {
  chooseThree,
  repeatPeople,
  runTask,
  threeClasses,
  tourists,
  type Tourists,
} from "@/tests/support/tourist-segments";
import { segmentedBy, valueOf } from "@/tests/support/world";

useTestDatabase();

const place = (study: Tourists, segmentationId: string) =>
  placeNewPeople(study.scope, segmentationId, {
    signal: new AbortController().signal,
    onProgress: () => Promise.resolve(),
  });

describe("segments by wave", () => {
  let study: Tourists;
  let segmentationId: string;
  const see = async (asked: Partial<Parameters<typeof seeWaves>[1]> = {}) =>
    valueOf(await seeWaves(mintActor(study.scope.userId), { segmentationId, division: null, ...asked }));

  beforeAll(async () => {
    study = await tourists();
    await runSql("update responses set completed_at = '2026-01-15T12:00:00Z' where survey_id = $1", [
      study.surveyId,
    ]);
    segmentationId = await threeClasses(study);
  }, 60_000);

  it("show one wave, and nobody to compare, while everybody was there from the start", async () => {
    const { waves, comparison, newPeople, laterPeople, lastPlacedAt } = await see();
    expect(lastPlacedAt).toBeNull();
    expect(waves.map(({ id, people, later }) => ({ id, people, later }))).toEqual([
      { id: "2026-01-01", people: 1000, later: 0 },
    ]);
    expect({ comparison, newPeople, laterPeople }).toEqual({
      comparison: null,
      newPeople: 0,
      laterPeople: 0,
    });
  });

  it("find nothing moved when later people answer exactly as everybody did", async () => {
    await repeatPeople(study, 1000, { completedAt: "timestamptz '2026-03-10T12:00:00Z'" });
    expect((await see()).newPeople).toBe(1000);
    const begun = Date.now();
    valueOf(await place(study, segmentationId));
    const { waves, comparison, laterPeople, lastPlacedAt } = await see();
    expect(Math.abs((lastPlacedAt?.getTime() ?? 0) - begun)).toBeLessThan(60_000);
    expect(waves.map(({ id, people, later }) => [id, people, later])).toEqual([
      ["2026-01-01", 1000, 0],
      ["2026-02-01", 0, 0],
      ["2026-03-01", 1000, 1000],
    ]);
    expect(laterPeople).toBe(1000);
    expect(waves[2]?.shares).toEqual(waves[0]?.shares);
    expect(comparison?.times).toEqual({ then: "fit", now: "later" });
    expect(comparison?.segments.psi).toBe(0);
    expect(comparison?.base.map(({ stability }) => stability.psi)).toEqual(comparison?.base.map(() => 0));
    expect(comparison?.certaintyNow).toBeCloseTo(comparison?.certaintyThen ?? 0, 9);
    expect(comparison?.advice).toEqual({ kind: "hold" });
  });

  it("name what moved, and advise to fit anew, when other people come", async () => {
    // 400 people of the largest segment alone.
    const [largest] = await listSegmentRecords(study.scope, segmentationId);
    await runSql(
      `insert into responses (workspace_id, id, survey_id, survey_version_id, submission_key, source, status, seed, answers, completed_at)
       select r.workspace_id, gen_random_uuid(), r.survey_id, r.survey_version_id, 'again-x' || r.id, 'web', 'complete', 1, r.answers, '2026-05-02T00:00:00Z'
       from responses r join segment_assignments a on a.response_id = r.id and a.segmentation_id = $1 and a.segment_id = $2
       order by r.id limit 400`,
      [segmentationId, largest?.id],
    );
    valueOf(await place(study, segmentationId));
    const { comparison } = await see({ now: "2026-05-01" });
    expect(comparison?.times).toEqual({ then: "fit", now: "2026-05-01" });
    expect(comparison?.advice).toEqual({ kind: "refit", reasons: ["segment-shares-shifted"] });
    const [moved] = comparison?.base ?? [];
    expect(moved?.p).toBeLessThan(1e-6);
    expect(comparison?.variables[moved?.variable ?? 0]?.isTick).toBe(true);
    const before = await runSql<{ share: number }>(
      `select avg((answers -> $2 ->> 'optionId' = 'o1')::int)::float8 as share from responses r
       join segment_assignments a on a.response_id = r.id where a.segmentation_id = $1 and a.origin = 'fit'`,
      [segmentationId, itemId(comparison?.variables[moved?.variable ?? 0]?.label ?? "")],
    );
    expect(moved?.then).toBeCloseTo(before[0]?.share ?? 0, 12);
    expect(moved?.now).not.toBeCloseTo(moved?.then ?? 0, 1);
    const twoWaves = await see({ then: "2026-01-01", now: "2026-03-01" });
    expect(twoWaves.comparison?.segments.psi).toBe(0);
    expect(twoWaves.comparison?.advice).toBeNull();
  });

  it("can be the answers to a question", async () => {
    const { waves } = await see({ division: { kind: "question", variableId: "Gender" } });
    expect(waves.map(({ label }) => label).sort()).toEqual(["Female", "Male"]);
    expect(waves.reduce((sum, { people }) => sum + people, 0)).toBe(2400);
  });

  it("are not shown of a deleted segmentation", async () => {
    const actor = mintActor(study.scope.userId);
    valueOf(await deleteSegmentation(actor, { segmentationId, isDeleted: true }));
    const seen = await seeWaves(actor, { segmentationId, division: null });
    expect(seen.ok ? [] : seen.problems.map(({ code }) => code)).toEqual(["access.not-found"]);
  });
});

describe("found anew", () => {
  let study: Tourists;
  let before: string;
  let after: string;
  beforeAll(async () => {
    study = await tourists();
    before = await threeClasses(study);
    const actor = mintActor(study.scope.userId);
    for (const [at, segment] of (await listSegmentRecords(study.scope, before)).entries()) {
      const edit = { name: `Known ${at}`, description: `As we know them ${at}`, revision: segment.revision };
      valueOf(await editSegment(actor, { segmentationId: before, segmentId: segment.id, ...edit }));
    }
    await runSql("update segments set colour = 5 - position where segmentation_id = $1", [before]);
    [after] = [randomUUID()];
    const taskId = randomUUID();
    const request = { segmentationId: before, id: after, taskId, name: "Motives, anew" };
    valueOf(await refitSegmentation(actor, request));
    valueOf(await refitSegmentation(actor, request));
    await runTask(study.scope, after, taskId);
    await chooseThree(study.scope, after);
  }, 60_000);

  const named = async () =>
    (await listSegmentRecords(study.scope, after)).map(({ name, description, colour }) => ({ name, description, colour })); // prettier-ignore

  it("keeps which segment continues which, and a comparison says the two agree", async () => {
    const record = await findSegmentation(study.scope, after);
    expect(record?.predecessorId).toBe(before);
    expect(record?.lineage).toMatchObject({ predecessorId: before, shared: 1000, before: null });
    expect(record?.lineage?.continuations).toHaveLength(3);
    const compared = valueOf(
      await compareSegmentations(mintActor(study.scope.userId), { first: before, second: after }),
    );
    expect(compared.isRefit).toBe(true);
    expect(compared.comparison?.agreement).toBe("same");
    expect(compared.lineage.before.map(({ fate }) => fate.kind)).toEqual([
      "continued",
      "continued",
      "continued",
    ]);
    const waves = valueOf(
      await seeWaves(mintActor(study.scope.userId), { segmentationId: before, division: null }),
    );
    expect(waves.successor?.id).toBe(after);
    expect(waves.successor?.adjustedRand).toBeCloseTo(compared.comparison?.adjustedRand ?? 0, 12);
  });

  it("takes over names, descriptions and colours in one step, and back, but for what was renamed since", async () => {
    const actor = mintActor(study.scope.userId);
    const own = await named();
    const adopt = (isAdopted: boolean) =>
      adoptNames(actor, { segmentationId: after, predecessorId: before, isAdopted });
    expect(valueOf(await adopt(true)).renamed).toBe(3);
    expect(valueOf(await adopt(true)).renamed).toBe(0);
    const adopted = await named();
    expect(adopted.map(({ name }) => name).sort()).toEqual(["Known 0", "Known 1", "Known 2"]);
    const old = await listSegmentRecords(study.scope, before);
    for (const { name, description, colour } of adopted)
      expect(old.find((segment) => segment.name === name)).toMatchObject({ description, colour });
    const [first] = await listSegmentRecords(study.scope, after);
    const words = { name: "Mine", description: "", revision: first?.revision ?? 0 };
    valueOf(await editSegment(actor, { segmentationId: after, segmentId: first?.id ?? "", ...words }));
    valueOf(await adopt(false));
    const back = await named();
    expect(back[0]?.name).toBe("Mine");
    expect(back.slice(1)).toEqual(own.slice(1));
    expect(valueOf(await adopt(false)).renamed).toBe(0);
  });

  it("is written down among the changes by hand and taken back there, the last one first", async () => {
    const actor = mintActor(study.scope.userId);
    const own = await named();
    const adopt = (isAdopted: boolean) =>
      adoptNames(actor, { segmentationId: after, predecessorId: before, isAdopted });
    const log = async () => valueOf(await listEdits(actor, after)).edits;
    const undoLast = async () => {
      const revision = (await findSegmentation(study.scope, after))?.revision ?? 0;
      const last = (await log()).find(({ undoneAt }) => undoneAt === null);
      const change = { kind: "undo" as const, editId: last?.id ?? "" };
      valueOf(await changeSegments(actor, { id: randomUUID(), segmentationId: after, revision, change }));
    };
    valueOf(await adopt(true));
    const adopted = await named();
    expect((await log())[0]?.edit).toMatchObject({ kind: "adopt", from: { id: before } });
    valueOf(await adopt(false));
    expect((await log())[0]?.edit).toMatchObject({ kind: "return", from: { id: before } });
    await undoLast();
    expect(await named()).toEqual(adopted);
    expect((await findSegmentation(study.scope, after))?.lineage?.before).not.toBeNull();
    // What was taken back can be given back again, all of it.
    expect(valueOf(await adopt(false)).kept).toBe(0);
    expect(await named()).toEqual(own);
    await undoLast();
    await undoLast();
    expect(await named()).toEqual(own);
    expect((await findSegmentation(study.scope, after))?.lineage?.before).toBeNull();
  });

  it("leaves a locked segment's name and colour alone, on the way there and back", async () => {
    const actor = mintActor(study.scope.userId);
    const [, second, third] = await listSegmentRecords(study.scope, after);
    const lock = async (segmentId: string | undefined) => {
      const { revision } = (await findSegmentation(study.scope, after)) ?? {};
      const change = { kind: "lock" as const, segmentId: segmentId ?? "" };
      valueOf(
        await changeSegments(actor, {
          ...{ id: randomUUID(), segmentationId: after, revision: revision ?? 0, change },
        }),
      );
    };
    const adopt = async (isAdopted: boolean) =>
      valueOf(await adoptNames(actor, { segmentationId: after, predecessorId: before, isAdopted }));
    await lock(second?.id);
    const own = await named();
    expect((await adopt(true)).kept).toBe(1);
    const adopted = await named();
    expect(adopted[1]).toEqual(own[1]);
    expect(adopted[2]?.name).toMatch(/^Known/);
    await lock(third?.id);
    expect((await adopt(false)).kept).toBe(1);
    const back = await named();
    expect(back[1]).toEqual(own[1]);
    expect(back[2]).toEqual(adopted[2]);
    expect(back[0]).toMatchObject({ name: own[0]?.name, description: own[0]?.description });
    expect(new Set(back.map(({ colour }) => colour)).size).toBe(3);
  });

  it("compares with another way to group the same people, but not across surveys or workspaces", async () => {
    const actor = mintActor(study.scope.userId);
    const { segmentationId: gender } = await segmentedBy(study.scope, study.surveyId, "Gender");
    const compared = valueOf(await compareSegmentations(actor, { first: before, second: gender }));
    expect(compared.people).toBe(1000);
    expect(compared.comparison?.adjustedRand).toBeLessThan(0.1);
    const other = await tourists(study.scope);
    const { segmentationId: elsewhere } = await segmentedBy(other.scope, other.surveyId, "Gender");
    const strange = await tourists(await newOwner());
    const { segmentationId: theirs } = await segmentedBy(strange.scope, strange.surveyId, "Gender");
    const codes = async (second: string) => {
      const found = await compareSegmentations(actor, { first: before, second });
      return found.ok ? [] : found.problems.map(({ code }) => code);
    };
    expect(await codes(elsewhere)).toEqual(["segmentation.other-survey"]);
    expect(await codes(theirs)).toEqual(["access.not-found"]);
    expect(await codes(before)).toEqual(["segmentation.same-twice"]);
    const adopted = await adoptNames(actor, {
      segmentationId: after,
      predecessorId: theirs,
      isAdopted: true,
    });
    expect(adopted.ok ? [] : adopted.problems.map(({ code }) => code)).toEqual(["access.not-found"]);
    const unrelated = await adoptNames(actor, {
      segmentationId: after,
      predecessorId: elsewhere,
      isAdopted: true,
    });
    expect(unrelated.ok ? [] : unrelated.problems.map(({ code }) => code)).toEqual([
      "segmentation.nobody-shared",
    ]);
  });
});
