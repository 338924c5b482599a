import { beforeAll, describe, expect, it } from "vitest";
import { generatePersonas } from "@/lib/jobs/handlers/generate-personas";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { itemsOfValue, shownValue, type PersonaField } from "@/lib/domain/personas/persona-card";
import { editField } from "@/lib/use-cases/personas/edit-field";
import { getPersona } from "@/lib/use-cases/personas/get-persona";
import { listPersonas } from "@/lib/use-cases/personas/list-personas";
import { listVersions } from "@/lib/use-cases/personas/list-versions";
import { markField } from "@/lib/use-cases/personas/mark-field";
import { requestPersonas } from "@/lib/use-cases/personas/request-personas";
import { restoreVersion } from "@/lib/use-cases/personas/restore-version";
import { setStatus } from "@/lib/use-cases/personas/set-status";
import { useTestDatabase } from "@/tests/support/database";
import { actorOf, buildPersonaWorld, personaTask, type PersonaWorld } from "@/tests/support/persona-world";
import { runSql } from "@/tests/support/run-sql";
import { newMember, valueOf } from "@/tests/support/world";

useTestDatabase();

const generate = async (world: PersonaWorld) => generatePersonas(await personaTask(world), { attempt: 0 });
const cardsOf = async (world: PersonaWorld) =>
  valueOf(await listPersonas(actorOf(world), { segmentationId: world.segmentationId })).personas;
const cardAt = async (world: PersonaWorld, position: number) => {
  const card = (await cardsOf(world))[position];
  if (!card) throw new Error("no card at this position");
  return valueOf(await getPersona(actorOf(world), { personaId: card.id }));
};
const fieldOf = (card: { fields: readonly PersonaField[] }, key: string): PersonaField => {
  const found = card.fields.find((field) => field.key === key);
  if (!found) throw new Error(`no field ${key}`);
  return found;
};
const texts = (field: PersonaField) =>
  itemsOfValue(shownValue(field)).flatMap((item) => (item.kind === "text" ? [item.written.text] : []));

describe("writing cards", () => {
  let world: PersonaWorld;
  beforeAll(async () => {
    world = await buildPersonaWorld({ sizes: [130, 90, 8] });
    await generate(world);
  });

  it("writes one card a segment of ten people or more, none about fewer", async () => {
    expect((await cardsOf(world)).map(({ segment }) => segment.size)).toEqual([130, 90]);
  });

  it("rests every generated sentence on evidence that can be shown", async () => {
    for (const position of [0, 1]) expect((await cardAt(world, position)).evidenceRate).toBe(1);
  });

  it("counts what the answers say", async () => {
    const card = await cardAt(world, 0);
    const [row] = await runSql<{ n: string; base: string }>(
      `select count(*) filter (where answers->'benefits'->'optionIds' ? 'price') as n, count(*) as base
       from responses join segment_assignments on response_id = id where segment_id = $1`,
      [world.segmentIds[0]],
    );
    const price = card.evidence.find(({ variableId }) => variableId === "benefits.price");
    expect(price).toMatchObject({
      count: Number(row?.n),
      base: Number(row?.base),
      byConstruction: true,
      p: null,
    });
  });

  it("quotes people of the segment only, masked", async () => {
    const quotes = itemsOfValue(shownValue(fieldOf(await cardAt(world, 1), "voice")));
    expect(quotes.length).toBeGreaterThan(0);
    for (const item of quotes) {
      if (item.kind !== "quote") throw new Error("only verbatims stand here");
      expect(item.quote.text).not.toContain("@");
      const [row] = await runSql<{ segment_id: string }>(
        "select segment_id from segment_assignments where response_id = $1",
        [item.quote.responseId],
      );
      expect(row?.segment_id).toBe(world.segmentIds[1]);
    }
  });

  it("loses a verbatim with the response it is from", async () => {
    const [item] = itemsOfValue(shownValue(fieldOf(await cardAt(world, 0), "voice")));
    if (item?.kind !== "quote") throw new Error("a verbatim was expected");
    await runSql("delete from responses where id = $1", [item.quote.responseId]);
    const left = itemsOfValue(shownValue(fieldOf(await cardAt(world, 0), "voice")));
    expect(
      left.some((other) => other.kind === "quote" && other.quote.responseId === item.quote.responseId),
    ).toBe(false);
  });

  it("is asked for by a member and refused where segments are not ready", async () => {
    await runSql("update segmentations set status = 'running' where id = $1", [world.segmentationId]);
    const refused = await requestPersonas(actorOf(world), { segmentationId: world.segmentationId });
    await runSql("update segmentations set status = 'ready' where id = $1", [world.segmentationId]);
    expect(refused).toMatchObject({ ok: false, problems: [{ code: "persona.segments-not-ready" }] });
    expect((await requestPersonas(actorOf(world), { segmentationId: world.segmentationId })).ok).toBe(true);
  });
});

