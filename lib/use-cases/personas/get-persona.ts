import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { readFields } from "@/lib/database/persona-fields";
import {
  findPersona,
  namesOf,
  readEvidence,
  responsesStillThere,
  type PersonaRecord,
} from "@/lib/database/personas";
import { withinScope } from "@/lib/database/within-scope";
import { cardFields } from "@/lib/domain/personas/card-fields";
import type { Evidence } from "@/lib/domain/personas/evidence";
import type { PersonaField } from "@/lib/domain/personas/persona-card";
import { quotedResponses, withoutQuotesOf } from "@/lib/domain/personas/quoted-responses";
import { staleReasons, type StaleReason } from "@/lib/domain/personas/staleness";
import { evidenceRate } from "@/lib/domain/personas/unsupported-claims";
import { fail, ok, problem, type Result } from "@/lib/domain/result";
import { may } from "@/lib/domain/teams/roles";
import type { Actor, Scope } from "@/lib/domain/teams/scopes";

export const getPersonaInput = z.object({ personaId: z.uuid() });

export interface PersonaView extends Omit<
  PersonaRecord,
  "dataAsOf" | "updatedAt" | "newResponses" | "generatedAt" | "peopleChangedAt"
> {
  /** ISO instants. */
  readonly dataAsOf: string;
  readonly updatedAt: string;
  /** In the order of the card. */
  readonly fields: readonly PersonaField[];
  readonly evidence: readonly Evidence[];
  /** Names of those who edited, by id. */
  readonly editors: Readonly<Record<string, string>>;
  readonly stale: readonly StaleReason[];
  readonly evidenceRate: number;
}

/** A card with all that stands behind it, and whether the reader may change or share it. */
export async function getPersona(
  actor: Actor,
  { personaId }: z.infer<typeof getPersonaInput>,
): Promise<Result<PersonaView & { mayEdit: boolean; mayShare: boolean }>> {
  const authorised = await authoriseMember(actor, "persona:read", { persona: personaId });
  if (!authorised.ok) return authorised;
  const scope = authorised.value;
  const view = await loadPersona(scope, personaId);
  if (!view) return fail(problem("access.not-found"));
  return ok({ ...view, mayEdit: may(scope.role, "persona:write"), mayShare: may(scope.role, "share:write") });
}

/** A card within any scope that may see it; verbatims of responses that are gone are gone. */
async function loadPersona(scope: Scope, personaId: string): Promise<PersonaView | undefined> {
  return withinScope(scope, async (tx) => {
    const record = await findPersona(tx, scope, personaId);
    if (!record) return undefined;
    const stored = await readFields(tx, scope, personaId);
    const quoted = quotedResponses(stored);
    const there = await responsesStillThere(tx, scope, quoted);
    const fields = withoutQuotesOf(stored, new Set(quoted.filter((id) => !there.has(id))));
    const evidence = await readEvidence(tx, scope, record.segment.id, record.snapshot);
    const editors = await namesOf(tx, [...new Set(fields.flatMap(({ editedBy }) => editedBy ?? []))]);
    const { dataAsOf, updatedAt, newResponses, generatedAt, peopleChangedAt, ...rest } = record;
    return {
      ...rest,
      dataAsOf: dataAsOf.toISOString(),
      updatedAt: updatedAt.toISOString(),
      fields: inCardOrder(fields),
      evidence,
      editors,
      stale: staleReasons({
        dataAsOf,
        now: new Date(),
        respondents: record.segmentation.respondents ?? 0,
        newResponses,
        generatedAt,
        peopleChangedAt,
        isSegmentRetired: record.segment.isRetired,
      }),
      evidenceRate: evidenceRate(fields, new Set(evidence.map(({ id }) => id))),
    };
  });
}

function inCardOrder(fields: readonly PersonaField[]): PersonaField[] {
  const place = new Map(cardFields.map(({ key }, index) => [key, index]));
  return fields
    .filter(({ key }) => place.has(key))
    .sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0));
}
