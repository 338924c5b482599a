import { expect, test } from "@playwright/test";
import { eq } from "drizzle-orm";
import { setTimeout as delay } from "node:timers/promises";
import { responses } from "@/lib/database/schema";
import { withinScope } from "@/lib/database/within-scope";
import { answerAsRobots } from "@/scripts/robots/answer-as-robots";
import { faults, persistent, type Attempts, type StoredRow } from "@/tests/reliability/acknowledged";
import { startProcesses, type AnsweringProcesses } from "@/tests/reliability/answering-processes";
import { openedSurvey, type AnsweringWorld } from "@/tests/support/answering-world";
import { everyItemType } from "@/tests/support/every-item-type";

test.describe.configure({ mode: "serial", timeout: 300_000 });

const kills = Number(process.env.KINDRED_KILLS ?? 20);
let processes: AnsweringProcesses;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  processes = await startProcesses();
});
test.afterAll(() => processes.close());

async function stored(world: AnsweringWorld): Promise<StoredRow[]> {
  const rows = await withinScope(world.scope, (tx) =>
    tx.select().from(responses).where(eq(responses.surveyId, world.surveyId)),
  );
  return rows.map(({ submissionKey, status, answers }) => {
    const spend = answers["spend"];
    return { submissionKey, status, spend: spend?.type === "number" ? spend.value : undefined };
  });
}

/** Robots that go on answering, 16 at once, until `disturb` has ended; then every one of them finishes. */
async function answerWhile(
  world: AnsweringWorld,
  disturb: () => Promise<void>,
): Promise<{ attempts: Attempts; robots: number }> {
  const attempts: Attempts = { acknowledged: new Map(), cut: 0, unavailable: 0 };
  let isOver = false;
  let robots = 0;
  const work = async () => {
    while (!isOver) {
      robots += 1;
      await answerAsRobots({
        link: processes.link(world.linkToken),
        count: 1,
        seed: robots,
        fetcher: persistent(attempts),
      });
    }
  };
  const load = Promise.all(Array.from({ length: 16 }, work));
  await Promise.race([disturb(), load]);
  isOver = true;
  await load;
  return { attempts, robots };
}

test(`the web server is killed ${kills} times under load: nothing acknowledged is lost, nothing is doubled`, async () => {
  const world = await openedSurvey(everyItemType);
  const restarts: number[] = [];
  const { attempts, robots } = await answerWhile(world, async () => {
    for (let times = 0; times < kills; times += 1) {
      await delay(300 + Math.random() * 1200);
      restarts.push(await processes.killWebServer());
    }
  });
  const rows = await stored(world);
  test.info().annotations.push({
    type: "run",
    description: `${robots} robots, ${rows.length} rows, ${attempts.cut} attempts cut off, slowest restart ${Math.max(...restarts).toFixed(1)} s`,
  });
  expect(attempts.cut).toBeGreaterThan(0);
  expect(faults(attempts.acknowledged, rows)).toEqual([]);
  expect(rows).toHaveLength(robots);
  expect(new Set(rows.map((row) => row.status))).toEqual(new Set(["complete"]));
});

test("PostgreSQL is killed under load: 503 with Retry-After meanwhile, and the same guarantee", async () => {
  const world = await openedSurvey(everyItemType);
  const { attempts, robots } = await answerWhile(world, async () => {
    for (let times = 0; times < Math.ceil(kills / 4); times += 1) {
      await delay(500 + Math.random() * 1500);
      await processes.killDatabase(500);
    }
  });
  // The pool of this process met the same deaths; its first query may still meet one.
  const rows = await stored(world).catch(() => stored(world));
  test.info().annotations.push({
    type: "run",
    description: `${robots} robots, ${rows.length} rows, ${attempts.unavailable} answers of 503`,
  });
  expect(attempts.unavailable).toBeGreaterThan(0);
  expect(faults(attempts.acknowledged, rows)).toEqual([]);
  expect(rows).toHaveLength(robots);
});

test("the check finds what it looks for: a lost row, a doubled one, one nobody was told about", () => {
  const acknowledged = new Map([["a", { pages: 6, complete: true, spend: "12" }]]);
  const row = { submissionKey: "a", status: "complete", spend: 12 };
  expect(faults(acknowledged, [row])).toEqual([]);
  expect(faults(acknowledged, [])).toHaveLength(1);
  expect(faults(acknowledged, [row, row])).toHaveLength(1);
  expect(faults(acknowledged, [row, { ...row, submissionKey: "b" }])).toHaveLength(1);
  expect(faults(acknowledged, [{ ...row, status: "partial" }])).toHaveLength(1);
  expect(faults(acknowledged, [{ ...row, spend: 13 }])).toHaveLength(1);
});
