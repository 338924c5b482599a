import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { responses } from "@/lib/database/schema";
import { withinScope } from "@/lib/database/within-scope";
import { bodyOf } from "@/scripts/robots/respondent-browser";
import type { SurveyPage } from "@/scripts/robots/survey-page";
import { posted, respondentAt } from "@/tests/support/answering-browser";
import { openedSurvey, type AnsweringWorld } from "@/tests/support/answering-world";
import { useTestDatabase } from "@/tests/support/database";
import { everyItemType } from "@/tests/support/every-item-type";

useTestDatabase();

const count = async (world: AnsweringWorld): Promise<number> =>
  (
    await withinScope(world.scope, (tx) =>
      tx.select().from(responses).where(eq(responses.surveyId, world.surveyId)),
    )
  ).length;

async function firstPage(world: AnsweringWorld): Promise<SurveyPage> {
  const { page } = await respondentAt(world.linkToken).open();
  if (!page) throw new Error("No page");
  return page;
}

const agreed = [["a:taking-part", "yes"]] as const;

describe("what no page would send", () => {
  it.each<[string, (page: SurveyPage) => URLSearchParams]>([
    ["an unknown item", (page) => withField(page, "i", "nowhere")],
    ["an item of another page", (page) => withField(page, "i", "where")],
    ["a field of another page", (page) => withField(page, "a:where", "super")],
    ["an unknown field", (page) => withField(page, "constructor", "1")],
    ["a prototype's name as an item", (page) => withField(page, "a:__proto__", "x")],
    ["an option of another item", (page) => bodyOf(page, [["a:taking-part", "super"]])],
    ["an unknown page", (page) => bodyOf(page, agreed, { p: "nowhere" })],
    ["a revision that is no number", (page) => bodyOf(page, agreed, { r: "-1e9" })],
  ])("%s is refused with 400 and stores nothing", async (_what, body) => {
    const world = await openedSurvey(everyItemType);
    const reply = await posted(world.linkToken, body(await firstPage(world)).toString());
    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain("nothing was stored");
    expect(await count(world)).toBe(0);
  });

  it("a key that was tampered with comes back with the answers under a fresh key", async () => {
    const world = await openedSurvey(everyItemType);
    const page = await firstPage(world);
    const key = page.hidden.find(([name]) => name === "k")?.[1] ?? "";
    const tampered = (key.startsWith("A") ? "B" : "A") + key.slice(1);
    for (const k of [tampered, "", "x".repeat(70)]) {
      const reply = await posted(world.linkToken, bodyOf(page, agreed, { k }).toString());
      expect(reply.status).toBe(409);
      const html = await reply.text();
      expect(html).toContain("Your answers are still here");
      expect(html).toMatch(/name="a:taking-part"[^>]*>yes</);
      const fresh = /name="k"[^>]*>([\w-]+)</.exec(html)?.[1] ?? "";
      expect((await posted(world.linkToken, bodyOf(page, agreed, { k: fresh }).toString())).status).toBe(303);
    }
    expect(await count(world)).toBe(3);
  });

  it("a key of another survey opens nothing", async () => {
    const [one, other] = [await openedSurvey(everyItemType), await openedSurvey(everyItemType)];
    const page = await firstPage(one);
    expect((await posted(other.linkToken, bodyOf(page, agreed).toString())).status).toBe(409);
    expect((await count(one)) + (await count(other))).toBe(0);
  });

  it("another survey's cookie leads nowhere", async () => {
    const [one, other] = [await openedSurvey(everyItemType), await openedSurvey(everyItemType)];
    const browser = respondentAt(one.linkToken);
    await browser.send(await firstPage(one), agreed);
    const reply = await posted(other.linkToken, bodyOf(await firstPage(other), agreed).toString(), {
      cookie: browser.cookies(),
    });
    expect(reply.status).toBe(303);
    expect([await count(one), await count(other)]).toEqual([1, 1]);
  });

  it("a body over 256 kB is refused with 413 within 100 ms, announced or not", async () => {
    const world = await openedSurvey(everyItemType);
    await firstPage(world);
    const announced = performance.now();
    const reply = await posted(world.linkToken, "a".repeat(300_000), { "content-length": "300000" });
    expect(reply.status).toBe(413);
    expect(performance.now() - announced).toBeLessThan(100);
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(64 * 1024).fill(97));
      },
    });
    const { POST } = await import("@/app/(respond)/r/[linkToken]/route");
    const request = new Request(`http://127.0.0.1:3000/r/${world.linkToken}`, {
      method: "POST",
      body: endless,
      duplex: "half",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    } as RequestInit);
    const streamed = await POST(request, { params: Promise.resolve({ linkToken: world.linkToken }) });
    expect(streamed.status).toBe(413);
    expect(pulled).toBeLessThan(10);
  });

  it("bytes that are no UTF-8 are refused; NUL and lone surrogates are normalised away", async () => {
    const world = await openedSurvey(everyItemType);
    const page = await firstPage(world);
    const body = bodyOf(page, agreed).toString();
    for (const bad of ["&o:x=%ff", "&o:x=%ED%A0%80", "&o:x=%"])
      expect((await posted(world.linkToken, body + bad)).status).toBe(400);
    expect((await posted(world.linkToken, new Uint8Array([97, 61, 0xff, 0xfe]))).status).toBe(400);
    const browser = respondentAt(world.linkToken);
    let landing = await browser.send(page, agreed);
    if (!landing.page) throw new Error("No page");
    landing = await browser.send(landing.page, [
      ["a:where", "else"],
      ["o:where", "fa\u0000rm\u0007 \ud83d"],
      ["a:benefits", "price"],
      ["a:benefits", "near"],
    ]);
    expect(landing.status).toBe(303);
    const [response] = await withinScope(world.scope, (tx) => tx.select().from(responses));
    expect(response?.answers).toMatchObject({ where: { optionId: "else", other: "farm" } });
  });

  it("other types of body, compressed bodies and foreign pages are refused", async () => {
    const world = await openedSurvey(everyItemType);
    const body = bodyOf(await firstPage(world), agreed).toString();
    const status = async (headers: Record<string, string>) =>
      (await posted(world.linkToken, body, headers)).status;
    expect(await status({ "content-type": "application/json" })).toBe(400);
    expect(await status({ "content-type": "multipart/form-data; boundary=x" })).toBe(400);
    expect(await status({ "content-encoding": "gzip" })).toBe(400);
    expect(await status({ origin: "https://elsewhere.example" })).toBe(403);
    expect(await status({ origin: "null" })).toBe(403);
    expect(await status({ "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await count(world)).toBe(0);
    expect(await status({ "sec-fetch-site": "same-origin", origin: "http://127.0.0.1:3000" })).toBe(303);
  });

  it("a link that leads nowhere is a 404 for GET and POST", async () => {
    for (const token of ["unknown-token-1234", "x", "%00", "a".repeat(500)]) {
      expect((await respondentAt(token).open()).status).toBe(404);
      expect((await posted(token, "k=1")).status).toBe(404);
    }
  });

  it("text that looks like markup stays text", async () => {
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
    const { pages, ...rest } = everyItemType;
    const world = await openedSurvey({ ...rest, title: { en: evil }, introduction: { en: evil }, pages });
    const { html } = await respondentAt(world.linkToken).open();
    expect(html).not.toContain("<script>alert");
    expect(html).not.toContain("<img");
  });

  it("every page forbids what it does not need", async () => {
    const world = await openedSurvey(everyItemType);
    const { headers } = await respondentAt(world.linkToken).open();
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'nonce-[^']+'; script-src 'nonce-[^']+'; img-src data:/,
    );
    expect(policy).toContain("form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-robots-tag")).toContain("noindex");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cache-control")).toBe("private, no-store");
  });
});

const withField = (page: SurveyPage, name: string, value: string): URLSearchParams => {
  const body = bodyOf(page, agreed);
  body.append(name, value);
  return body;
};
