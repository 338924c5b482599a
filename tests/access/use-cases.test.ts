import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { mintActor } from "@/lib/access/mint";
import { may, roles, type Role } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";
import { useTestDatabase } from "@/tests/support/database";
import { buildWorld, newMember } from "@/tests/support/world";
import type { AccessCase, World } from "./access-case";

useTestDatabase();

const casesFolder = path.join(import.meta.dirname, "cases");
const useCasesFolder = path.join(process.cwd(), "lib", "use-cases");

const caseFiles = readdirSync(casesFolder).filter((name) => name.endsWith(".ts"));
const cases = (
  await Promise.all(
    caseFiles.map(
      async (name) => ((await import(path.join(casesFolder, name))) as { cases: AccessCase[] }).cases,
    ),
  )
).flat();

/** Files through which someone enters: they take an actor, or make a scope themselves. */
const entrances = readdirSync(useCasesFolder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .filter((name) =>
    /\bactor: Actor\b|@\/lib\/access\//.test(readFileSync(path.join(useCasesFolder, name), "utf8")),
  )
  .map((name) => name.replace(/\.ts$/, "").replaceAll(path.sep, "/"));

describe("the list of access cases", () => {
  it("names every use case that someone can call, and only those", () => {
    expect(cases.map(({ useCase }) => useCase).sort()).toEqual(entrances.sort());
  });

  it("names the test of every other door", () => {
    for (const { useCase, ...rest } of cases) {
      if (!("door" in rest)) continue;
      expect(readFileSync(path.join(process.cwd(), rest.testedIn), "utf8").length, useCase).toBeGreaterThan(
        0,
      );
    }
  });
});

describe("every use case of a member", () => {
  let world: World;
  let stranger: Actor;
  let nobody: Actor;
  let worldOfStranger: World;
  const byRole = new Map<Role, Actor>();

  beforeAll(async () => {
    world = await buildWorld();
    worldOfStranger = await buildWorld();
    for (const role of roles) byRole.set(role, await newMember(world.workspaceId, role));
    stranger = mintActor(worldOfStranger.ownerId);
    nobody = mintActor("00000000-0000-4000-8000-000000000000");
  }, 120_000);

  const codes = (result: Awaited<ReturnType<Extract<AccessCase, { run: unknown }>["run"]>>) =>
    result.ok ? [] : result.problems.map(({ code }) => code);

  for (const entry of cases) {
    if (!("run" in entry)) continue;
    for (const role of roles) {
      const permitted = may(role, entry.permission);
      it(`${entry.useCase}: ${permitted ? "permitted to" : "forbidden to"} a ${role}`, async () => {
        const found = codes(await entry.run(byRole.get(role) ?? nobody, world));
        if (permitted) expect(found).not.toContain("access.forbidden");
        else expect(found).toEqual(["access.forbidden"]);
      });
    }

    it(`${entry.useCase}: another workspace's ids are not found, whoever asks`, async () => {
      expect(codes(await entry.run(stranger, world))).toEqual(["access.not-found"]);
      expect(codes(await entry.run(nobody, world))).toEqual(["access.not-found"]);
    });
  }
});
