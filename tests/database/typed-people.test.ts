import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { findSurvey } from "@/lib/database/surveys";
import { findTypingToolsWithNewPeople } from "@/lib/database/upkeep";
import { prepareJobQueue } from "@/lib/integrations/job-queue";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import { itemsOf } from "@/lib/domain/questionnaire/questionnaire";
import { answerField } from "@/lib/domain/responses/form-fields";
import { shortenTool, typeRespondent } from "@/lib/domain/segmentation/typing/typing-tool";
import { jobDefinitions } from "@/lib/jobs/definitions/registry";
import { deleteSegmentation } from "@/lib/use-cases/segmentation/delete-segmentation";
import { deleteSurvey } from "@/lib/use-cases/surveys/delete-survey";
import { publishSurvey } from "@/lib/use-cases/surveys/publish-survey";
import { seeSurvey } from "@/lib/use-cases/surveys/see-survey";
import { chooseQuestionCount } from "@/lib/use-cases/typing/choose-question-count";
import { deleteTypingTool } from "@/lib/use-cases/typing/delete-typing-tool";
import { exportTypingTool } from "@/lib/use-cases/typing/export-typing-tool";
import { makeShortSurvey } from "@/lib/use-cases/typing/make-short-survey";
import { placeTypedPeople } from "@/lib/use-cases/typing/place-typed-people";
import { switchTyping } from "@/lib/use-cases/typing/switch-typing";
import { sweep } from "@/lib/use-cases/upkeep/sweep";
import { respondentAt } from "@/tests/support/answering-browser";
import { useTestDatabase } from "@/tests/support/database";
import { runSql } from "@/tests/support/run-sql";
import {
  answered,
  answersOf,
  builtTool,
  motiveItems,
  publishedTourists,
  seeTool,
  type SegmentedTourists,
} from "@/tests/support/typing-world";
import { readExport, scoreByExport } from "@/tests/support/score-by-export";
import { valueOf } from "@/tests/support/world";

const testDatabase = useTestDatabase();
beforeAll(() => prepareJobQueue(testDatabase.url(), Object.values(jobDefinitions)));

interface Short extends SegmentedTourists {
  readonly toolId: string;
  readonly shortId: string;
  readonly place: () => Promise<void>;
}

/** Tourists with a typing tool whose short survey is published. */
async function withShortSurvey(): Promise<Short> {
  const study = await publishedTourists();
  const { scope, segmentationId } = study;
  const actor = mintActor(scope.userId);
  const tool = await builtTool(study, { itemIds: motiveItems });
  const shortId = randomUUID();
  const key = { segmentationId, toolId: tool.id };
  const wanted = { ...key, revision: 0, surveyId: shortId, title: "Six questions" };
  valueOf(await makeShortSurvey(actor, wanted));
  valueOf(await makeShortSurvey(actor, wanted)); // sent twice
  const survey = await findSurvey(scope, shortId);
  valueOf(await publishSurvey(actor, { surveyId: shortId, draftRevision: survey?.draftRevision ?? -1 }));
  const place = () =>
    placeTypedPeople({ workspaceId: scope.workspaceId, ...key }, new AbortController().signal);
  return { ...study, toolId: tool.id, shortId, place };
}

interface Place {
  readonly response_id: string;
  readonly segment_id: string | null;
  readonly posterior: number;
  readonly posteriors: number[] | null;
}

const placesOf = async (segmentationId: string) =>
  new Map(
    (
      await runSql<Place>(
        "select response_id, segment_id, posterior, posteriors from segment_assignments where segmentation_id = $1 and origin = 'typed'",
        [segmentationId],
      )
    ).map((row) => [row.response_id, row]),
  );

