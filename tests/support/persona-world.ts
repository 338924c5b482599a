import { segmentationSettingsSchema } from "@/lib/domain/segmentation/segmentation";
import { randomUUID } from "node:crypto";
import { mintActor, mintWorkspaceScope } from "@/lib/access/mint";
import { insertAccount } from "@/lib/database/before-scope";
import { insertTask } from "@/lib/database/tasks";
import {
  responses,
  segmentAssignments,
  segmentations,
  segments,
  surveys,
  surveyVersions,
} from "@/lib/database/schema";
import { withinScope } from "@/lib/database/within-scope";
import type { Answers } from "@/lib/domain/questionnaire/answer";
import { codeResponses } from "@/lib/domain/responses/code-responses";
import { variablesOf } from "@/lib/domain/responses/variables";
import { countBySegment } from "@/lib/domain/segmentation/segment-counts";
import type { Role } from "@/lib/domain/teams/roles";
import { createRandom } from "@/lib/domain/statistics/random/seeded-random";
import { gardenAnswers, gardenStudy, sayings } from "./garden-study";

export interface PersonaWorld {
  readonly workspaceId: string;
  readonly ownerId: string;
  readonly surveyId: string;
  readonly segmentationId: string;
  readonly segmentIds: readonly string[];
}

interface Wanted {
  /** People of each kind; a segment each. */
  readonly sizes?: readonly number[];
  readonly seed?: number;
  /** An account that exists, instead of a new one. */
  readonly within?: { readonly workspaceId: string; readonly ownerId: string };
}

export const actorOf = (world: Pick<PersonaWorld, "ownerId">) => mintActor(world.ownerId);
export const scopeOf = (world: Pick<PersonaWorld, "ownerId" | "workspaceId">, role: Role = "owner") =>
  mintWorkspaceScope({ workspaceId: world.workspaceId, userId: world.ownerId, role });

/** A workspace with a published study, its responses, and a finished segmentation of them. */
export async function buildPersonaWorld({
  sizes = [130, 90, 60],
  seed = 7,
  within,
}: Wanted = {}): Promise<PersonaWorld> {
  const owner = within ?? { workspaceId: randomUUID(), ownerId: randomUUID() };
  const world: PersonaWorld = {
    ...owner,
    surveyId: randomUUID(),
    segmentationId: randomUUID(),
    segmentIds: sizes.map(() => randomUUID()),
  };
  if (!within) {
    await insertAccount({
      userId: world.ownerId,
      email: `${world.ownerId}@example.org`,
      name: "Olga Owner",
      passwordHash: null,
      workspace: { id: world.workspaceId, name: "Garden shop" },
    });
  }
  const source = createRandom(seed);
  const random = () => source.next();
  const people = sizes.flatMap((size, kind) =>
    Array.from({ length: size }, (_, index) => ({
      kind,
      answers: gardenAnswers(
        kind % 3,
        random,
        index % 9 === 0 ? (sayings[kind % 3]?.[(index / 9) % 2] ?? null) : null,
      ),
    })),
  );
  await insertStudy(world, sizes, people);
  return world;
}

async function insertStudy(
  world: PersonaWorld,
  sizes: readonly number[],
  people: readonly { kind: number; answers: Answers }[],
): Promise<void> {
  const { workspaceId, surveyId, segmentationId } = world;
  const versionId = randomUUID();
  const ids = people.map(() => randomUUID());
  const variables = variablesOf(gardenStudy);
  const columns = codeResponses(
    variables,
    people.map(({ answers }) => answers),
  );
  const counts = countBySegment(
    variables.flatMap(({ id }, position) => {
      const column = columns[position];
      return column ? [{ id, column }] : [];
    }),
    Int16Array.from(people, ({ kind }) => kind),
    sizes.length,
  );
  await withinScope(scopeOf(world), async (tx) => {
    await tx.insert(surveys).values({
      workspaceId,
      id: surveyId,
      kind: "survey",
      title: "Garden shop customers",
      draft: gardenStudy,
      liveVersionId: versionId,
      linkToken: randomUUID(),
      status: "open",
    });
    await tx.insert(surveyVersions).values({
      workspaceId,
      id: versionId,
      surveyId,
      number: 1,
      definition: gardenStudy,
      sha256: randomUUID(),
      changeClass: "cosmetic",
    });
    await tx.insert(responses).values(
      people.map(({ answers }, index) => ({
        workspaceId,
        id: ids[index] ?? randomUUID(),
        surveyId,
        surveyVersionId: versionId,
        submissionKey: `k${index}`,
        source: "sample" as const,
        status: "complete" as const,
        seed: index,
        answers,
        completedAt: new Date("2026-11-01T10:00:00Z"),
      })),
    );
    await tx.insert(segmentations).values({
      workspaceId,
      id: segmentationId,
      surveyId,
      name: "Benefits, three classes",
      method: "latent-classes",
      settings: segmentationSettingsSchema.parse({
        method: "latent-classes",
        base: ["benefits.price", "benefits.advice", "benefits.bees", "benefits.speed"],
        toSegments: 5,
      }),
      seed: 1,
      status: "ready",
      respondents: people.length,
      counts,
      finishedAt: new Date("2026-11-20T10:00:00Z"),
    });
    await tx.insert(segments).values(
      sizes.map((size, position) => ({
        workspaceId,
        id: world.segmentIds[position] ?? randomUUID(),
        segmentationId,
        position,
        name: `Segment ${position + 1}`,
        colour: position,
        size,
        share: size / people.length,
      })),
    );
    await tx.insert(segmentAssignments).values(
      people.map(({ kind }, index) => ({
        workspaceId,
        segmentationId,
        responseId: ids[index] ?? randomUUID(),
        segmentId: world.segmentIds[kind] ?? null,
        posterior: 0.6 + (index % 40) / 100,
      })),
    );
  });
}

/** A task as `requestPersonas` makes it, for calling the worker's use case without a worker. */
export async function personaTask(world: PersonaWorld) {
  const { workspaceId, ownerId: userId, segmentationId } = world;
  const taskId = randomUUID();
  await withinScope(scopeOf(world), (tx) =>
    insertTask(tx, scopeOf(world), { id: taskId, kind: "generate-personas", subjectId: segmentationId }),
  );
  return { workspaceId, userId, segmentationId, taskId };
}
