import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { openShareLink } from "@/lib/access/open-share-link";
import type { SegmentChange } from "@/lib/domain/segmentation/edits/segment-change";
import { generatePersonas } from "@/lib/jobs/handlers/generate-personas";
import { listPersonas } from "@/lib/use-cases/personas/list-personas";
import { changeSegments } from "@/lib/use-cases/segmentation/edits/change-segments";
import { listEdits } from "@/lib/use-cases/segmentation/edits/list-edits";
import { listSegmentTies } from "@/lib/use-cases/segmentation/edits/list-segment-ties";
import { editSegment } from "@/lib/use-cases/segmentation/edit-segment";
import { createShareLink } from "@/lib/use-cases/sharing/create-share-link";
import { seeSharedPage } from "@/lib/use-cases/sharing/see-shared-page";
import { listSegmentRecords } from "@/lib/database/segmentations";
import { useTestDatabase } from "@/tests/support/database";
import { buildEditedWorld, codesOf, type EditedWorld } from "@/tests/support/edited-world";
import { actorOf, personaTask, scopeOf } from "@/tests/support/persona-world";
import { runSql } from "@/tests/support/run-sql";
import { newMember, valueOf } from "@/tests/support/world";

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

describe("a locked segment", () => {
  it("keeps people, name and colour until it is unlocked; both can be taken back", async () => {
    valueOf(await change({ kind: "lock", segmentId: idAt(1) }));
    const locked = await everything();
    const refusals = [
      await change(merge()),
      await change(splitByHome(idAt(1))),
      await change({ kind: "move", responseIds: await somePeople(1, 2), toSegmentId: idAt(0) }),
      await change({ kind: "move", responseIds: await somePeople(0, 2), toSegmentId: idAt(1) }),
      await change({ kind: "recolour", segmentId: idAt(1), colour: 7 }),
      // Its colour is not taken away by another segment either.
      await change({ kind: "recolour", segmentId: idAt(0), colour: 1 }),
    ];
    expect(refusals.map(codesOf)).toEqual(refusals.map(() => ["segmentation.segment-locked"]));
    const renamed = await editSegment(actorOf(world), {
      segmentationId: world.segmentationId,
      segmentId: idAt(1),
      name: "Other",
      description: "",
      revision: 0,
    });
    expect(renamed).toMatchObject({ ok: false, problems: [{ code: "segmentation.segment-locked" }] });
    expect(await everything()).toEqual(locked);
    valueOf(await change({ kind: "unlock", segmentId: idAt(1) }));
    valueOf(await change({ kind: "recolour", segmentId: idAt(0), colour: 1 }));
    const colours = (await listSegmentRecords(scopeOf(world), world.segmentationId)).map(
      ({ colour }) => colour,
    );
    expect(colours).toEqual([1, 0, 2]);
    valueOf(await undoLast());
    valueOf(await undoLast());
    expect(await everything()).toEqual(locked);
  });
});

describe("several changes", () => {
  it("are taken back one after another, a new name and a description among them", async () => {
    const steps = [await everything()];
    const note = async () => steps.push(await everything());
    valueOf(await change(splitByHome()));
    await note();
    const [first] = await listSegmentRecords(scopeOf(world), world.segmentationId);
    const words = { segmentationId: world.segmentationId, segmentId: first?.id ?? "" };
    valueOf(
      await editSegment(actorOf(world), {
        ...words,
        name: "Townsfolk",
        description: "",
        revision: first?.revision ?? 0,
      }),
    );
    await note();
    valueOf(
      await editSegment(actorOf(world), {
        ...words,
        name: "Townsfolk",
        description: "Like it near.",
        revision: (first?.revision ?? 0) + 1,
      }),
    );
    await note();
    valueOf(await change({ kind: "merge", segmentIds: [first?.id ?? "", idAt(2)], name: "Mixed" }));
    await note();
    for (let at = steps.length - 1; at > 0; at--) {
      expect(await everything()).toEqual(steps[at]);
      valueOf(await undoLast());
    }
    expect(await everything()).toEqual(steps[0]);
    const log = valueOf(await listEdits(actorOf(world), world.segmentationId));
    expect(log.edits.map(({ edit, undoneAt, author }) => [edit.kind, undoneAt !== null, author])).toEqual([
      ["merge", true, "Olga Owner"],
      ["describe", true, "Olga Owner"],
      ["rename", true, "Olga Owner"],
      ["split", true, "Olga Owner"],
    ]);
    expect(log.undoable).toBeNull();
  });

  it("cannot be taken back out of turn", async () => {
    const id = randomUUID();
    valueOf(await change({ kind: "lock", segmentId: idAt(0) }, 0, id));
    valueOf(await change(merge()));
    expect(codesOf(await change({ kind: "undo", editId: id }))).toEqual(["segmentation.not-the-last-edit"]);
  });

  it("asked for twice happens once", async () => {
    const id = randomUUID();
    valueOf(await change(merge(), 0, id));
    const once = await everything();
    valueOf(await change(merge(), 0, id));
    expect(await everything()).toEqual(once);
    const { undoable } = valueOf(await listEdits(actorOf(world), world.segmentationId));
    const undo: SegmentChange = { kind: "undo", editId: undoable ?? "" };
    valueOf(await change(undo, 1));
    valueOf(await change(undo, 1));
    expect(await revisionNow()).toBe(2);
  });
});

