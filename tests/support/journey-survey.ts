import { readFile } from "node:fs/promises";
import path from "node:path";
import { closeDatabase, useDatabase } from "@/lib/database/pool";
import type { Questionnaire } from "@/lib/domain/questionnaire/questionnaire";
import { openedSurvey, type AnsweringWorld } from "./answering-world";

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
