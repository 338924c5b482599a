import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { consentRecords, responses } from "@/lib/database/schema";
import { closeSurvey } from "@/lib/use-cases/surveys/close-survey";
import { mintActor } from "@/lib/access/mint";
import { withinScope } from "@/lib/database/within-scope";
import { answerAsRobots } from "@/scripts/robots/answer-as-robots";
import type { Landing, RespondentBrowser } from "@/scripts/robots/respondent-browser";
import { bodyOf } from "@/scripts/robots/respondent-browser";
import type { SurveyPage } from "@/scripts/robots/survey-page";
import { linkTo, posted, respondentAt, toHandler } from "@/tests/support/answering-browser";
import { openedSurvey, publish, type AnsweringWorld } from "@/tests/support/answering-world";
import { useTestDatabase } from "@/tests/support/database";
import { everyItemType } from "@/tests/support/every-item-type";

useTestDatabase();

type Given = readonly (readonly [string, string])[];

const agreed: Given = [["a:taking-part", "yes"]];
const habits: Given = [
  ["a:where", "super"],
  ["a:benefits", "price"],
  ["a:benefits", "fresh"],
];
const opinions: Given = [
  ["a:attitudes:plan", "4"],
  ["a:attitudes:new", "2"],
  ["a:attitudes:compare", "5"],
  ["a:recommend", "9"],
];
const order: Given = ["dairy", "bakery", "frozen", "produce"].map((id, index) => [
  `a:order:${id}`,
  String(index + 1),
]);
const you: Given = [["a:spend", "82,50"]];

const stored = (world: AnsweringWorld) =>
  withinScope(world.scope, (tx) => tx.select().from(responses).where(eq(responses.surveyId, world.surveyId)));

const pageOf = (landing: Landing): SurveyPage => {
  if (!landing.page) throw new Error(`No page to answer: ${landing.html.slice(-600)}`);
  return landing.page;
};

/** Answers up to the last page and returns it, unsent. */
async function upToTheEnd(browser: RespondentBrowser): Promise<SurveyPage> {
  let page = pageOf(await browser.open());
  for (const answers of [agreed, habits, opinions, order]) page = pageOf(await browser.send(page, answers));
  return page;
}

