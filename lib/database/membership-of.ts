import { and, eq } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Role } from "@/lib/domain/teams/roles";
import {
  imports,
  memberships,
  personas,
  segmentations,
  shareLinks,
  surveys,
  tasks,
  workspaces,
} from "./schema";
import { withoutScope } from "./within-scope";

interface Owned {
  readonly table: PgTable;
  readonly id: AnyPgColumn;
  readonly workspaceId: AnyPgColumn;
}

const owned = {
  workspace: { table: workspaces, id: workspaces.id, workspaceId: workspaces.id },
  survey: { table: surveys, id: surveys.id, workspaceId: surveys.workspaceId },
  import: { table: imports, id: imports.id, workspaceId: imports.workspaceId },
  segmentation: { table: segmentations, id: segmentations.id, workspaceId: segmentations.workspaceId },
  persona: { table: personas, id: personas.id, workspaceId: personas.workspaceId },
  task: { table: tasks, id: tasks.id, workspaceId: tasks.workspaceId },
  shareLink: { table: shareLinks, id: shareLinks.id, workspaceId: shareLinks.workspaceId },
} as const satisfies Record<string, Owned>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A person's membership in the workspace that owns a resource; undefined when there is no such resource for them. */
export async function findMembershipFor(
  userId: string,
  resource: Readonly<Partial<Record<keyof typeof owned, string>>>,
): Promise<{ workspaceId: string; role: Role } | undefined> {
  const [kind, id] = Object.entries(resource)[0] as [keyof typeof owned, string];
  if (!uuid.test(id)) return undefined;
  const { table, id: idColumn, workspaceId } = owned[kind] as Owned;
  return withoutScope(async (tx) => {
    const [membership] = await tx
      .select({ workspaceId: memberships.workspaceId, role: memberships.role })
      .from(table)
      .innerJoin(memberships, eq(memberships.workspaceId, workspaceId))
      .where(and(eq(idColumn, id), eq(memberships.userId, userId)));
    return membership;
  });
}
