import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { actorOf, openTask } from "@/lib/access/open-task";
import { newToken } from "@/lib/access/tokens";
import { listWorkspacesOf } from "@/lib/database/before-scope";
import { closeDatabase } from "@/lib/database/pool";
import { findFirstSegmentation, findSampleStudy } from "@/lib/database/sample-studies";
import { insertTask } from "@/lib/database/tasks";
import { withinScope } from "@/lib/database/within-scope";
import type { Result } from "@/lib/domain/result";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { env } from "@/lib/env";
import { handleAddSample } from "@/lib/jobs/handlers/add-sample";
import { createShareLink } from "@/lib/use-cases/sharing/create-share-link";
import { openAccount } from "@/lib/use-cases/teams/open-account";

// Adds the sample workspace and prints how to enter it. What it made is noted in the data directory, because share
// tokens and the password can be shown once only; a second run reads the note and adds nothing.

interface Note {
  readonly userId: string;
  readonly email: string;
  readonly password: string;
  readonly segmentToken?: string;
  readonly personaToken?: string;
}

const file = path.join(env().KINDRED_DATA_DIR, "sample.json");
const keep = (note: Note) => writeFileSync(file, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });

function valueOf<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`The sample could not be added: ${result.problems.map(({ code }) => code).join(", ")}`);
  return result.value;
}

/** The account of an earlier run on this database, else a new one. */
async function sampleAccount(): Promise<Note> {
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Note) : undefined;
  if (before && (await listWorkspacesOf(before.userId)).length > 0) return before;
  const email = `sample-${randomUUID().slice(0, 8)}@kindred.example`;
  const password = newToken().slice(0, 20);
  const { userId } = valueOf(await openAccount({ name: "Sample workspace", email, password }));
  const note = { userId, email, password };
  keep(note);
  return note;
}

async function fill(userId: string): Promise<WorkspaceScope> {
  const [workspace] = await listWorkspacesOf(userId);
  const scope = workspace && (await openTask({ workspaceId: workspace.id, userId }));
  if (!scope) throw new Error("The sample workspace is gone.");
  const taskId = randomUUID();
  const { workspaceId } = scope;
  await withinScope(scope, (tx) =>
    insertTask(tx, scope, { id: taskId, kind: "add-sample", subjectId: workspaceId }),
  );
  await handleAddSample({ workspaceId, userId, taskId }, { signal: new AbortController().signal });
  return scope;
}

async function sampleLinks(scope: WorkspaceScope, note: Note) {
  const study = await findSampleStudy(scope, "survey");
  const found = await findFirstSegmentation(scope, study?.id ?? "");
  if (!study || !found?.segmentId || !found.personaId) throw new Error("The sample is not complete.");
  const share = async (targetKind: "segment" | "persona", targetId: string) =>
    valueOf(
      await createShareLink(actorOf(scope), {
        targetKind,
        targetId,
        segmentationId: found.id,
        audience: "anyone",
        days: null,
      }),
    ).token;
  const segmentToken = note.segmentToken ?? (await share("segment", found.segmentId));
  const personaToken = note.personaToken ?? (await share("persona", found.personaId));
  keep({ ...note, segmentToken, personaToken });
  return { linkToken: study.linkToken, segmentToken, personaToken };
}

const note = await sampleAccount();
const scope = await fill(note.userId);
const links = await sampleLinks(scope, note);
const base = env().NEXTAUTH_URL.replace(/\/$/, "");
const entrance = {
  studioUrl: `${base}/`,
  email: note.email,
  password: note.password,
  surveyUrl: `${base}/r/${links.linkToken}`,
  segmentShareUrl: `${base}/p/${links.segmentToken}`,
  personaShareUrl: `${base}/p/${links.personaToken}`,
};
if (process.argv.includes("--json")) console.log(JSON.stringify(entrance, null, 2));
else for (const [name, value] of Object.entries(entrance)) console.log(`${name.padEnd(16)} ${value}`);
await closeDatabase();
process.exit(0);