describe("answering", () => {
  it("stores one complete response with its consents, missing reasons and nothing about the device", async () => {
    const world = await openedSurvey(everyItemType);
    const browser = respondentAt(world.linkToken);
    const last = await upToTheEnd(browser);
    const end = await browser.send(last, you);
    expect(end.status).toBe(303);
    expect(end.html).toContain("Thank you for your answers");
    const [response, ...others] = await stored(world);
    expect(others).toEqual([]);
    expect(response).toMatchObject({
      status: "complete",
      source: "web",
      language: "en",
      surveyVersionId: world.versionId,
      offPath: {},
      itemRevisions: {},
      missing: { quotes: "not-answered", delivery: "not-shown", why: "not-shown", town: "not-answered" },
      answers: {
        "taking-part": { type: "consent", given: true },
        spend: { type: "number", value: 82.5 },
        order: { type: "ranking", optionIds: ["dairy", "bakery", "frozen", "produce"] },
      },
    });
    expect(Object.keys(response ?? {}).join()).not.toMatch(/ip|agent|referrer/i);
    const consents = await withinScope(world.scope, (tx) => tx.select().from(consentRecords));
    expect(consents).toMatchObject([
      { itemId: "taking-part", given: true, language: "en", surveyVersionId: world.versionId },
    ]);
  });

  it("counts the time from when the first page was made, also without a script", async () => {
    const world = await openedSurvey(everyItemType);
    const browser = respondentAt(world.linkToken);
    const first = pageOf(await browser.open());
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await browser.send(first, agreed);
    const [response] = await stored(world);
    const waited = (response?.startedAt.getTime() ?? 0) - (response?.openedAt?.getTime() ?? Infinity);
    expect(waited).toBeGreaterThan(1000);
    expect(waited).toBeLessThan(30_000);
  });

  it("writes nothing on GET", async () => {
    const world = await openedSurvey(everyItemType);
    for (let visit = 0; visit < 3; visit += 1) await respondentAt(world.linkToken).open();
    expect(await stored(world)).toEqual([]);
  });

  it("leaves one response of 100 parallel replays of the last page, all answered alike", async () => {
    const world = await openedSurvey(everyItemType);
    const browser = respondentAt(world.linkToken);
    const body = bodyOf(await upToTheEnd(browser), you).toString();
    const replies = await Promise.all(
      Array.from({ length: 100 }, () => posted(world.linkToken, body, { cookie: browser.cookies() })),
    );
    expect(new Set(replies.map((reply) => `${reply.status} ${reply.headers.get("location")}`))).toEqual(
      new Set([`303 /r/${world.linkToken}`]),
    );
    expect(await stored(world)).toMatchObject([{ status: "complete" }]);
  });

  it("leaves one response of 100 parallel first pages under one key, without a cookie", async () => {
    const world = await openedSurvey(everyItemType);
    const body = bodyOf(pageOf(await respondentAt(world.linkToken).open()), agreed).toString();
    const replies = await Promise.all(Array.from({ length: 100 }, () => posted(world.linkToken, body)));
    expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([303]));
    expect(new Set(replies.map((reply) => reply.headers.get("set-cookie"))).size).toBe(1);
    expect(await stored(world)).toHaveLength(1);
  });

  it("answers another body under a finished key with 409 and changes nothing", async () => {
    const world = await openedSurvey(everyItemType);
    const browser = respondentAt(world.linkToken);
    const last = await upToTheEnd(browser);
    await browser.send(last, you);
    const before = await stored(world);
    const again = await browser.send(last, [["a:spend", "5"]]);
    expect(again.status).toBe(409);
    expect(again.html).toContain("Your answers are already in");
    expect(await stored(world)).toEqual(before);
  });

  it("resumes where the browser left off, and starts over on a shared device", async () => {
    const world = await openedSurvey(everyItemType);
    const browser = respondentAt(world.linkToken);
    await browser.send(pageOf(await browser.open()), agreed);
    expect(pageOf(await browser.open()).heading).toBe("Your habits");
    const over = await posted(world.linkToken, "go=start-over", { cookie: browser.cookies() });
    expect(over.headers.get("set-cookie")).toContain("Max-Age=0");
    expect(pageOf(await respondentAt(world.linkToken).open()).heading).toBe("How you shop for groceries");
    expect(await stored(world)).toMatchObject([{ status: "partial" }]);
  });

  it("keeps its answers when going back, complete or not", async () => {
    const world = await openedSurvey(everyItemType);
    const browser = respondentAt(world.linkToken);
    const second = pageOf(await browser.send(pageOf(await browser.open()), agreed));
    const first = await browser.send(second, [["a:where", "corner"]], { go: "back" });
    expect(first.html).toMatch(/id="part-taking-part-yes"[^>]*checked/);
    const [response] = await stored(world);
    expect(response?.answers).toMatchObject({ where: { optionId: "corner" } });
  });

  it("gives two tabs one response: the later revision stands, both see the true next page", async () => {
    const world = await openedSurvey(everyItemType);
    const browser = respondentAt(world.linkToken);
    await browser.send(pageOf(await browser.open()), agreed);
    const [one, two] = [pageOf(await browser.open()), pageOf(await browser.open())];
    const onward = pageOf(await browser.send(one, habits));
    expect(onward.heading).toBe("Your opinions");
    const newer = pageOf(await browser.open(`${linkTo(world.linkToken)}?page=habits`));
    await browser.send(newer, [
      ["a:where", "market"],
      ["a:benefits", "near"],
      ["a:benefits", "choice"],
    ]);
    const late = await browser.send(two, [
      ["a:where", "corner"],
      ["a:benefits", "price"],
      ["a:benefits", "near"],
    ]);
    expect(pageOf(late).heading).toBe("Your opinions");
    const [response, ...others] = await stored(world);
    expect(others).toEqual([]);
    expect(response?.answers).toMatchObject({
      where: { optionId: "market" },
      benefits: { optionIds: ["near", "choice"] },
    });
  });

  it("does not make a second response in a tab that was opened before the first one saved", async () => {
    const world = await openedSurvey(everyItemType);
    const browser = respondentAt(world.linkToken);
    const [one, two] = [pageOf(await browser.open()), pageOf(await browser.open())];
    await browser.send(one, agreed);
    expect(pageOf(await browser.send(two, agreed)).heading).toBe("Your habits");
    expect(await stored(world)).toHaveLength(1);
  });

  it("sets answers aside that fell off the path, and counts them again when the path returns", async () => {
    const world = await openedSurvey(everyItemType);
    const browser = respondentAt(world.linkToken);
    const second = pageOf(await browser.send(pageOf(await browser.open()), agreed));
    const online: Given = [
      ["a:where", "online"],
      ["a:benefits", "price"],
      ["a:benefits", "near"],
    ];
    const opened = pageOf(await browser.send(second, online));
    expect(opened.fields.map((field) => field.name)).toContain("a:delivery");
    await browser.send(opened, [...online, ["a:delivery", "courier"]]);
    const back = pageOf(await browser.open(`${linkTo(world.linkToken)}?page=habits`));
    await browser.send(back, [...habits, ["a:delivery", "courier"]]);
    expect((await stored(world))[0]).toMatchObject({
      answers: { where: { optionId: "super" } },
      offPath: { delivery: { optionId: "courier" } },
    });
    const again = pageOf(await browser.open(`${linkTo(world.linkToken)}?page=habits`));
    await browser.send(again, online);
    const [response] = await stored(world);
    expect(response).toMatchObject({ answers: { delivery: { optionId: "courier" } }, offPath: {} });
  });

  it("lets someone under way finish on the version they began on", async () => {
    const world = await openedSurvey(everyItemType);
    const browser = respondentAt(world.linkToken);
    const last = await upToTheEnd(browser);
    const { pages, ...rest } = everyItemType;
    const newer = await publish(world.scope, world.surveyId, { ...rest, pages: pages.slice(0, 2) });
    expect((await browser.send(last, you)).status).toBe(303);
    expect(await stored(world)).toMatchObject([{ status: "complete", surveyVersionId: world.versionId }]);
    await answerAsRobots({ link: linkTo(world.linkToken), count: 1, seed: 3, fetcher: toHandler });
    expect((await stored(world)).map((one) => one.surveyVersionId).sort()).toEqual(
      [world.versionId, newer].sort(),
    );
  });

  it("stores nothing of someone who declines, and erases what was stored before", async () => {
    const world = await openedSurvey(everyItemType);
    const browser = respondentAt(world.linkToken);
    const first = pageOf(await browser.open());
    const declined = await browser.send(first, [["a:taking-part", "no"]]);
    expect(declined.html).toContain("None of your answers was kept");
    expect(await stored(world)).toEqual([]);
    await browser.send(pageOf(await browser.open()), agreed);
    expect(await stored(world)).toHaveLength(1);
    await browser.send(pageOf(await browser.open(`${linkTo(world.linkToken)}?page=welcome`)), [
      ["a:taking-part", "no"],
    ]);
    expect(await stored(world)).toEqual([]);
    expect(browser.cookies()).toBe("");
  });

  it("stores no answer before consent, autosaved or not", async () => {
    const world = await openedSurvey(everyItemType);
    const first = pageOf(await respondentAt(world.linkToken).open());
    const body = bodyOf(first, [["a:quotes", "yes"]], { go: "save" });
    const reply = await posted(world.linkToken, body.toString(), { accept: "application/json" });
    expect(await reply.json()).toMatchObject({ stored: false });
    expect(await stored(world)).toEqual([]);
  });

  it("says in place what is wrong, keeps what was typed and stores nothing of the page", async () => {
    const world = await openedSurvey(everyItemType);
    const browser = respondentAt(world.linkToken);
    const last = await upToTheEnd(browser);
    const before = await stored(world);
    const wrong = await browser.send(last, [
      ["a:spend", "about <50>"],
      ["a:town", "Żejtun"],
    ]);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("Enter a number, such as 12 or 12.5.");
    expect(wrong.html).toContain('value="about &lt;50&gt;"');
    expect(wrong.html).toContain('value="Żejtun"');
    expect(wrong.html).toContain('href="#part-spend"');
    expect(await stored(world)).toEqual(before);
    expect((await browser.send(pageOf(wrong), you)).status).toBe(303);
    expect(await stored(world)).toMatchObject([{ status: "complete" }]);
  });

  it("takes no answers once closed, but still acknowledges what was complete", async () => {
    const world = await openedSurvey(everyItemType);
    const [done, under] = [respondentAt(world.linkToken), respondentAt(world.linkToken)];
    const last = await upToTheEnd(done);
    await done.send(last, you);
    const second = pageOf(await under.send(pageOf(await under.open()), agreed));
    await closeSurvey(mintActor(world.scope.userId), { surveyId: world.surveyId });
    expect((await under.send(second, habits)).status).toBe(410);
    expect((await respondentAt(world.linkToken).open()).html).toContain("This survey is closed");
    expect((await done.send(last, you)).status).toBe(303);
    expect((await stored(world)).map((one) => one.status).sort()).toEqual(["complete", "partial"]);
  });

  it("takes 25 robots at once without a refusal or a double", async () => {
    const world = await openedSurvey(everyItemType);
    await answerAsRobots({
      link: linkTo(world.linkToken),
      count: 25,
      seed: 7,
      atOnce: 8,
      fetcher: toHandler,
    });
    const all = await stored(world);
    expect(all.map((one) => one.status)).toEqual(Array<string>(25).fill("complete"));
  });
});
