import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { generatePersonas } from "@/lib/jobs/handlers/generate-personas";
import { createShareLink } from "@/lib/use-cases/sharing/create-share-link";
import { revokeShareLink } from "@/lib/use-cases/sharing/revoke-share-link";
import { useTestDatabase } from "@/tests/support/database";
import { actorOf, buildPersonaWorld, personaTask, type PersonaWorld } from "@/tests/support/persona-world";
import { runSql } from "@/tests/support/run-sql";
import { valueOf } from "@/tests/support/world";

useTestDatabase();

/** The same segmentation again, with so many people of its first segment in its second. */
async function copyWithMoved(world: PersonaWorld, moved: number) {
  const copy = randomUUID();
  const copyRows = (table: string, change: string, where: string) =>
    runSql(
      `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || ${change})).* from ${table} t where ${where}`,
      [world.segmentationId, copy],
    );
  // The same new id wherever the old one stands; digits 13 and 17 tell the kind of id.
  const newId = (column: string) =>
    `overlay(overlay(md5(${column}::text || $2::text) placing '4' from 13) placing '8' from 17)::uuid`;
  await copyRows("segmentations", "jsonb_build_object('id', $2::text)", "id = $1");
  await copyRows(
    "segments",
    `jsonb_build_object('segmentation_id', $2::text, 'id', ${newId("t.id")}, 'name', t.name || ' again')`,
    "segmentation_id = $1",
  );
  await copyRows(
    "segment_assignments",
    `jsonb_build_object('segmentation_id', $2::text, 'segment_id', ${newId("t.segment_id")})`,
    "segmentation_id = $1",
  );
  await copyRows(
    "personas",
    `jsonb_build_object('segmentation_id', $2::text, 'id', ${newId("t.id")}, 'segment_id', ${newId("t.segment_id")})`,
    "segmentation_id = $1",
  );
  const [from, to] = await runSql<{ id: string }>(
    "select id from segments where segmentation_id = $1 order by position",
    [copy],
  );
  await runSql(
    `update segment_assignments set segment_id = $3 where segmentation_id = $1 and response_id in (
       select response_id from segment_assignments where segmentation_id = $1 and segment_id = $2 order by 1 limit $4)`,
    [copy, from?.id, to?.id, moved],
  );
  await runSql("update segments set size = size - $2::int where id = $1", [from?.id, moved]);
  await runSql("update segments set size = size + $2::int where id = $1", [to?.id, moved]);
  return { segmentationId: copy, segmentId: from?.id ?? "" };
}

describe("two links whose people differ by a few", () => {
  let world: PersonaWorld;
  const share = (segmentationId: string, segmentId: string) =>
    createShareLink(actorOf(world), {
      targetKind: "segment",
      targetId: segmentId,
      segmentationId,
      audience: "anyone",
    });
  beforeAll(async () => {
    world = await buildPersonaWorld();
    await generatePersonas(await personaTask(world), { attempt: 0 });
  });

  it("are refused while the other is in force: who holds both could work out the few", async () => {
    const first = valueOf(await share(world.segmentationId, world.segmentIds[0] ?? ""));
    const nine = await copyWithMoved(world, 9);
    const refused = await share(nine.segmentationId, nine.segmentId);
    expect(refused).toMatchObject({ ok: false, problems: [{ code: "share.nearly-same-people" }] });
    const all = await createShareLink(actorOf(world), {
      targetKind: "persona-set",
      targetId: nine.segmentationId,
    });
    expect(all).toMatchObject({ ok: false, problems: [{ code: "share.nearly-same-people" }] });
    valueOf(await revokeShareLink(actorOf(world), { shareLinkId: first.id }));
    const allowed = valueOf(await share(nine.segmentationId, nine.segmentId));
    valueOf(await revokeShareLink(actorOf(world), { shareLinkId: allowed.id }));
  });

  it("are allowed where they are the same people, or ten and more apart", async () => {
    valueOf(await share(world.segmentationId, world.segmentIds[0] ?? ""));
    const [same, apart] = [await copyWithMoved(world, 0), await copyWithMoved(world, 10)];
    expect(await share(same.segmentationId, same.segmentId)).toMatchObject({ ok: true });
    expect(await share(apart.segmentationId, apart.segmentId)).toMatchObject({ ok: true });
  });
});
