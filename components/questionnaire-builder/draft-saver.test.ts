import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { countedIds } from "@/lib/domain/questionnaire/short-id";
import { customerStudy } from "@/lib/domain/questionnaire/templates/customer-study";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { openDraftBackup, takeKeptDraft } from "./draft-backup";
import { createDraftSaver, type SaveReply } from "./draft-saver";

const study = customerStudy(countedIds("x"));
const titled = (en: string): Questionnaire => ({ ...study, title: { en } });

function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

/** A server that keeps one draft by revision, and can be down, slow, or lose its reply after having saved. */
function fakeServer() {
  const server = {
    revision: 0,
    draft: study,
    isDown: false,
    losesReply: false,
    requests: 0,
    delay: 0,
    save: async (questionnaire: Questionnaire, base: number): Promise<SaveReply> => {
      server.requests += 1;
      if (server.delay) await new Promise((done) => setTimeout(done, server.delay));
      if (server.isDown) throw new TypeError("Failed to fetch");
      if (base !== server.revision) {
        const isSame = JSON.stringify(questionnaire) === JSON.stringify(server.draft);
        return isSame ? { kind: "saved", revision: server.revision } : { kind: "changed-elsewhere" };
      }
      server.revision += 1;
      server.draft = questionnaire;
      if (server.losesReply) {
        server.losesReply = false;
        throw new TypeError("Failed to fetch");
      }
      return { kind: "saved", revision: server.revision };
    },
  };
  return server;
}

function open(server: ReturnType<typeof fakeServer>, storage = memoryStorage()) {
  const backup = openDraftBackup(storage, "s", "page", Date.now);
  const saver = createDraftSaver({ revision: server.revision, save: server.save, backup, random: () => 0.5 });
  return { saver, storage };
}

describe("saving a draft", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("waits for a pause in typing and sends the last state once", async () => {
    const server = fakeServer();
    const { saver } = open(server);
    for (const text of ["a", "ab", "abc"]) {
      saver.changed(titled(text));
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(server.requests).toBe(0);
    await vi.advanceTimersByTimeAsync(900);
    expect([server.requests, server.draft.title["en"], saver.getState().at]).toEqual([1, "abc", "saved"]);
  });

  it("never has two saves under way, and what was typed during one follows it", async () => {
    const server = fakeServer();
    server.delay = 2_000;
    const { saver } = open(server);
    saver.changed(titled("one"));
    await vi.advanceTimersByTimeAsync(1_000);
    saver.changed(titled("two"));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server.requests).toBe(1);
    await vi.advanceTimersByTimeAsync(5_000);
    expect([server.requests, server.draft.title["en"], server.revision]).toEqual([2, "two", 2]);
  });

  it("a server that is down for a while gets the edit when it is back", async () => {
    const server = fakeServer();
    server.isDown = true;
    const { saver } = open(server);
    saver.changed(titled("kept"));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saver.getState().at).toBe("retrying");
    server.isDown = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect([server.draft.title["en"], saver.getState().at]).toEqual(["kept", "saved"]);
  });

  it("a save whose reply was lost is not a conflict with itself", async () => {
    const server = fakeServer();
    server.losesReply = true;
    const { saver } = open(server);
    saver.changed(titled("once"));
    await vi.advanceTimersByTimeAsync(20_000);
    expect([server.revision, saver.getState().at]).toEqual([1, "saved"]);
  });

  it("someone else's save stops ours until a person chooses; keeping mine then overwrites", async () => {
    const server = fakeServer();
    const { saver } = open(server);
    server.revision = 3;
    server.draft = titled("theirs");
    saver.changed(titled("mine"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([server.requests, saver.getState().at, server.draft.title["en"]]).toEqual([
      1,
      "changed-elsewhere",
      "theirs",
    ]);
    saver.continueFrom(3, "mine");
    await vi.advanceTimersByTimeAsync(1_000);
    expect([server.draft.title["en"], saver.getState().at]).toEqual(["mine", "saved"]);
  });

  it("an edit outlives a page that is closed while the server is down", async () => {
    const server = fakeServer();
    server.isDown = true;
    const { saver, storage } = open(server);
    saver.changed(titled("survives"));
    saver.stop();
    await vi.advanceTimersByTimeAsync(1_000);
    const kept = takeKeptDraft(storage, "s", Date.now());
    expect([kept?.questionnaire.title["en"], kept?.baseRevision]).toEqual(["survives", 0]);
  });

  it("what another open page is still saving is not taken from it, until it is long silent", () => {
    const server = fakeServer();
    server.isDown = true;
    const { saver, storage } = open(server);
    saver.changed(titled("busy"));
    vi.advanceTimersByTime(300);
    expect(takeKeptDraft(storage, "s", Date.now())).toBeUndefined();
    expect(takeKeptDraft(storage, "s", Date.now() + 120_000)?.questionnaire.title["en"]).toBe("busy");
  });

  it("what the next page has taken over is not left behind again by the last save of the one before", async () => {
    const server = fakeServer();
    server.isDown = true;
    server.delay = 500;
    const { saver, storage } = open(server);
    saver.changed(titled("handed over"));
    saver.stop();
    expect(takeKeptDraft(storage, "s", Date.now())?.questionnaire.title["en"]).toBe("handed over");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(storage.length).toBe(0);
  });

  it("once acknowledged, nothing stays behind in the browser", async () => {
    const { saver, storage } = open(fakeServer());
    saver.changed(titled("done"));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(storage.length).toBe(0);
  });
});
