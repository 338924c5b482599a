import { randomBytes, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { closeDatabase, useDatabase } from "@/lib/database/pool";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { mintWorkspaceScope } from "@/lib/access/mint";
import { insertSurvey } from "@/lib/database/surveys";
import { openedSurvey, publish, type AnsweringWorld } from "./answering-world";
import { answerAs } from "./store-answered";
import { runSql } from "./run-sql";
import { careQuestionnaire } from "./simulate-careless";

/** The database of the Kindred that the journeys run against. */
export async function journeyDatabaseUrl(): Promise<string> {
  if (process.env.KINDRED_JOURNEY_DATABASE_URL) return process.env.KINDRED_JOURNEY_DATABASE_URL;
  const directory = process.env.KINDRED_JOURNEY_DATA_DIR;
  if (!directory)
    throw new Error("KINDRED_JOURNEY_DATA_DIR names the data directory of the running Kindred.");
  const { databasePassword } = JSON.parse(await readFile(path.join(directory, "secrets.json"), "utf8")) as {
    databasePassword: string;
  };
  const port = (await readFile(path.join(directory, "postgres", "postmaster.pid"), "utf8")).split("\n")[3];
  return `postgresql://kindred:${encodeURIComponent(databasePassword)}@127.0.0.1:${port}/kindred`;
}

/** A survey that is open to answers, put straight into the database: how it is built is another journey. */
export async function surveyForJourney(questionnaire: Questionnaire): Promise<AnsweringWorld> {
  await useDatabase(await journeyDatabaseUrl());
  try {
    return await openedSurvey(questionnaire);
  } finally {
    await closeDatabase();
  }
}

/** A survey in somebody's workspace that so many simulated people answered, one in ten of them without care. */
export async function carelessStudyFor(email: string, people: number): Promise<{ surveyId: string }> {
  await useDatabase(await journeyDatabaseUrl());
  try {
    const [member] = await runSql<{ workspace_id: string; user_id: string }>(
      "select m.workspace_id, m.user_id from memberships m join users u on u.id = m.user_id where u.email = $1",
      [email],
    );
    if (!member) throw new Error(`${email} has no workspace`);
    const scope = mintWorkspaceScope({
      workspaceId: member.workspace_id,
      userId: member.user_id,
      role: "owner",
    });
    const surveyId = randomUUID();
    const linkToken = randomBytes(16).toString("base64url");
    await insertSurvey(scope, { id: surveyId, title: "Our shop", draft: careQuestionnaire, linkToken });
    const versionId = await publish(scope, surveyId, careQuestionnaire);
    await answerAs({ scope, surveyId, versionId }, people, 1);
    return { surveyId };
  } finally {
    await closeDatabase();
  }
}
