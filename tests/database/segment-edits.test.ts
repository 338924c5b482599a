import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { findTask } from "@/lib/database/tasks";
import type { SegmentChange } from "@/lib/domain/segmentation/edits/segment-change";
import { fitLatentClasses } from "@/lib/jobs/compute/fit-latent-classes";
import { carryOutChange } from "@/lib/use-cases/segmentation/edits/carry-out-change";
import { listEdits } from "@/lib/use-cases/segmentation/edits/list-edits";
import { findSegmentation, listSegmentRecords } from "@/lib/database/segmentations";
import { useTestDatabase } from "@/tests/support/database";
import { buildEditedWorld, codesOf, type EditedWorld } from "@/tests/support/edited-world";
import { actorOf, buildPersonaWorld, scopeOf } from "@/tests/support/persona-world";
import { runSql } from "@/tests/support/run-sql";
import { valueOf } from "@/tests/support/world";

useTestDatabase();

let edited: EditedWorld;
const change: EditedWorld["change"] = (...given) => edited.change(...given);
const everything: EditedWorld["everything"] = () => edited.everything();
const undoLast: EditedWorld["undoLast"] = () => edited.undoLast();
const idAt: EditedWorld["idAt"] = (position) => edited.idAt(position);
const revisionNow = () => edited.revisionNow();
const merge = () => edited.merge();
const splitByHome: EditedWorld["splitByHome"] = (...given) => edited.splitByHome(...given);
const somePeople: EditedWorld["somePeople"] = (...given) => edited.somePeople(...given);
let world: EditedWorld["world"];

beforeEach(async () => {
  edited = await buildEditedWorld();
  ({ world } = edited);
});

describe("merging segments", () => {
  it("joins their people, adds their probabilities, and counts everything anew", async () => {
    const before = await findSegmentation(scopeOf(world), world.segmentationId);
    valueOf(await change(merge()));
    const segments = await listSegmentRecords(scopeOf(world), world.segmentationId);
    expect(segments.map(({ id, name, size }) => [id, name, size])).toEqual([
      [idAt(0), "Segment 1", 130],
      [idAt(1), "Advice and bees", 150],
    ]);
    expect(segments[1]?.share).toBeCloseTo(150 / 280, 12);
    const after = await findSegmentation(scopeOf(world), world.segmentationId);
    for (const [i, counted] of (before?.counts?.variables ?? []).entries()) {
      const now = after?.counts?.variables[i];
      if (counted.kind !== "categorical" || now?.kind !== "categorical") continue;
      expect(now.counts[1]).toEqual(counted.counts[1]?.map((n, c) => n + (counted.counts[2]?.[c] ?? 0)));
      expect(now.counts[0]).toEqual(counted.counts[0]);
    }
    const rows = await runSql<{ n: string; least: number; most: number }>(
      `select count(*) n, min(posterior) least, max(posterior) most from segment_assignments
       where segment_id = $1 and jsonb_array_length(posteriors) = 2`,
      [idAt(1)],
    );
    expect(rows[0]?.n).toBe("150");
    // 0.7 + 0.2 for who was in the first of the two, 0.7 + 0.1 for who was in the second.
    expect(rows[0]?.most).toBeCloseTo(0.9, 12);
    expect(rows[0]?.least).toBeCloseTo(0.8, 12);
    expect(after?.descriptors?.find(({ variableId }) => variableId === "home")?.test?.df).toBe(2);
  });

  it("is taken back to the last digit, also after everything was loaded anew", async () => {
    const before = await everything();
    valueOf(await change(merge()));
    expect(await everything()).not.toEqual(before);
    valueOf(await undoLast());
    expect(await everything()).toEqual(before);
    const left = await runSql(
      `select 1 from segmentation_edit_people p join segmentation_edits e on e.id = p.edit_id
       where e.segmentation_id = $1`,
      [world.segmentationId],
    );
    expect(left).toEqual([]);
  });
});

