import { beforeAll, describe, expect, it } from "vitest";
import { openShareLink } from "@/lib/access/open-share-link";
import { generatePersonas } from "@/lib/jobs/handlers/generate-personas";
import { listPersonas } from "@/lib/use-cases/personas/list-personas";
import { setStatus } from "@/lib/use-cases/personas/set-status";
import { createShareLink } from "@/lib/use-cases/sharing/create-share-link";
import { listShareLinks } from "@/lib/use-cases/sharing/list-share-links";
import { revokeAllShareLinks } from "@/lib/use-cases/sharing/revoke-all-share-links";
import { revokeShareLink } from "@/lib/use-cases/sharing/revoke-share-link";
import { rotateShareLink } from "@/lib/use-cases/sharing/rotate-share-link";
import { seeSharedPage } from "@/lib/use-cases/sharing/see-shared-page";
import { useTestDatabase } from "@/tests/support/database";
import { actorOf, buildPersonaWorld, personaTask, type PersonaWorld } from "@/tests/support/persona-world";
import { runSql } from "@/tests/support/run-sql";
import { newMember, valueOf } from "@/tests/support/world";

useTestDatabase();

const agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

describe("share links", () => {
  let world: PersonaWorld;
  let personaId: string;
  const make = async (extra: Partial<Parameters<typeof createShareLink>[1]> = {}) =>
    valueOf(
      await createShareLink(actorOf(world), {
        targetKind: "persona",
        targetId: personaId,
        audience: "anyone",
        ...extra,
      }),
    );
  const see = async (token: string) => {
    const scope = await openShareLink(token, null);
    return scope && (await seeSharedPage(scope, { agent }));
  };

  beforeAll(async () => {
    world = await buildPersonaWorld();
    await generatePersonas(await personaTask(world), { attempt: 0 });
    const [first] = valueOf(
      await listPersonas(actorOf(world), { segmentationId: world.segmentationId }),
    ).personas;
    personaId = first?.id ?? "";
  });

  it("keep only a hash of the token, which is 32 random bytes", async () => {
    const { token, id } = await make();
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const [row] = await runSql("select * from share_links where id = $1", [id]);
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it("are for the team and for thirty days unless chosen otherwise", async () => {
    const { token, id } = valueOf(
      await createShareLink(actorOf(world), { targetKind: "persona", targetId: personaId }),
    );
    const [row] = await runSql<{ days: string; show_quotes: boolean }>(
      "select round(extract(epoch from expires_at - now()) / 86400) as days, show_quotes from share_links where id = $1",
      [id],
    );
    expect(row).toMatchObject({ days: "30", show_quotes: false });
    expect(await openShareLink(token, null)).toBeNull();
    expect(await openShareLink(token, await newMember(world.workspaceId, "viewer"))).not.toBeNull();
    const stranger = await buildPersonaWorld({ sizes: [12] });
    expect(await openShareLink(token, actorOf(stranger))).toBeNull();
  });

  it("show one card, all cards of a segmentation, or one segment", async () => {
    expect((await see((await make()).token))?.cards).toHaveLength(1);
    const set = await make({ targetKind: "persona-set", targetId: world.segmentationId });
    expect((await see(set.token))?.cards).toHaveLength(3);
    const one = await make({
      targetKind: "segment",
      targetId: world.segmentIds[1] ?? "",
      segmentationId: world.segmentationId,
    });
    const page = await see(one.token);
    expect(page?.cards).toHaveLength(0);
    expect(page?.segment?.lines.length).toBeGreaterThan(0);
  });

  it("end at once when revoked, all at once when all are, and when the card is archived", async () => {
    const first = await make();
    valueOf(await revokeShareLink(actorOf(world), { shareLinkId: first.id }));
    expect(await openShareLink(first.token, null)).toBeNull();
    const second = await make();
    valueOf(await setStatus(actorOf(world), { personaId, status: "archived" }));
    expect(await see(second.token)).toBeNull();
    expect(
      await createShareLink(actorOf(world), { targetKind: "persona", targetId: personaId }),
    ).toMatchObject({ ok: false, problems: [{ code: "share.target-archived" }] });
    valueOf(await setStatus(actorOf(world), { personaId, status: "draft" }));
    expect(await see(second.token)).toBeNull();
    const third = await make();
    valueOf(await revokeAllShareLinks(actorOf(world), { workspaceId: world.workspaceId }));
    expect(await openShareLink(third.token, null)).toBeNull();
  });

  it("expire by the database's clock", async () => {
    const { token, id } = await make({ days: 1 });
    expect(await see(token)).not.toBeNull();
    await runSql("update share_links set expires_at = now() where id = $1", [id]);
    expect(await openShareLink(token, null)).toBeNull();
  });

  it("move to a new address, and the old one ends", async () => {
    const { token, id } = await make();
    const rotated = valueOf(await rotateShareLink(actorOf(world), { shareLinkId: id }));
    expect(await openShareLink(token, null)).toBeNull();
    expect(await see(rotated.token)).not.toBeNull();
    valueOf(await revokeShareLink(actorOf(world), { shareLinkId: id }));
    expect(await rotateShareLink(actorOf(world), { shareLinkId: id })).toMatchObject({
      ok: false,
      problems: [{ code: "share.not-in-force" }],
    });
  });

  it("count people's views by the day, and neither programs nor anything about the viewer", async () => {
    const { token, id } = await make();
    await see(token);
    await see(token);
    const scope = await openShareLink(token, null);
    if (!scope) throw new Error("the link is in force");
    for (const robot of ["Slackbot 1.0", "curl/8", null]) await seeSharedPage(scope, { agent: robot });
    const { links } = valueOf(await listShareLinks(actorOf(world), { workspaceId: world.workspaceId }));
    expect(links.find((link) => link.id === id)).toMatchObject({ views: 2, state: "live" });
    expect(await runSql("select * from share_views where share_link_id = $1", [id])).toHaveLength(1);
  });

  it("changes nothing but the view count when opened", async () => {
    const { token } = await make();
    const state = () =>
      runSql(
        "select (select json_agg(p order by id) from personas p)::text as a, (select json_agg(l order by id) from share_links l)::text as b, (select count(*) from audit_events) as c",
      );
    const before = await state();
    await see(token);
    expect(await state()).toEqual(before);
  });

  it("never carry ids of responses or people, exact counts, or cells under ten", async () => {
    const set = await make({ targetKind: "persona-set", targetId: world.segmentationId, showQuotes: true });
    const payload = JSON.stringify(await see(set.token));
    for (const { id } of await runSql<{ id: string }>("select id from responses"))
      expect(payload).not.toContain(id);
    expect(payload).not.toContain(world.ownerId);
    expect(payload).not.toMatch(/"(count|base|asked|low|high|p|q|restCount|responseId)":/);
    for (const [, share] of payload.matchAll(/"(?:share|rest|others|secondShare)":([\d.]+)/g)) {
      expect(Math.abs(Number(share) * 20 - Math.round(Number(share) * 20))).toBeLessThan(1e-9);
    }
  });

  it("shows nothing of a segment that has shrunk under ten", async () => {
    const { token } = await make();
    await runSql("update segments set size = 9 where id = $1", [world.segmentIds[0]]);
    expect(await see(token)).toBeNull();
    await runSql("update segments set size = 130 where id = $1", [world.segmentIds[0]]);
  });
});
