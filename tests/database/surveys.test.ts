import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { insertAccount } from "@/lib/database/before-scope";
import type { Problem, Result } from "@/lib/domain/result";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { itemsOf } from "@/lib/domain/questionnaire/questionnaire";
import { closeSurvey } from "@/lib/use-cases/surveys/close-survey";
import { createSurvey } from "@/lib/use-cases/surveys/create-survey";
import { deleteSurvey } from "@/lib/use-cases/surveys/delete-survey";
import { duplicateSurvey } from "@/lib/use-cases/surveys/duplicate-survey";
import { getSurvey } from "@/lib/use-cases/surveys/get-survey";
import { listSurveys } from "@/lib/use-cases/surveys/list-surveys";
import { listVersions } from "@/lib/use-cases/surveys/list-versions";
import { previewPublish } from "@/lib/use-cases/surveys/preview-publish";
import { publishSurvey } from "@/lib/use-cases/surveys/publish-survey";
import { reopenSurvey } from "@/lib/use-cases/surveys/reopen-survey";
import { restoreSurvey } from "@/lib/use-cases/surveys/restore-survey";
import { saveDraft, saveDraftInput } from "@/lib/use-cases/surveys/save-draft";
import { database } from "@/lib/database/pool";
import { useTestDatabase } from "@/tests/support/database";

useTestDatabase();

const userId = randomUUID();
const workspaceId = randomUUID();
const actor = mintActor(userId);

beforeAll(async () => {
  await insertAccount({
    userId,
    email: "ada@example.org",
    name: "Ada",
    passwordHash: null,
    workspace: { id: workspaceId, name: "Workspace" },
  });
});

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const problemOf = (result: Result<unknown>): Problem | undefined =>
  result.ok ? undefined : result.problems[0];

async function newSurvey(template: "customer-study" | "blank" = "customer-study"): Promise<string> {
  const id = randomUUID();
  return valueOf(await createSurvey(actor, { id, workspaceId, title: "Study", template })).surveyId;
}
const draftOf = async (surveyId: string) => valueOf(await getSurvey(actor, surveyId)).survey;
const titled = (draft: Questionnaire, en: string): Questionnaire => ({ ...draft, title: { en } });

describe("creating", () => {
  it("the same id sent twice makes one survey with one link", async () => {
    const id = randomUUID();
    const input = { id, workspaceId, title: "Twice", template: "blank" } as const;
    await createSurvey(actor, input);
    const { linkToken } = await draftOf(id);
    await createSurvey(actor, { ...input, title: "Other" });
    const survey = await draftOf(id);
    expect(survey).toMatchObject({ title: "Twice", linkToken, status: "draft", draftRevision: 0 });
    expect(linkToken).toMatch(/^[A-Za-z0-9_-]{16,}$/);
  });

  it("a copy has ids and a link of its own, so answers to one never fit the other", async () => {
    const surveyId = await newSurvey();
    const id = randomUUID();
    await duplicateSurvey(actor, { surveyId, id, title: "Copy" });
    const [original, copy] = [await draftOf(surveyId), await draftOf(id)];
    const ids = new Set(itemsOf(original.draft).map((item) => item.id));
    expect(itemsOf(copy.draft).filter((item) => ids.has(item.id))).toEqual([]);
    expect(copy.linkToken).not.toBe(original.linkToken);
    expect(valueOf(await previewPublish(actor, id)).findings).toEqual([]);
  });
});

describe("saving a draft", () => {
  it("a save on a revision that has moved on writes nothing and names the other revision", async () => {
    const surveyId = await newSurvey();
    const { draft } = await draftOf(surveyId);
    valueOf(await saveDraft(actor, { surveyId, questionnaire: titled(draft, "Mine"), baseRevision: 0 }));
    const late = await saveDraft(actor, {
      surveyId,
      questionnaire: titled(draft, "Theirs"),
      baseRevision: 0,
    });
    expect(problemOf(late)).toMatchObject({
      code: "survey.draft-changed-elsewhere",
      params: { revision: 1 },
    });
    expect((await draftOf(surveyId)).draft.title).toEqual({ en: "Mine" });
  });

  it("the same save sent again after a lost reply counts once", async () => {
    const surveyId = await newSurvey();
    const { draft } = await draftOf(surveyId);
    const input = { surveyId, questionnaire: titled(draft, "Once"), baseRevision: 0 };
    expect(valueOf(await saveDraft(actor, input))).toEqual({ revision: 1 });
    expect(valueOf(await saveDraft(actor, input))).toEqual({ revision: 1 });
  });

  it("of twenty saves at once on one revision exactly one is written", async () => {
    const surveyId = await newSurvey("blank");
    const { draft } = await draftOf(surveyId);
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        saveDraft(actor, { surveyId, questionnaire: titled(draft, `Writer ${at}`), baseRevision: 0 }),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect((await draftOf(surveyId)).draftRevision).toBe(1);
  });

  it("emoji, Arabic and characters a database cannot keep are saved, the latter replaced", async () => {
    const surveyId = await newSurvey("blank");
    const { draft } = await draftOf(surveyId);
    const input = saveDraftInput.parse({
      surveyId,
      questionnaire: titled(draft, "👩🏽‍🔬 ما الذي يهمك؟ \0 \ud83d!"),
      baseRevision: 0,
    });
    valueOf(await saveDraft(actor, input));
    expect((await draftOf(surveyId)).draft.title).toEqual({ en: "👩🏽‍🔬 ما الذي يهمك؟ \ufffd \ufffd!" });
  });

  it("a draft over a megabyte is refused with its size", async () => {
    const surveyId = await newSurvey("blank");
    const { draft } = await draftOf(surveyId);
    const large = {
      ...draft,
      pages: [
        {
          id: "p",
          title: {},
          items: Array.from({ length: 400 }, (_, at) => ({
            id: `i${at}`,
            code: `q${at}`,
            type: "statement" as const,
            text: { en: "x".repeat(4000) },
            help: {},
            required: false,
            role: "none" as const,
            dimension: "other" as const,
            sensitive: false,
          })),
        },
      ],
    };
    const result = await saveDraft(actor, { surveyId, questionnaire: large, baseRevision: 0 });
    expect(problemOf(result)?.code).toBe("survey.too-large");
  });
});