describe("dividing a segment", () => {
  it("by an answer puts everybody into one part, and says that the answer differs by construction", async () => {
    valueOf(await change(splitByHome()));
    const segments = await listSegmentRecords(scopeOf(world), world.segmentationId);
    expect(segments.map(({ name }) => name)).toEqual(["In the city", "Elsewhere", "Segment 2", "Segment 3"]);
    expect(new Set(segments.map(({ colour }) => colour)).size).toBe(4);
    const wrong = await runSql(
      `select 1 from segment_assignments a join responses r on r.id = a.response_id
       where a.segment_id = any($1) and (r.answers #>> '{home,optionId}' = 'city') <> (a.segment_id = $2)`,
      [[segments[0]?.id, segments[1]?.id], segments[0]?.id],
    );
    expect(wrong).toEqual([]);
    const off = await runSql(
      `select 1 from segment_assignments where segmentation_id = $1
         and abs((select sum(p::float8) from jsonb_array_elements_text(posteriors) p) - 1) > 1e-9`,
      [world.segmentationId],
    );
    expect(off).toEqual([]);
    const { descriptors } = (await findSegmentation(scopeOf(world), world.segmentationId)) ?? {};
    expect(descriptors?.find(({ variableId }) => variableId === "home")).toMatchObject({
      byConstruction: true,
      test: null,
    });
  });

  it("is refused where a part would have nobody, and changes nothing then", async () => {
    const before = await everything();
    const everywhere = { kind: "answers" as const, variableId: "home", others: 1 };
    const result = await change({
      kind: "split",
      segmentId: idAt(0),
      names: ["Nobody", "Everybody"],
      by: { ...everywhere, groups: [["nowhere"], ["city", "town", "country"]] },
    });
    expect(codesOf(result)).toEqual(["segmentation.part-empty"]);
    expect(await everything()).toEqual(before);
    expect(await revisionNow()).toBe(0);
  });

  it("by its classes is the worker's work: the same people for the same seed, with what speaks for it", async () => {
    const before = await everything();
    const id = randomUUID();
    const wanted: SegmentChange = {
      kind: "split",
      segmentId: idAt(0),
      names: ["One", "Other"],
      by: { kind: "latent-classes", parts: 2 },
    };
    expect(valueOf(await change(wanted, 0, id))).toEqual({ revision: null, taskId: id });
    const { workspaceId, ownerId: userId, segmentationId } = world;
    const job = {
      workspaceId,
      userId,
      taskId: id,
      request: { id, segmentationId, revision: 0, change: wanted },
    };
    const means = { fit: fitLatentClasses, signal: new AbortController().signal, isLastAttempt: false };
    const killed = carryOutChange(job, {
      ...means,
      fit: () => Promise.reject(new Error("the worker was stopped")),
    });
    await expect(killed).rejects.toThrow("the worker was stopped");
    expect(await everything()).toEqual(before);
    await carryOutChange(job, means);
    const once = await everything();
    expect(once.segments).toHaveLength(4);
    expect((await findTask(scopeOf(world), id))?.status).toBe("done");
    // The job comes again: its lease was lost after it had done its work.
    await runSql("update tasks set status = 'running' where id = $1", [id]);
    await carryOutChange(job, means);
    expect(await everything()).toEqual(once);
    const [edit] = valueOf(await listEdits(actorOf(world), segmentationId)).edits;
    const rule = edit?.edit.kind === "split" ? edit.edit.rule : undefined;
    expect(rule?.kind === "latent-classes" && [rule.bic, rule.bicUndivided].every(Number.isFinite)).toBe(
      true,
    );
    valueOf(await undoLast());
    expect(await everything()).toEqual(before);
  });
});

describe("moving people", () => {
  it("keeps where the model had put them, counts them where they are, and is taken back", async () => {
    const before = await everything();
    const moving = await somePeople(0, 7);
    valueOf(await change({ kind: "move", responseIds: moving, toSegmentId: idAt(2) }));
    const rows = await runSql<{ origin: string; fitted_segment_id: string; posterior: number }>(
      "select origin, fitted_segment_id, posterior from segment_assignments where response_id = any($1)",
      [moving],
    );
    expect(rows).toEqual(moving.map(() => ({ origin: "moved", fitted_segment_id: idAt(0), posterior: 0.1 })));
    const sizes = (await listSegmentRecords(scopeOf(world), world.segmentationId)).map(({ size }) => size);
    expect(sizes).toEqual([123, 90, 67]);
    const stored = await findSegmentation(scopeOf(world), world.segmentationId);
    expect(stored?.counts?.sizes).toEqual([123, 90, 67]);
    valueOf(await undoLast());
    expect(await everything()).toEqual(before);
  });

  it("does not move another workspace's people, and says so", async () => {
    const other = await buildPersonaWorld();
    const [stranger] = await runSql<{ response_id: string }>(
      "select response_id from segment_assignments where segmentation_id = $1 limit 1",
      [other.segmentationId],
    );
    const result = await change({
      kind: "move",
      responseIds: [stranger?.response_id ?? ""],
      toSegmentId: idAt(0),
    });
    expect(codesOf(result)).toEqual(["segmentation.nobody-to-move"]);
    const target = await change({
      kind: "move",
      responseIds: await somePeople(0, 1),
      toSegmentId: other.segmentIds[0] ?? "",
    });
    expect(codesOf(target)).toEqual(["segmentation.segment-gone"]);
    expect(codesOf(await change({ kind: "lock", segmentId: other.segmentIds[0] ?? "" }))).toEqual([
      "segmentation.segment-gone",
    ]);
  });

  it("leaves people who were placed later out of the numbers, and places them anew when undo takes their segment", async () => {
    const later = await somePeople(0, 3);
    await runSql("update segment_assignments set origin = 'scored' where response_id = any($1)", [later]);
    valueOf(await change(merge()));
    expect((await findSegmentation(scopeOf(world), world.segmentationId))?.counts?.sizes).toEqual([127, 150]);
    await runSql(
      "update segment_assignments set segment_id = $1, assigned_at = clock_timestamp() where response_id = any($2)",
      [idAt(1), later],
    );
    await runSql("delete from segmentation_edit_people where response_id = any($1)", [later]);
    valueOf(await undoLast());
    const left = await runSql("select 1 from segment_assignments where response_id = any($1)", [later]);
    expect(left).toEqual([]);
  });
});
