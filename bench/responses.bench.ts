import { randomUUID } from "node:crypto";
import { database } from "@/lib/database/pool";
import { withinScope } from "@/lib/database/within-scope";
import { responses } from "@/lib/database/schema";
import { questionnaireSchema } from "@/lib/domain/questionnaire/questionnaire";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { bodyOf, respondentBrowser } from "@/scripts/robots/respondent-browser";
import { robotAnswers } from "@/scripts/robots/robot-answers";
import { startProcesses } from "@/tests/reliability/answering-processes";
import { openedSurvey, type AnsweringWorld } from "@/tests/support/answering-world";

export const needsBuild = true;

const clients = 16;
const count = 800;
/** Complete responses over HTTP to bare single-row INSERTs with a commit each, within one run. */
const GOAL_SHARE = 0.03;

const option = (id: number) => ({ id: `o${id}`, code: String(id), label: { en: `Answer ${id}` } });
const twelveQuestions = questionnaireSchema.parse({
  schemaVersion: 1,
  title: { en: "Twelve questions" },
  languages: ["en"],
  closing: { title: { en: "Thank you" }, text: { en: "" } },
  pages: [
    {
      id: "page",
      items: Array.from({ length: 12 }, (_, index) => ({
        type: "single-choice",
        id: `q${index}`,
        code: `q${index}`,
        required: true,
        text: { en: `Question ${index}` },
        options: Array.from({ length: 5 }, (_unused, id) => option(id)),
      })),
    },
  ],
});

/** Runs `work` for 0 … count − 1, 16 at a time, and returns how many were done in a second. */
async function perSecond(work: (index: number) => Promise<void>): Promise<number> {
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < count) await work(next++);
    }),
  );
  return count / ((performance.now() - began) / 1000);
}

async function bareInserts(world: AnsweringWorld): Promise<number> {
  const [row] = await withinScope(world.scope, (tx) => tx.select().from(responses).limit(1));
  if (!row) throw new Error("Nothing was stored");
  const { pool } = database();
  await pool.query(
    `create table bare_responses (id uuid primary key, survey_id uuid, answers jsonb, at timestamptz default now())`,
  );
  const answers = JSON.stringify(row.answers);
  return perSecond(async () => {
    await pool.query(`insert into bare_responses (id, survey_id, answers) values ($1, $2, $3)`, [
      randomUUID(),
      row.surveyId,
      answers,
    ]);
  });
}

/** Complete responses to a page of twelve questions stored per second over HTTP, against what the database itself can do. */
export default async function benchResponses(report: (line: string) => void): Promise<void> {
  const processes = await startProcesses();
  try {
    const world = await openedSurvey(twelveQuestions);
    const link = processes.link(world.linkToken);
    const random = createRandom(1);
    const bodies: string[] = [];
    const pages = await perSecond(async () => {
      const { page } = await respondentBrowser(link).open();
      if (page) bodies.push(bodyOf(page, robotAnswers(page, 0, random)).toString());
    });
    const stored = await perSecond(async (index) => {
      const reply = await fetch(link, {
        method: "POST",
        redirect: "manual",
        body: bodies[index] ?? "",
        headers: { "content-type": "application/x-www-form-urlencoded" },
      });
      if (reply.status !== 303) throw new Error(`Answered with ${reply.status}`);
      await reply.arrayBuffer();
    });
    const bare = await bareInserts(world);
    report(`pages shown         ${pages.toFixed(0)} a second`);
    report(`complete responses  ${stored.toFixed(0)} a second`);
    report(`bare INSERTs        ${bare.toFixed(0)} a second`);
    report(`share               ${(stored / bare).toFixed(3)} (goal ${GOAL_SHARE})`);
    if (stored / bare < GOAL_SHARE)
      throw new Error(`less than ${GOAL_SHARE} of what the database itself stores`);
  } finally {
    await processes.close();
  }
}