describe("editing cards", () => {
  let world: PersonaWorld;
  beforeAll(async () => {
    world = await buildPersonaWorld({ seed: 3 });
    await generate(world);
  });

  it("regenerating the same data changes nothing, edits included", async () => {
    const before = await cardAt(world, 0);
    const benefits = fieldOf(before, "benefits");
    const [first] = itemsOfValue(benefits.generated);
    if (first?.kind !== "plan") throw new Error("a sentence was expected");
    valueOf(
      await editField(actorOf(world), {
        personaId: before.id,
        key: "benefits",
        revision: 0,
        basis: "evidence",
        lines: [{ id: first.plan.id, text: "They count every cent." }],
      }),
    );
    const edited = await cardAt(world, 0);
    await generate(world);
    await generate(world);
    const after = await cardAt(world, 0);
    expect(after.fields).toEqual(edited.fields);
    expect(after.snapshot).toBe(edited.snapshot);
    expect(
      valueOf(await listVersions(actorOf(world), { personaId: before.id })).map(({ kind }) => kind),
    ).toEqual(["edit", "generate"]);
  });

  it("keeps the edit and asks when the numbers move", async () => {
    await runSql(
      `update segmentations set counts = jsonb_set(counts, '{variables,0,counts,0}', '[90,40]') where id = $1`,
      [world.segmentationId],
    );
    await generate(world);
    const benefits = fieldOf(await cardAt(world, 0), "benefits");
    expect(benefits.state).toBe("conflict");
    expect(texts(benefits)).toContain("They count every cent.");
    expect(benefits.pending?.kind).toBe("plans");
  });

  it("does not approve a card that waits for a decision", async () => {
    const { id: personaId } = await cardAt(world, 0);
    expect(await setStatus(actorOf(world), { personaId, status: "approved" })).toMatchObject({
      ok: false,
      problems: [{ code: "persona.conflicts-open" }],
    });
  });

  it("makes an approved card a draft again when it is edited", async () => {
    const { id: personaId } = await cardAt(world, 1);
    valueOf(await setStatus(actorOf(world), { personaId, status: "approved" }));
    valueOf(await markField(actorOf(world), { personaId, key: "who", revision: 0, hidden: true }));
    expect((await cardAt(world, 1)).status).toBe("draft");
  });

  it("answers a stale write with who changed it and when, and writes nothing", async () => {
    const card = await cardAt(world, 2);
    const edit = (text: string, revision: number) =>
      editField(actorOf(world), {
        personaId: card.id,
        key: "do",
        revision,
        basis: "assumption",
        lines: [{ text }],
      });
    valueOf(await edit("first", 0));
    const stale = await edit("second", 0);
    expect(stale).toMatchObject({
      ok: false,
      problems: [{ code: "persona.field-changed", params: { key: "do", revision: 1, author: "Olga Owner" } }],
    });
    expect(texts(fieldOf(await cardAt(world, 2), "do"))).toEqual(["first"]);
    expect(
      (
        await editField(actorOf(world), {
          personaId: card.id,
          key: "avoid",
          revision: 0,
          basis: "assumption",
          lines: [{ text: "other field" }],
        })
      ).ok,
    ).toBe(true);
  });

  it("folds one person's edits within ten minutes into one version, and another's apart", async () => {
    const { id: personaId } = await cardAt(world, 2);
    const other = await newMember(world.workspaceId, "editor");
    const kinds = async () =>
      valueOf(await listVersions(actorOf(world), { personaId })).map(({ kind }) => kind);
    expect(await kinds()).toEqual(["edit", "merge", "generate"]);
    valueOf(
      await editField(other, {
        personaId,
        key: "do",
        revision: 1,
        basis: "assumption",
        lines: [{ text: "third" }],
      }),
    );
    expect(await kinds()).toEqual(["edit", "edit", "merge", "generate"]);
    await runSql("update persona_versions set at = at - interval '11 minutes' where persona_id = $1", [
      personaId,
    ]);
    valueOf(
      await editField(other, {
        personaId,
        key: "do",
        revision: 2,
        basis: "assumption",
        lines: [{ text: "fourth" }],
      }),
    );
    expect(await kinds()).toEqual(["edit", "edit", "edit", "merge", "generate"]);
  });

  it("restores a version as a new one, and loses none", async () => {
    const { id: personaId } = await cardAt(world, 2);
    const versions = valueOf(await listVersions(actorOf(world), { personaId }));
    const first = versions.at(-3);
    if (!first) throw new Error("versions were expected");
    valueOf(await restoreVersion(actorOf(world), { personaId, versionId: first.id }));
    expect(texts(fieldOf(await cardAt(world, 2), "do"))).toEqual(["first"]);
    expect(valueOf(await listVersions(actorOf(world), { personaId }))).toHaveLength(versions.length + 1);
  });
});