describe("people who answer a short survey", () => {
  let short: Short;
  let people: { readonly id: string; readonly answers: Answers }[];
  beforeAll(async () => {
    short = await withShortSurvey();
    people = await answersOf(short.surveyId);
  }, 120_000);

  it("are placed as the tool says, unsure kept as such, and the numbers of the segments stay", async () => {
    const { scope, segmentationId, shortId, toolId } = short;
    const sizes = await runSql("select id, size from segments where segmentation_id = $1 order by id", [
      segmentationId,
    ]);
    const ids = await answered(
      scope,
      shortId,
      people.map(({ answers }) => answers),
    );
    await short.place();
    const view = await seeTool(short, toolId);
    if (!view.tool) throw new Error("it is built");
    const tool = shortenTool(view.tool, view.questions ?? 0);
    const places = await placesOf(segmentationId);
    expect(places.size).toBe(1000);
    let unsure = 0;
    for (const [row, id] of ids.entries()) {
      const typed = typeRespondent(tool, people[row]?.answers ?? {});
      const place = places.get(id);
      expect(place?.segment_id).toBe(typed.segment === null ? null : tool.segmentIds[typed.segment]);
      expect(place?.posteriors).toHaveLength(6);
      expect(place?.posterior).toBeCloseTo(Math.max(...typed.posterior), 12);
      unsure += typed.isUnsure ? 1 : 0;
    }
    expect(unsure).toBeGreaterThan(0);
    expect(view.typed).toMatchObject({ unsure, tooFew: 0, waiting: 0 });
    expect([...(view.typed?.bySegment.values() ?? [])].reduce((sum, n) => sum + n, 0)).toBe(1000 - unsure);
    expect(
      await runSql("select id, size from segments where segmentation_id = $1 order by id", [segmentationId]),
    ).toEqual(sizes);
    // The share placed where the full study has them is what cross-validation promised.
    const truth = new Map(
      (
        await runSql<Place>(
          "select response_id, segment_id from segment_assignments where segmentation_id = $1 and origin = 'fit'",
          [segmentationId],
        )
      ).map((row) => [row.response_id, row.segment_id]),
    );
    const right = ids.filter(
      (id, row) => places.get(id)?.segment_id === truth.get(people[row]?.id ?? ""),
    ).length;
    expect(right / 1000).toBeGreaterThan(0.65);
  });

  it("are placed where the downloaded tool, by itself, places them", async () => {
    const { scope, segmentationId, toolId } = short;
    const key = { segmentationId, toolId };
    const file = valueOf(await exportTypingTool(mintActor(scope.userId), { ...key, as: "json" }));
    expect(file.fileName).toBe("typing-tool.json");
    const read = readExport(file.content);
    const places = await placesOf(segmentationId);
    const answers = new Map((await answersOf(short.shortId)).map((row) => [row.id, row.answers]));
    for (const [id, place] of [...places].slice(0, 200)) {
      const scored = scoreByExport(read, answers.get(id) ?? {});
      expect(scored.segment).toBe(place.segment_id);
      for (const [s, p] of scored.probabilities.entries()) expect(place.posteriors?.[s]).toBeCloseTo(p, 12);
    }
    const table = valueOf(await exportTypingTool(mintActor(scope.userId), { ...key, as: "csv" }));
    expect(table.content.split("\r\n")[1]).toMatch(/^start,,,,,-\d/);
  });

  it("are placed exactly once by two workers at once, one of which is cut short", async () => {
    const { scope, segmentationId, shortId, toolId } = short;
    const before = (await placesOf(segmentationId)).size;
    await answered(
      scope,
      shortId,
      people.slice(0, 600).map(({ answers }) => answers),
    );
    const dying = new AbortController();
    const dies = placeTypedPeople({ workspaceId: scope.workspaceId, segmentationId, toolId }, dying.signal);
    dying.abort(new Error("killed"));
    const [first, second] = await Promise.allSettled([dies, short.place()]);
    expect(first.status).toBe("rejected");
    expect(second.status).toBe("fulfilled");
    await short.place();
    expect((await placesOf(segmentationId)).size).toBe(before + 600);
  });

  it("who answered too little, nothing, or something else entirely get no segment and are counted", async () => {
    const { scope, segmentationId, shortId, toolId } = short;
    const first = people[0]?.answers ?? {};
    const [item = ""] = motiveItems;
    const strange: Answers[] = [
      {},
      { [item]: first[item] ?? { type: "single-choice", optionId: "o0" } },
      Object.fromEntries(motiveItems.map((id) => [id, { type: "single-choice", optionId: "gone" }])),
      Object.fromEntries(motiveItems.map((id) => [id, { type: "nps", value: 3 }])),
    ];
    const ids = await answered(scope, shortId, strange);
    await short.place();
    const places = await placesOf(segmentationId);
    for (const id of ids)
      expect(places.get(id)).toMatchObject({ segment_id: null, posterior: 0, posteriors: null });
    expect((await seeTool(short, toolId)).typed?.tooFew).toBe(4);
  });

  it("answer through the survey's own page, consent first, and are swept up by the worker", async () => {
    const { scope, segmentationId, shortId, toolId } = short;
    const survey = await findSurvey(scope, shortId);
    const browser = respondentAt(survey?.linkToken ?? "");
    let landing = await browser.open();
    const items = survey ? itemsOf(survey.draft) : [];
    for (let step = 0; landing.page && step < 20; step += 1) {
      const { page } = landing;
      const answers = items
        .filter(({ id }) => landing.html.includes(`data-item="${id}"`))
        .map(({ id, type }): [string, string] => [answerField(id), type === "consent" ? "yes" : "o1"]);
      landing = await browser.send(page, answers);
    }
    const waits = async () => (await findTypingToolsWithNewPeople()).filter((tool) => tool.toolId === toolId);
    expect(await waits()).toEqual([{ workspaceId: scope.workspaceId, segmentationId, toolId }]);
    await Promise.all([sweep(), sweep()]);
    const queued = await runSql(
      "select 1 from pgboss.job where name = 'place-typed-people' and data ->> 'toolId' = $1",
      [toolId],
    );
    expect(queued).toHaveLength(1);
    const before = (await placesOf(segmentationId)).size;
    await short.place();
    expect((await placesOf(segmentationId)).size).toBe(before + 1);
    expect(await waits()).toEqual([]);
  });

  it("wait while it is switched off or the tool is deleted, and lose their place with their answers", async () => {
    const { scope, segmentationId, shortId, toolId } = short;
    const actor = mintActor(scope.userId);
    const before = (await placesOf(segmentationId)).size;
    const revision = (await seeTool(short, toolId)).revision;
    valueOf(await switchTyping(actor, { segmentationId, toolId, revision, isOn: false }));
    const [id] = await answered(scope, shortId, [people[5]?.answers ?? {}]);
    await short.place();
    expect((await seeTool(short, toolId)).typed?.waiting).toBe(1);
    expect((await findTypingToolsWithNewPeople()).map((tool) => tool.toolId)).not.toContain(toolId);
    valueOf(await switchTyping(actor, { segmentationId, toolId, revision: revision + 1, isOn: true }));
    const typingTool = async () => valueOf(await seeSurvey(actor, shortId)).typingTool;
    expect(await typingTool()).toEqual({ segmentationId, toolId, segmentation: "By vacmot6" });
    expect(valueOf(await seeSurvey(actor, short.surveyId)).typingTool).toBeNull();
    valueOf(await deleteTypingTool(actor, { segmentationId, toolId, isDeleted: true }));
    expect(await typingTool()).toBeNull();
    await short.place();
    expect((await placesOf(segmentationId)).size).toBe(before);
    valueOf(await deleteTypingTool(actor, { segmentationId, toolId, isDeleted: false }));
    await short.place();
    expect((await placesOf(segmentationId)).has(id ?? "")).toBe(true);
    await runSql("delete from responses where id = $1", [id]);
    expect((await placesOf(segmentationId)).has(id ?? "")).toBe(false);
  });

  it("the number of questions is fixed while a short survey asks them", async () => {
    const { scope, segmentationId, shortId, toolId } = short;
    const actor = mintActor(scope.userId);
    const { revision } = await seeTool(short, toolId);
    const choice = { segmentationId, toolId, revision, questions: 3 };
    expect(await chooseQuestionCount(actor, choice)).toMatchObject({
      problems: [{ code: "typing.survey-asks" }],
    });
    const another = { segmentationId, toolId, revision, surveyId: randomUUID(), title: "Another" };
    expect(await makeShortSurvey(actor, another)).toMatchObject({ problems: [{ code: "typing.moved-on" }] });
    valueOf(await deleteSurvey(actor, { surveyId: shortId }));
    valueOf(await chooseQuestionCount(actor, choice));
  });
});

