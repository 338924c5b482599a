import { beforeAll, describe, expect, it } from "vitest";
import { listSegmentPeople, type segmentPeopleInput } from "@/lib/use-cases/segmentation/list-segment-people";
import { listSegmentVerbatims } from "@/lib/use-cases/segmentation/list-segment-verbatims";
import { seeSegment } from "@/lib/use-cases/segmentation/see-segment";
import { useTestDatabase } from "@/tests/support/database";
import { buildEditedWorld, type EditedWorld } from "@/tests/support/edited-world";
import { actorOf, type PersonaWorld } from "@/tests/support/persona-world";
import { runSql } from "@/tests/support/run-sql";
import { valueOf } from "@/tests/support/world";
import type { z } from "zod";

useTestDatabase();

let edited: EditedWorld;
let world: PersonaWorld;
beforeAll(async () => {
  edited = await buildEditedWorld();
  world = edited.world;
  // Everybody is sure by another amount, two of them exactly alike.
  await runSql(
    `update segment_assignments a set posterior = 0.4 + 0.55 * least(n.place, 128) / 129.0
     from (select response_id, row_number() over (order by response_id) as place from segment_assignments where segment_id = $1) n
     where a.response_id = n.response_id`,
    [edited.idAt(0)],
  );
});

const address = () => ({ segmentationId: world.segmentationId, segmentId: edited.idAt(0) });
const people = async (query: Partial<z.infer<typeof segmentPeopleInput>> = {}) =>
  valueOf(await listSegmentPeople(actorOf(world), { ...address(), order: "surest", ...query }));

describe("the people of a segment", () => {
  it("come page by page, the surest first, each exactly once", async () => {
    const seen: { id: string; posterior: number }[] = [];
    let after: string | undefined;
    do {
      const page = await people({ after });
      seen.push(...page.members.map(({ responseId, posterior }) => ({ id: responseId, posterior })));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(130);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(130);
    expect(seen.map(({ posterior }) => posterior)).toEqual(
      seen.map(({ posterior }) => posterior).sort((a, b) => b - a),
    );
  });

  it("can be asked for the least sure, and for those below even odds only", async () => {
    const { members } = await people({ order: "unsurest" });
    expect(members[0]?.posterior).toBeLessThan(members[1]?.posterior ?? 0);
    const unsure = await people({ certainty: "unsure" });
    expect(unsure.matching).toBe(unsure.members.length);
    expect(unsure.members.every(({ posterior }) => posterior < 0.5)).toBe(true);
    expect(unsure.members.length).toBeGreaterThan(10);
  });

  it("show what they answered to questions that are no special category", async () => {
    const { shown, offered, members } = await people({ items: "home,spend" });
    expect(shown.map(({ id }) => id)).toEqual(["home", "spend"]);
    expect(offered.some(({ sensitive }) => sensitive)).toBe(false);
    expect(members[0]?.answers["home"]).toBeDefined();
  });
});

describe("what they wrote", () => {
  const verbatims = async (query: { contains?: string } = {}) =>
    valueOf(await listSegmentVerbatims(actorOf(world), { ...address(), ...query }));

  it("is read closest first, searched, and masked", async () => {
    const all = await verbatims();
    expect(all.matching).toBeGreaterThan(5);
    const closeness = all.verbatims.map(({ posterior }) => posterior);
    expect(closeness).toEqual([...closeness].sort((a, b) => b - a));
    const found = await verbatims({ contains: "bigger trays" });
    expect(found.matching).toBeGreaterThan(0);
    expect(found.verbatims.every(({ text }) => text.includes("Bigger trays"))).toBe(true);
    const advice = valueOf(
      await listSegmentVerbatims(actorOf(world), {
        ...address(),
        segmentId: edited.idAt(1),
        contains: "roses",
      }),
    );
    expect(advice.verbatims.length).toBeGreaterThan(0);
    expect(JSON.stringify(advice)).not.toContain("rose.lover@example.org");
  });

  it("is not read of who declined a consent, nor of who is left out of analyses", async () => {
    const { verbatims: before, matching } = await verbatims();
    const [declined, leftOut] = before;
    await runSql(
      `insert into consent_records (workspace_id, response_id, item_id, given, language, survey_version_id)
       select r.workspace_id, r.id, 'c1', false, 'en', r.survey_version_id from responses r where r.id = $1`,
      [declined?.responseId],
    );
    await runSql(
      `insert into response_quality (workspace_id, survey_id, response_id, is_left_out)
       values ($1, $2, $3, true)`,
      [world.workspaceId, world.surveyId, leftOut?.responseId],
    );
    const after = await verbatims();
    expect(after.matching).toBe(matching - 2);
    const told = after.verbatims.map(({ responseId }) => responseId);
    expect(told).not.toContain(declined?.responseId);
    expect(told).not.toContain(leftOut?.responseId);
  });
});

describe("a segment opened", () => {
  it("says how many match all of its traits, counted anew once people were moved", async () => {
    const first = valueOf(await seeSegment(actorOf(world), address()));
    const { traits, spread } = first;
    if (!spread) throw new Error("so few people are not waited for");
    const { curve } = spread;
    expect(traits[0]?.optionLabel).toBe("A low price");
    expect(curve.base + curve.missing).toBe(130);
    expect(curve.matching).toEqual([...curve.matching].sort((a, b) => b - a));
    expect(curve.matching[0]).toBe(traits[0]?.count);
    const [, median] = spread.quartiles["spend"] ?? [];
    const [byHand] = await runSql<{ median: number }>(
      `select percentile_cont(0.5) within group (order by (answers #>> '{spend,value}')::float8) as median
       from responses where survey_id = $1`,
      [world.surveyId],
    );
    expect(median).toBeCloseTo(byHand?.median ?? 0, 10);
    valueOf(
      await edited.change({
        kind: "move",
        responseIds: await edited.somePeople(0, 20),
        toSegmentId: edited.idAt(1),
      }),
    );
    const second = valueOf(await seeSegment(actorOf(world), address()));
    expect((second.spread?.curve.base ?? 0) + (second.spread?.curve.missing ?? 0)).toBe(110);
    expect(second.size?.count).toBe(110);
  });

  it("is not found when it is another segmentation's, or was merged", async () => {
    const other = await buildEditedWorld();
    const wrong = await seeSegment(actorOf(world), { ...address(), segmentId: other.idAt(0) });
    expect(wrong).toMatchObject({ ok: false, problems: [{ code: "access.not-found" }] });
    const peopleOf = await listSegmentPeople(actorOf(world), {
      ...address(),
      segmentId: other.idAt(0),
      order: "surest",
    });
    expect(valueOf(peopleOf).members).toEqual([]);
    valueOf(await other.change(other.merge()));
    const gone = await seeSegment(actorOf(other.world), {
      segmentationId: other.world.segmentationId,
      segmentId: other.idAt(2),
    });
    expect(gone).toMatchObject({ ok: false, problems: [{ code: "access.not-found" }] });
  });
});