describe("two editors at once", () => {
  it("the slower one is told who changed what, and nothing of theirs is applied", async () => {
    valueOf(await change(merge(), 0));
    const after = await everything();
    const late = await change(splitByHome(), 0);
    expect(late).toMatchObject({
      ok: false,
      problems: [
        {
          code: "segmentation.changed-meanwhile",
          params: { who: "Olga Owner", kind: "merge", name: "Advice and bees", more: 0 },
        },
      ],
    });
    expect(await everything()).toEqual(after);
  });

  it("of twelve changes sent in the same moment exactly one happens, whole", async () => {
    const wanted: SegmentChange[] = Array.from({ length: 12 }, (_, i) =>
      i % 3 === 0
        ? merge()
        : i % 3 === 1
          ? splitByHome()
          : { kind: "recolour", segmentId: idAt(0), colour: 3 + i / 3 },
    );
    const whole = wanted.map((one) =>
      one.kind === "recolour" ? { ...one, colour: Math.floor(one.colour) } : one,
    );
    const results = await Promise.all(whole.map((one) => change(one, 0)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(results.flatMap(codesOf))).toEqual(new Set(["segmentation.changed-meanwhile"]));
    expect(await revisionNow()).toBe(1);
    const [counted] = await runSql<{ placed: string; positions: string }>(
      `select (select count(*) from segment_assignments a join segments s on s.id = a.segment_id and s.retired_at is null
         where a.segmentation_id = $1) placed,
        (select string_agg(position::text, ',' order by position) from segments
         where segmentation_id = $1 and retired_at is null) positions`,
      [world.segmentationId],
    );
    expect(counted?.placed).toBe("280");
    expect(counted?.positions).toMatch(/^0,1(,2(,3)?)?$/);
  });
});

describe("a change killed half-way", () => {
  it("leaves everything as it was, whichever statement it dies at", async () => {
    const before = await everything();
    for (const table of [
      "segmentation_edits",
      "segments",
      "segment_assignments",
      "segmentations",
      "audit_events",
    ]) {
      await runSql(
        `create or replace function die() returns trigger language plpgsql as $$ begin raise exception 'power cut'; end $$`,
        [],
      );
      await runSql(
        `create trigger die_now after insert or update on ${table} for each statement execute function die()`,
        [],
      );
      await expect(change(merge(), 0), table).rejects.toThrow();
      await runSql(`drop trigger die_now on ${table}`, []);
      expect(await everything(), table).toEqual(before);
      expect(await revisionNow(), table).toBe(0);
    }
    valueOf(await change(merge(), 0));
  });
});

describe("cards and links", () => {
  const cards = async () => {
    const { personas } = valueOf(
      await listPersonas(actorOf(world), { segmentationId: world.segmentationId }),
    );
    return new Map(personas.map((persona) => [persona.segment.id, persona]));
  };

  it("the largest segment's card follows a merge, the other's is orphaned, kept, and hidden from links", async () => {
    await generatePersonas(await personaTask(world), { attempt: 0 });
    const share = async (targetKind: "persona" | "segment", targetId: string) => {
      const { token } = valueOf(
        await createShareLink(actorOf(world), {
          targetKind,
          targetId,
          audience: "anyone",
          ...(targetKind === "segment" ? { segmentationId: world.segmentationId } : {}),
        }),
      );
      return async () => {
        const scope = await openShareLink(token, null);
        return scope && (await seeSharedPage(scope, { agent: "Mozilla/5.0 Firefox/140.0" }));
      };
    };
    const kept = await share("persona", (await cards()).get(idAt(1))?.id ?? "");
    const lost = await share("persona", (await cards()).get(idAt(2))?.id ?? "");
    const lostSegment = await share("segment", idAt(2));
    const ties = valueOf(await listSegmentTies(actorOf(world), world.segmentationId));
    expect(ties.get(idAt(2))).toEqual({ cardId: (await cards()).get(idAt(2))?.id, links: 2 });
    for (const see of [kept, lost, lostSegment]) expect(await see()).not.toBeNull();

    valueOf(await change(merge()));
    expect((await cards()).get(idAt(2))?.stale).toContain("segment-gone");
    expect((await cards()).get(idAt(1))?.stale).toEqual(["people-moved"]);
    expect((await cards()).get(idAt(0))?.stale).toEqual([]);
    expect(await kept()).not.toBeNull();
    expect(await lost()).toBeNull();
    expect(await lostSegment()).toBeNull();

    await generatePersonas(await personaTask(world), { attempt: 0 });
    expect((await cards()).get(idAt(1))?.stale).toEqual([]);
    expect((await cards()).size).toBe(3);

    valueOf(await undoLast());
    expect((await cards()).get(idAt(2))?.stale).toEqual([]);
    // It was written of the merged segment: of other people than are in it now.
    expect((await cards()).get(idAt(1))?.stale).toEqual(["people-moved"]);
    expect(await lost()).not.toBeNull();
    expect(await lostSegment()).not.toBeNull();
  });
});

it("a viewer sees the changes and can make none", async () => {
  valueOf(await change(merge()));
  const viewer = await newMember(world.workspaceId, "viewer");
  const log = valueOf(await listEdits(viewer, world.segmentationId));
  expect(log.edits).toHaveLength(1);
  expect(log.undoable).toBeNull();
  const refused = await changeSegments(viewer, {
    id: randomUUID(),
    segmentationId: world.segmentationId,
    revision: 1,
    change: { kind: "undo", editId: log.edits[0]?.id ?? "" },
  });
  expect(refused).toMatchObject({ ok: false, problems: [{ code: "access.forbidden" }] });
});
