import { randomUUID } from "node:crypto";
import { mintActor } from "@/lib/access/mint";
import type { Result } from "@/lib/domain/result";
import type { Role } from "@/lib/domain/teams/roles";
import type { Actor, WorkspaceScope } from "@/lib/domain/teams/scopes";
import { findSolutions } from "@/lib/jobs/compute/find-solutions";
import { generatePersonas } from "@/lib/jobs/handlers/generate-personas";
import { requestPersonas } from "@/lib/use-cases/personas/request-personas";
import { requestSegmentation } from "@/lib/use-cases/segmentation/request-segmentation";
import { runSegmentation } from "@/lib/use-cases/segmentation/run-segmentation";
import type { World } from "@/tests/access/access-case";
import { readDataSet } from "./read-data-set";
import { runSql } from "./run-sql";
import { newOwner, studyOf } from "./tick-study";

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** A member of a workspace with one role. */
export async function newMember(workspaceId: string, role: Role): Promise<Actor> {
  const { userId } = await newOwner(role);
  await runSql("insert into memberships (workspace_id, user_id, role) values ($1, $2, $3)", [
    workspaceId,
    userId,
    role,
  ]);
  return mintActor(userId);
}

/** A segmentation of a study by one of its questions, ready. */
export async function segmentedBy(
  scope: WorkspaceScope,
  surveyId: string,
  variableId: string,
): Promise<{ readonly segmentationId: string; readonly taskId: string }> {
  const [id, taskId] = [randomUUID(), randomUUID()];
  const settings = { method: "one-question" as const, variableId, mergeBelowShare: 0, mergeBelowCount: 0 };
  valueOf(
    await requestSegmentation(mintActor(scope.userId), {
      id,
      taskId,
      surveyId,
      name: `By ${variableId}`,
      settings,
    }),
  );
  const { signal } = new AbortController();
  await runSegmentation(scope, { segmentationId: id, taskId, signal, find: findSolutions });
  return { segmentationId: id, taskId };
}

const first = <T>(rows: readonly T[]): T => {
  const [row] = rows;
  if (row === undefined) throw new Error("expected a row");
  return row;
};

/** One complete workspace: a study with 1,000 responses, segments, personas, a share link and an import. */
export async function buildWorld(): Promise<World> {
  const scope = await newOwner();
  const { workspaceId, userId: ownerId } = scope;
  const data = readDataSet("data/vacmot.csv");
  const { surveyId } = await studyOf(scope, data, {
    base: Object.keys(data).slice(0, 3),
    descriptors: ["Gender", "Education"],
  });
  const { segmentationId, taskId } = await segmentedBy(scope, surveyId, "Gender");
  const cards = valueOf(await requestPersonas(mintActor(ownerId), { segmentationId }));
  await generatePersonas(
    { workspaceId, userId: ownerId, segmentationId, taskId: cards.taskId },
    { attempt: 0 },
  );
  const [segment, persona] = [
    first(
      await runSql<{ id: string }>("select id from segments where segmentation_id = $1 order by position", [
        segmentationId,
      ]),
    ),
    first(
      await runSql<{ id: string }>("select id from personas where segmentation_id = $1 order by id", [
        segmentationId,
      ]),
    ),
  ];
  const [importId, shareLinkId] = [randomUUID(), randomUUID()];
  await runSql(
    "insert into imports (workspace_id, id, file_name, status) values ($1, $2, 'people.csv', 'uploaded')",
    [workspaceId, importId],
  );
  await runSql(
    `insert into share_links (workspace_id, id, target_kind, target_id, token_hash, token_hint, audience)
     values ($1, $2, 'persona', $3, $4, 'abcd', 'anyone')`,
    [workspaceId, shareLinkId, persona.id, randomUUID()],
  );
  return {
    workspaceId,
    ownerId,
    surveyId,
    importId,
    segmentationId,
    segmentId: segment.id,
    personaId: persona.id,
    shareLinkId,
    taskId,
  };
}
