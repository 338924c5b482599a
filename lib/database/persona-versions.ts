import { and, desc, eq } from "drizzle-orm";
import type { PersonaSnapshot, VersionKind } from "@/lib/domain/personas/persona-card";
import type { WorkspaceScope } from "@/lib/domain/teams/scopes";
import type { Transaction } from "./pool";
import { personaVersions, users } from "./schema";
import { withinScope } from "./within-scope";

const foldingMilliseconds = 10 * 60_000;

const ofPersona = (scope: WorkspaceScope, personaId: string) =>
  and(eq(personaVersions.workspaceId, scope.workspaceId), eq(personaVersions.personaId, personaId));

export interface NewVersion {
  readonly id: string;
  readonly kind: VersionKind;
  readonly content: PersonaSnapshot;
  readonly message: string;
  readonly at: Date;
}

/**
 * Notes down how a card stands. An edit within ten minutes of the same person's last one folds into it; everything
 * else is a version of its own. The caller holds the card (`lockPersona`), so numbers have no gaps.
 */
export async function writeVersion(
  tx: Transaction,
  scope: WorkspaceScope,
  personaId: string,
  version: NewVersion,
): Promise<void> {
  const [last] = await tx
    .select({
      id: personaVersions.id,
      number: personaVersions.number,
      kind: personaVersions.kind,
      authorId: personaVersions.authorId,
      at: personaVersions.at,
    })
    .from(personaVersions)
    .where(ofPersona(scope, personaId))
    .orderBy(desc(personaVersions.number))
    .limit(1);
  const folds =
    version.kind === "edit" &&
    last?.kind === "edit" &&
    last.authorId === scope.userId &&
    version.at.getTime() - last.at.getTime() < foldingMilliseconds;
  if (folds) {
    await tx
      .update(personaVersions)
      .set({ content: version.content })
      .where(and(ofPersona(scope, personaId), eq(personaVersions.id, last.id)));
    return;
  }
  await tx.insert(personaVersions).values({
    ...version,
    workspaceId: scope.workspaceId,
    personaId,
    number: (last?.number ?? 0) + 1,
    authorId: scope.userId,
  });
}

export interface VersionRecord {
  readonly id: string;
  readonly number: number;
  readonly kind: VersionKind;
  readonly message: string;
  readonly at: Date;
  readonly author: string | null;
  readonly content: PersonaSnapshot;
}

const mostVersions = 100;

/** A card's versions, newest first. */
export async function listVersionsOf(scope: WorkspaceScope, personaId: string): Promise<VersionRecord[]> {
  return withinScope(scope, (tx) =>
    tx
      .select({
        id: personaVersions.id,
        number: personaVersions.number,
        kind: personaVersions.kind,
        message: personaVersions.message,
        at: personaVersions.at,
        author: users.name,
        content: personaVersions.content,
      })
      .from(personaVersions)
      .leftJoin(users, eq(users.id, personaVersions.authorId))
      .where(ofPersona(scope, personaId))
      .orderBy(desc(personaVersions.number))
      .limit(mostVersions),
  );
}

export async function findVersion(
  tx: Transaction,
  scope: WorkspaceScope,
  personaId: string,
  versionId: string,
): Promise<{ number: number; content: PersonaSnapshot } | undefined> {
  const [version] = await tx
    .select({ number: personaVersions.number, content: personaVersions.content })
    .from(personaVersions)
    .where(and(ofPersona(scope, personaId), eq(personaVersions.id, versionId)));
  return version;
}
