import { beforeEach, describe, expect, it } from "vitest";
import type { SegmentEvaluation } from "@/lib/domain/segmentation/worth/segment-evaluation";
import { saveEvaluation } from "@/lib/use-cases/worth/save-evaluation";
import { seeWorth } from "@/lib/use-cases/worth/see-worth";
import { useTestDatabase } from "@/tests/support/database";
import { buildEditedWorld, type EditedWorld } from "@/tests/support/edited-world";
import { actorOf, type PersonaWorld } from "@/tests/support/persona-world";
import { runSql } from "@/tests/support/run-sql";
import { newMember, valueOf } from "@/tests/support/world";

useTestDatabase();

let edited: EditedWorld;
let world: PersonaWorld;
beforeEach(async () => {
  edited = await buildEditedWorld();
  world = edited.world;
});

const evaluation = (given: Partial<SegmentEvaluation> = {}): SegmentEvaluation => ({
  moneyVariableId: null,
  channelItemIds: null,
  criteria: [],
  actionable: {},
  targets: [],
  targetNote: "",
  ...given,
});
const save = (content: SegmentEvaluation, revision: number) =>
  saveEvaluation(actorOf(world), { segmentationId: world.segmentationId, revision, content });
const see = async () => valueOf(await seeWorth(actorOf(world), world.segmentationId));

describe("what segments are worth", () => {
  it("is told without money until a number is chosen, and then adds up to the sums in the database", async () => {
    const before = await see();
    expect(before.facts.money).toBeNull();
    expect(before.moneyQuestions).toEqual([
      { id: "spend", label: "How much did you spend on your last visit, in euros?" },
    ]);
    valueOf(await save(evaluation({ moneyVariableId: "spend" }), 0));
    const { facts } = await see();
    const rows = await runSql<{ position: number; share: number; mean: number }>(
      `with worth as (
         select s.position, (r.answers #>> '{spend,value}')::float8 as value
         from segment_assignments a join responses r on r.id = a.response_id join segments s on s.id = a.segment_id
         where a.segmentation_id = $1
       ), bounds as (
         select percentile_cont(0.01) within group (order by value) as low,
           percentile_cont(0.99) within group (order by value) as high from worth
       ), cut as (select position, greatest(low, least(high, value)) as value from worth, bounds)
       select position, sum(value) / (select sum(value) from cut) as share, avg(value) as mean
       from cut group by position order by position`,
      [world.segmentationId],
    );
    expect(facts.money?.people).toBe(280);
    for (const { position, share, mean } of rows) {
      const value = facts.segments[position]?.value;
      expect(value?.shareOfValue).toBeCloseTo(share, 10);
      expect(value?.mean).toBeCloseTo(mean, 10);
      expect(value?.interval.low).toBeLessThan(share);
      expect(value?.interval.high).toBeGreaterThan(share);
    }
    const [curve] = await runSql<{ top: number }>(
      `with worth as (select (answers #>> '{spend,value}')::float8 as value from responses where survey_id = $1),
       bounds as (select percentile_cont(0.01) within group (order by value) as low,
         percentile_cont(0.99) within group (order by value) as high from worth),
       cut as (select greatest(low, least(high, value)) as value from worth, bounds),
       ranked as (select value, row_number() over (order by value desc) as place from cut)
       select sum(value) filter (where place <= 56) / sum(value) as top from ranked`,
      [world.surveyId],
    );
    expect(facts.money?.topFifth).toBeCloseTo(curve?.top ?? 0, 3);
  });

  it("is counted anew when people move, and stability is no longer told once segments were merged", async () => {
    valueOf(await save(evaluation({ moneyVariableId: "spend" }), 0));
    const before = await see();
    valueOf(await edited.change(edited.merge()));
    const after = await see();
    expect(after.facts.segments.map(({ people }) => people)).toEqual([130, 150]);
    const [, second, third] = before.facts.segments;
    expect(after.facts.segments[1]?.value?.shareOfValue).toBeCloseTo(
      (second?.value?.shareOfValue ?? 0) + (third?.value?.shareOfValue ?? 0),
      10,
    );
    expect(after.facts.segments.every(({ stability }) => stability === null)).toBe(true);
  });

  it("takes channel questions from their dimension unless others were named", async () => {
    const { channelItemIds, facts } = await see();
    expect(channelItemIds).toEqual(["devices"]);
    expect(facts.segments[1]?.reach?.label).toBe("I ask in the shop");
    valueOf(await save(evaluation({ channelItemIds: ["home"] }), 0));
    const named = await see();
    expect(named.channelItemIds).toEqual(["home"]);
    expect(["In a city", "In a small town", "In the country"]).toContain(
      named.facts.segments[0]?.reach?.label,
    );
  });
});

describe("an evaluation", () => {
  it("is kept with its note and targets, for everybody who may read", async () => {
    const said = evaluation({
      targets: [edited.idAt(1)],
      targetNote: "They pay for advice.",
      actionable: { [edited.idAt(0)]: { verdict: false, note: "Others are cheaper." } },
    });
    expect(valueOf(await save(said, 0))).toEqual({ revision: 1 });
    const viewer = await newMember(world.workspaceId, "viewer");
    const seen = valueOf(await seeWorth(viewer, world.segmentationId));
    expect(seen).toMatchObject({ evaluation: said, revision: 1, mayWrite: false });
  });

  it("saved by two people at once is saved once, and the other is told by whom", async () => {
    valueOf(await save(evaluation({ targetNote: "first" }), 0));
    const late = await save(evaluation({ targetNote: "second" }), 0);
    expect(late).toMatchObject({
      ok: false,
      problems: [{ code: "segmentation.evaluation-changed", params: { who: "Olga Owner" } }],
    });
    expect((await see()).evaluation?.targetNote).toBe("first");
    const results = await Promise.all(
      ["a", "b", "c", "d"].map((targetNote) => save(evaluation({ targetNote }), 1)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await see()).revision).toBe(2);
  });

  it("whose answer was lost on the way is saved again without a conflict", async () => {
    valueOf(await save(evaluation({ targetNote: "once" }), 0));
    expect(valueOf(await save(evaluation({ targetNote: "once" }), 0))).toEqual({ revision: 1 });
  });
});