describe("publishing", () => {
  it("a questionnaire with errors is not published", async () => {
    const surveyId = await newSurvey("blank");
    const result = await publishSurvey(actor, { surveyId, draftRevision: 0 });
    expect(problemOf(result)?.code).toBe("survey.has-errors");
    expect(await draftOf(surveyId)).toMatchObject({ status: "draft", liveVersionId: null });
  });

  it("ten presses of Publish at once make one version", async () => {
    const surveyId = await newSurvey();
    const results = await Promise.all(
      Array.from({ length: 10 }, () => publishSurvey(actor, { surveyId, draftRevision: 0, note: "Go" })),
    );
    const numbers = results.map((result) => valueOf(result).number);
    expect(numbers).toEqual(Array.from({ length: 10 }, () => 1));
    expect(valueOf(await listVersions(actor, surveyId))).toMatchObject([
      { number: 1, changeClass: "first", note: "Go", publisher: "Ada" },
    ]);
  });

  it("a draft that moved on since it was looked at is not published unseen", async () => {
    const surveyId = await newSurvey();
    const { draft } = await draftOf(surveyId);
    await saveDraft(actor, { surveyId, questionnaire: titled(draft, "Later"), baseRevision: 0 });
    const result = await publishSurvey(actor, { surveyId, draftRevision: 0 });
    expect(problemOf(result)?.code).toBe("survey.draft-moved-on");
  });

  it("a second version says what it changes, and the first stays as it was", async () => {
    const surveyId = await newSurvey();
    const { draft } = await draftOf(surveyId);
    const first = valueOf(await publishSurvey(actor, { surveyId, draftRevision: 0 }));
    await saveDraft(actor, { surveyId, questionnaire: titled(draft, "New words"), baseRevision: 0 });
    expect(valueOf(await previewPublish(actor, surveyId)).comparison.class).toBe("cosmetic");
    valueOf(await publishSurvey(actor, { surveyId, draftRevision: 1 }));
    const versions = valueOf(await listVersions(actor, surveyId));
    expect(versions.map((version) => [version.number, version.changeClass])).toEqual([
      [2, "cosmetic"],
      [1, "first"],
    ]);
    const change = database().pool.query("update survey_versions set note = 'x' where id = $1", [
      first.versionId,
    ]);
    // Outside a scope row-level security hides the row, so nothing is changed; inside one the trigger refuses.
    expect((await change).rowCount).toBe(0);
  });
});

describe("closing and deleting", () => {
  it("only a published survey opens and closes", async () => {
    const surveyId = await newSurvey();
    expect(problemOf(await closeSurvey(actor, { surveyId }))?.code).toBe("survey.not-published");
    await publishSurvey(actor, { surveyId, draftRevision: 0 });
    await closeSurvey(actor, { surveyId });
    expect((await draftOf(surveyId)).status).toBe("closed");
    await reopenSurvey(actor, { surveyId });
    expect((await draftOf(surveyId)).status).toBe("open");
  });

  it("a deleted survey is gone from the list and comes back as it was", async () => {
    const surveyId = await newSurvey();
    await publishSurvey(actor, { surveyId, draftRevision: 0 });
    await deleteSurvey(actor, { surveyId });
    const listed = async () => valueOf(await listSurveys(actor, { workspaceId })).map((survey) => survey.id);
    expect(await listed()).not.toContain(surveyId);
    expect(problemOf(await getSurvey(actor, surveyId))?.code).toBe("access.not-found");
    await restoreSurvey(actor, { surveyId });
    expect(await listed()).toContain(surveyId);
    expect((await draftOf(surveyId)).status).toBe("open");
  });
});
