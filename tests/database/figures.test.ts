import { beforeEach, describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { computeFigureJob } from "@/lib/jobs/definitions/compute-figure";
import { carryOutFigure } from "@/lib/use-cases/figures/carry-out-figure";
import { seeSegment } from "@/lib/use-cases/segmentation/see-segment";
import { seeSeparation } from "@/lib/use-cases/segmentation/see-separation";
import { seeWaves } from "@/lib/use-cases/segmentation/see-waves";
import { saveEvaluation } from "@/lib/use-cases/worth/save-evaluation";
import { seeWorth } from "@/lib/use-cases/worth/see-worth";
import { useTestDatabase } from "@/tests/support/database";
import { buildEditedWorld, type EditedWorld } from "@/tests/support/edited-world";
import { actorOf, type PersonaWorld } from "@/tests/support/persona-world";
import { threeClasses, tourists } from "@/tests/support/tourist-segments";
import { runSql } from "@/tests/support/run-sql";
import { newMember, valueOf } from "@/tests/support/world";

useTestDatabase();

let edited: EditedWorld;
let world: PersonaWorld;
beforeEach(async () => {
  edited = await buildEditedWorld();
  world = edited.world;
});

const see = async () => valueOf(await seeSeparation(actorOf(world), world.segmentationId));
const seeMoney = async () => valueOf(await seeWorth(actorOf(world), world.segmentationId));

/** From now on the segmentation is of so many people: more than are waited for, if nothing is said. */
const grow = (respondents = 5001, id = world.segmentationId) =>
  runSql("update segmentations set respondents = $2 where id = $1", [id, respondents]);

/** What waits in the queue for a segmentation. */
async function waiting(id = world.segmentationId) {
  const rows = await runSql<{ data: unknown }>(
    "select data from pgboss.job where name = 'compute-figure' and state = 'created' and data ->> 'segmentationId' = $1",
    [id],
  );
  return rows.map(({ data }) => computeFigureJob.payload.parse(data));
}

async function work(id = world.segmentationId) {
  for (const job of await waiting(id)) await carryOutFigure(job);
  await runSql("delete from pgboss.job where name = 'compute-figure'");
}

const chooseMoney = async () =>
  valueOf(
    await saveEvaluation(actorOf(world), {
      segmentationId: world.segmentationId,
      revision: 0,
      content: {
        moneyVariableId: "spend",
        channelItemIds: null,
        criteria: [],
        actionable: {},
        targets: [],
        targetNote: "",
      },
    }),
  );

describe("figures of very many people", () => {
  it("are asked for once, whoever looks, and are the same as computed at once", async () => {
    const atOnce = await see();
    expect(atOnce).toMatchObject({ people: 280, everyone: 280 });
    await runSql("delete from result_summaries where key like 'separation:%'");
    await grow();
    const other = await newMember(world.workspaceId, "viewer");
    expect(await see()).toBe("being-drawn");
    expect(valueOf(await seeSeparation(other, world.segmentationId))).toBe("being-drawn");
    expect(await waiting()).toHaveLength(1);
    await work();
    expect(await see()).toEqual(atOnce);
    expect(await waiting()).toEqual([]);
  });

  it("wave by wave too, and it is said while they are counted anew", async () => {
    const study = await tourists();
    const id = await threeClasses(study);
    const over = async () =>
      valueOf(await seeWaves(mintActor(study.scope.userId), { segmentationId: id, division: null }));
    const atOnce = await over();
    expect(atOnce).toMatchObject({ isCounted: true, isCounting: false });
    await runSql("delete from result_summaries where survey_id = $1", [study.surveyId]);
    await grow(5001, id);
    expect(await over()).toMatchObject({ isCounted: false, isCounting: true, waves: [], comparison: null });
    await work(id);
    expect(await over()).toEqual(atOnce);
    await runSql("update segment_assignments set assigned_at = now() where segmentation_id = $1", [id]);
    expect(await over()).toEqual({ ...atOnce, isCounting: true });
    await work(id);
    expect(await over()).toEqual(atOnce);
  });

  it("of money too, each number by itself", async () => {
    await chooseMoney();
    const atOnce = await seeMoney();
    expect(atOnce.isReckoning).toBe(false);
    await runSql("delete from result_summaries where key like 'worth:%'");
    await grow();
    const asked = await seeMoney();
    expect(asked.isReckoning).toBe(true);
    expect(asked.facts.money).toBeNull();
    await work();
    const reckoned = await seeMoney();
    expect(reckoned.isReckoning).toBe(false);
    expect(reckoned.facts.money).toEqual(atOnce.facts.money);
  });

  it("of an opened segment too, each segment by itself", async () => {
    const open = async (at: number) =>
      valueOf(
        await seeSegment(actorOf(world), {
          segmentationId: world.segmentationId,
          segmentId: edited.idAt(at),
        }),
      );
    const atOnce = await open(0);
    expect(atOnce.spread?.curve.matching.length).toBeGreaterThan(1);
    await runSql("delete from result_summaries where key like 'segment:%'");
    await grow();
    expect((await open(0)).spread).toBeNull();
    expect((await open(1)).spread).toBeNull();
    expect(await waiting()).toHaveLength(2);
    await work();
    expect((await open(0)).spread).toEqual(atOnce.spread);
    expect((await open(1)).spread).not.toBeNull();
  });

  it("are shown as they were while answers come in, but never of other segments", async () => {
    const before = await see();
    await grow();
    await runSql("update responses set revision = revision + 1, updated_at = now() where survey_id = $1", [
      world.surveyId,
    ]);
    expect(await see()).toEqual(before);
    expect(await waiting()).toHaveLength(1);
    await work();
    expect(await see()).toEqual(before);
    expect(await waiting()).toEqual([]);
    await grow(280);
    valueOf(await edited.change(edited.merge()));
    await grow();
    expect(await see()).toBe("being-drawn");
  });

  it("are computed for nobody who is not, or no longer, a member", async () => {
    await grow();
    await runSql("delete from result_summaries where key like 'separation:%'");
    const elsewhere = await buildEditedWorld();
    await carryOutFigure({
      workspaceId: world.workspaceId,
      userId: elsewhere.world.ownerId,
      segmentationId: world.segmentationId,
      figure: { kind: "separation" },
    });
    expect(await see()).toBe("being-drawn");
    const theirs = await seeSeparation(mintActor(elsewhere.world.ownerId), world.segmentationId);
    expect(theirs.ok ? [] : theirs.problems.map(({ code }) => code)).toEqual(["access.not-found"]);
  });
});
