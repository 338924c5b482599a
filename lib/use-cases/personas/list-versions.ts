import { z } from "zod";
import { authoriseMember } from "@/lib/access/authorise-member";
import { listVersionsOf } from "@/lib/database/persona-versions";
import { compareSnapshots, type FieldDifference } from "@/lib/domain/personas/compare-snapshots";
import type { VersionKind } from "@/lib/domain/personas/persona-card";
import { ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/teams/scopes";

export const listVersionsInput = z.object({ personaId: z.uuid() });

export interface VersionView {
  readonly id: string;
  readonly number: number;
  readonly kind: VersionKind;
  /** ISO instant. */
  readonly at: string;
  readonly author: string | null;
  readonly message: string;
  /** What it changed against the version before it. */
  readonly changes: readonly FieldDifference[];
}

/** A card's history, newest first, each version with what it changed. */
export async function listVersions(
  actor: Actor,
  { personaId }: z.infer<typeof listVersionsInput>,
): Promise<Result<VersionView[]>> {
  const authorised = await authoriseMember(actor, "persona:read", { persona: personaId });
  if (!authorised.ok) return authorised;
  const versions = await listVersionsOf(authorised.value, personaId);
  return ok(
    versions.map(({ content, at, ...version }, index) => {
      const before = versions[index + 1];
      return {
        ...version,
        at: at.toISOString(),
        changes: before ? compareSnapshots(before.content, content) : [],
      };
    }),
  );
}
