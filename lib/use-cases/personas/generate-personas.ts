import { randomUUID } from "node:crypto";
import { openTask } from "@/lib/access/open-task";
import {
  findSegmentationWithSegments,
  insertEvidence,
  insertPersona,
  readPersonasOf,
} from "@/lib/database/persona-generation";
import { insertFields, readFields, updateField } from "@/lib/database/persona-fields";
import { writeVersion } from "@/lib/database/persona-versions";
import { readEvidence, touchPersona } from "@/lib/database/personas";
import type { Transaction } from "@/lib/database/pool";
import { finishTask, reportProgress, startTask } from "@/lib/database/tasks";
import { withinScope } from "@/lib/database/within-scope";
import { mergeRegenerated, sameValue, type SaysTheSame } from "@/lib/domain/personas/merge-regenerated";
import { freshField, type PersonaField } from "@/lib/domain/personas/persona-card";
import { sameEvidence } from "@/lib/domain/personas/same-evidence";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import { composeCards, type ComposedCard } from "./compose-cards";

export interface GenerateJob {
  readonly workspaceId: string;
  readonly userId: string;
  readonly segmentationId: string;
  readonly taskId: string;
}

/**
 * Writes a card for every viable segment, in the worker. A card that exists is merged: nothing a person wrote is lost.
 * Run again on the same data it changes nothing. All cards appear together with the end of the task.
 */
export async function generatePersonas(
  job: GenerateJob,
  saysTheSame: SaysTheSame,
  isLastAttempt: boolean,
): Promise<void> {
  const scope = await openTask(job);
  if (!scope) return;
  try {
    await generateWithin(scope, job, saysTheSame);
  } catch (error) {
    const problem = { code: "persona.not-written" };
    if (isLastAttempt) await finishTask(scope, job.taskId, { status: "failed", problem });
    throw error;
  }
}

async function generateWithin(
  scope: WorkspaceScope,
  job: GenerateJob,
  saysTheSame: SaysTheSame,
): Promise<void> {
  if (!(await startTask(scope, job.taskId))) return finishTask(scope, job.taskId, { status: "cancelled" });
  const found = await findSegmentationWithSegments(scope, job.segmentationId);
  const counts = found?.segmentation.counts;
  if (!found || !counts) {
    const problem = { code: "persona.segments-not-ready" };
    return finishTask(scope, job.taskId, { status: "failed", problem });
  }
  const cards = await composeCards(scope, { ...found.segmentation, counts }, found.segments);
  if (!(await reportProgress(scope, job.taskId, { share: 0.7 }))) {
    return finishTask(scope, job.taskId, { status: "cancelled" });
  }
  const at = new Date();
  const dataAsOf = found.segmentation.finishedAt ?? at;
  await withinScope(scope, async (tx) => {
    const existing = await readPersonasOf(tx, scope, job.segmentationId);
    for (const card of cards) {
      const persona = existing.get(card.segment.id);
      const writing = { tx, scope, card, at, dataAsOf };
      if (persona) await mergeCard(writing, persona, saysTheSame);
      else await writeCard(writing, job.segmentationId);
    }
    await finishTask(scope, job.taskId, { status: "done" }, tx);
  });
}

interface Writing {
  readonly tx: Transaction;
  readonly scope: WorkspaceScope;
  readonly card: ComposedCard;
  readonly at: Date;
  readonly dataAsOf: Date;
}

async function writeCard({ tx, scope, card, at, dataAsOf }: Writing, segmentationId: string): Promise<void> {
  const id = randomUUID();
  const fields = [...card.composed.fields].map(([key, value]) => freshField(key, value));
  await insertPersona(tx, scope, { id, segmentationId, segmentId: card.segment.id, dataAsOf });
  await insertEvidence(tx, scope, card.segment.id, 1, card.composed.evidence);
  await insertFields(tx, scope, id, fields);
  const content = { snapshot: 1, fields };
  await writeVersion(tx, scope, id, { id: randomUUID(), kind: "generate", content, message: "", at });
}

async function mergeCard(
  { tx, scope, card, at, dataAsOf }: Writing,
  persona: { id: string; snapshot: number; status: "draft" | "in-review" | "approved" | "archived" },
  saysTheSame: SaysTheSame,
): Promise<void> {
  const before = new Map((await readFields(tx, scope, persona.id)).map((field) => [field.key, field]));
  const changed: PersonaField[] = [];
  const added: PersonaField[] = [];
  for (const [key, value] of card.composed.fields) {
    const field = before.get(key);
    const merged = field ? mergeRegenerated(field, value, saysTheSame) : freshField(key, value);
    if (!field) added.push(merged);
    else if (!sameField(field, merged)) changed.push(merged);
  }
  const old = await readEvidence(tx, scope, card.segment.id, persona.snapshot);
  if (changed.length + added.length === 0 && sameEvidence(old, card.composed.evidence)) {
    if (persona.status !== "archived")
      await touchPersona(tx, scope, persona.id, { at, dataAsOf, generatedAt: at });
    return;
  }
  const snapshot = persona.snapshot + 1;
  await insertEvidence(tx, scope, card.segment.id, snapshot, card.composed.evidence);
  await insertFields(tx, scope, persona.id, added);
  for (const field of changed) await updateField(tx, scope, persona.id, field);
  const status = persona.status === "approved" ? { status: "draft" as const } : {};
  await touchPersona(tx, scope, persona.id, { at, dataAsOf, generatedAt: at, snapshot, ...status });
  const content = { snapshot, fields: await readFields(tx, scope, persona.id) };
  await writeVersion(tx, scope, persona.id, { id: randomUUID(), kind: "merge", content, message: "", at });
}

const sameField = (a: PersonaField, b: PersonaField): boolean =>
  a.state === b.state &&
  sameValue(a.generated, b.generated) &&
  sameValue(a.edited, b.edited) &&
  sameValue(a.pending, b.pending) &&
  sameValue(a.base, b.base);