describe("a tool that no longer fits", () => {
  it("places nobody once a segment was merged away by hand, or the segmentation is deleted", async () => {
    const short = await withShortSurvey();
    const { scope, segmentationId, shortId, toolId, surveyId } = short;
    const [person] = await answersOf(surveyId);
    await answered(scope, shortId, [person?.answers ?? {}]);
    const waits = async () => (await findTypingToolsWithNewPeople()).some((tool) => tool.toolId === toolId);
    expect(await waits()).toBe(true);
    await runSql("update segments set retired_at = now() where segmentation_id = $1 and position = 5", [
      segmentationId,
    ]);
    expect((await seeTool(short, toolId)).isOutdated).toBe(true);
    expect(await waits()).toBe(false);
    await short.place();
    expect((await placesOf(segmentationId)).size).toBe(0);
    await runSql("update segments set retired_at = null where segmentation_id = $1", [segmentationId]);
    valueOf(await deleteSegmentation(mintActor(scope.userId), { segmentationId, isDeleted: true }));
    expect(await waits()).toBe(false);
    await short.place();
    expect((await placesOf(segmentationId)).size).toBe(0);
    await placeTypedPeople(
      { workspaceId: randomUUID(), segmentationId, toolId },
      new AbortController().signal,
    );
  }, 120_000);

  it("does not take a survey that is there already for its short survey", async () => {
    const study = await publishedTourists(300);
    const tool = await builtTool(study, { itemIds: motiveItems });
    const made = await makeShortSurvey(mintActor(study.scope.userId), {
      segmentationId: study.segmentationId,
      toolId: tool.id,
      revision: 0,
      surveyId: study.surveyId,
      title: "Taken",
    });
    expect(made).toMatchObject({ problems: [{ code: "typing.moved-on" }] });
    expect((await seeTool(study, tool.id)).survey).toBeNull();
  }, 120_000);
});