describe("two people editing one card", () => {
  it("lose no update in 1,000 random interleavings", async () => {
    const world = await buildPersonaWorld({ sizes: [40], seed: 5 });
    await generate(world);
    const { id: personaId } = await cardAt(world, 0);
    const editors = [actorOf(world), await newMember(world.workspaceId, "editor")];
    const random = createRandom(11);
    const accepted: Record<string, number> = { do: 0, avoid: 0 };
    const seen = editors.map((): Record<string, number> => ({ do: 0, avoid: 0 }));
    let refused = 0;
    const attempt = async (editor: number) => {
      const key = random.below(2) === 0 ? "do" : "avoid";
      const mine = seen[editor];
      const actor = editors[editor];
      if (!mine || !actor) return;
      if (random.below(4) === 0) mine[key] = accepted[key] ?? 0;
      const revision = mine[key] ?? 0;
      const result = await editField(actor, {
        personaId,
        key,
        revision,
        basis: "assumption",
        lines: [{ text: `${editor} wrote ${key} over ${revision}` }],
      });
      if (result.ok) {
        // Accepted only over the newest revision, and raised by exactly one.
        expect(result.value.revision).toBe(revision + 1);
        accepted[key] = (accepted[key] ?? 0) + 1;
        mine[key] = result.value.revision;
      } else {
        expect(result.problems[0]?.code).toBe("persona.field-changed");
        mine[key] = Number(result.problems[0]?.params?.["revision"]);
        refused += 1;
      }
    };
    for (let round = 0; round < 500; round += 1) await Promise.all([attempt(0), attempt(1)]);
    const card = await cardAt(world, 0);
    for (const key of ["do", "avoid"]) {
      const field = fieldOf(card, key);
      expect(field.revision).toBe(accepted[key]);
      expect(texts(field)).toEqual([expect.stringContaining(`over ${field.revision - 1}`)]);
    }
    expect(refused).toBeGreaterThan(50);
    expect((accepted["do"] ?? 0) + (accepted["avoid"] ?? 0) + refused).toBe(1000);
  }, 240_000);
});
