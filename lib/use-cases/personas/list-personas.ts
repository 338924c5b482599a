import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { listPersonaRecords, type PersonaRecord } from "@/lib/database/personas";
import type { PersonaField } from "@/lib/domain/personas/persona-card";
import { staleReasons, type StaleReason } from "@/lib/domain/personas/staleness";
import { ok, type Result } from "@/lib/domain/result";
import { may } from "@/lib/domain/teams/roles";
import type { Actor } from "@/lib/domain/teams/scopes";

export const listPersonasInput = z.union([
  z.object({ workspaceId: z.uuid(), includeArchived: z.boolean().optional() }),
  z.object({ surveyId: z.uuid(), includeArchived: z.boolean().optional() }),
  z.object({ segmentationId: z.uuid(), includeArchived: z.boolean().optional() }),
]);

export interface PersonaSummary extends Omit<
  PersonaRecord,
  "dataAsOf" | "updatedAt" | "newResponses" | "generatedAt" | "peopleChangedAt"
> {
  /** Name, tagline and first benefits, as the card shows them. */
  readonly fields: readonly PersonaField[];
  readonly stale: readonly StaleReason[];
  /** Fields that wait for a decision. */
  readonly conflicts: number;
}

/** Every card of a workspace, a study or a segmentation, with what a wall of cards shows. */
export async function listPersonas(
  actor: Actor,
  input: z.infer<typeof listPersonasInput>,
): Promise<Result<{ personas: PersonaSummary[]; mayEdit: boolean; mayShare: boolean }>> {
  const resource =
    "workspaceId" in input
      ? { workspace: input.workspaceId }
      : "surveyId" in input
        ? { survey: input.surveyId }
        : { segmentation: input.segmentationId };
  const authorised = await authoriseMember(actor, "persona:read", resource);
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const now = new Date();
  const filter = {
    ...("surveyId" in input ? { surveyId: input.surveyId } : {}),
    ...("segmentationId" in input ? { segmentationId: input.segmentationId } : {}),
    includeArchived: input.includeArchived ?? false,
  };
  const found = await listPersonaRecords(scope, filter);
  return ok({
    personas: found.map(({ record, fields }) => summaryOf(record, fields, now)),
    mayEdit: may(scope.role, "persona:write"),
    mayShare: may(scope.role, "share:write"),
  });
}

function summaryOf(found: PersonaRecord, fields: readonly PersonaField[], now: Date): PersonaSummary {
  const { dataAsOf, updatedAt: _, newResponses, generatedAt, peopleChangedAt, ...record } = found;
  return {
    ...record,
    fields: fields.filter(({ key }) => onTheWall.has(key)),
    conflicts: fields.filter(({ state, hidden }) => state === "conflict" && !hidden).length,
    stale: staleReasons({
      dataAsOf,
      now,
      respondents: record.segmentation.respondents ?? 0,
      newResponses,
      generatedAt,
      peopleChangedAt,
      isSegmentRetired: record.segment.isRetired,
    }),
  };
}

const onTheWall = new Set(["name", "tagline", "benefits"]);
